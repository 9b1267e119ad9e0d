package org.remanence.notebook.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.remanence.notebook.lesson.CallEvaluator.CallRule;
import org.remanence.notebook.lesson.Value.Instance;

/** From texts to sequences of equal length. */
final class TextCalls implements CallRule {
  private static final String TOKENIZER = "Tokenizer";
  private static final Set<String> VECTORIZERS = Set.of("TextVectorization", "StringLookup");
  private static final Set<String> ENCODING = Set.of("texts_to_sequences", "texts_to_matrix");

  private final Lesson lesson;

  TextCalls(Lesson lesson) {
    this.lesson = lesson;
  }

  /** Returns whether it makes sequences of texts and pads them, as a layer. */
  static boolean isVectorizer(String type) {
    return VECTORIZERS.contains(type);
  }

  @Override
  public Optional<Value> apply(Invocation call) {
    if (call.name().equals("fit_on_texts")) {
      Arguments unknown = new Arguments(List.of(), Map.of(), false);
      fit(call, call.instance().orElse(new Instance(TOKENIZER, unknown, call.place())));
      return Optional.of(Value.UNKNOWN);
    } else if (ENCODING.contains(call.name())) {
      return encoded(call.arguments().first());
    } else if (call.name().equals("pad_sequences")) {
      return Optional.of(padded(call));
    }
    Optional<Instance> vectorizer =
        call.instance().filter(instance -> isVectorizer(instance.type()));
    if (vectorizer.isEmpty()) {
      return Optional.empty();
    }
    if (call.name().equals("adapt")) {
      fit(call, vectorizer.get());
      return Optional.of(Value.UNKNOWN);
    }
    if (call.name().equals(Invocation.ITSELF)) {
      return encoded(call.arguments().first())
          .map(value -> value instanceof Data data ? vectorized(data, vectorizer.get()) : value);
    }
    return Optional.empty();
  }

  private void fit(Invocation call, Instance vocabulary) {
    lesson.add(new Event.VocabularyFitted(call.place(), vocabulary, call.arguments().first()));
  }

  private Optional<Value> encoded(Value texts) {
    if (!(texts instanceof Data data)) {
      return Optional.of(Value.UNKNOWN);
    }
    return Optional.of(data.withoutItems());
  }

  private Value padded(Invocation call) {
    Arguments arguments = call.arguments();
    Optional<Value> side = arguments.find(3, "padding");
    Optional<Value> length = arguments.find(1, "maxlen");
    Padding padding =
        new Padding(
            call.place(),
            side.isEmpty() && arguments.complete()
                ? Padding.Side.FRONT
                : side.flatMap(Value::text).map(TextCalls::side).orElse(Padding.Side.UNKNOWN),
            length.map(Value::whole).orElse(OptionalInt.empty()));
    return arguments.first() instanceof Data data ? data.withPadding(padding) : Value.UNKNOWN;
  }

  private static Padding.Side side(String name) {
    return switch (name) {
      case "pre" -> Padding.Side.FRONT;
      case "post" -> Padding.Side.BEHIND;
      default -> Padding.Side.UNKNOWN;
    };
  }

  /** Shorter texts get zeros behind them, unless words are only counted. */
  private static Data vectorized(Data data, Instance vectorizer) {
    Optional<Value> mode = vectorizer.arguments().find("output_mode");
    boolean sequences = mode.isEmpty() || mode.flatMap(Value::text).equals(Optional.of("int"));
    OptionalInt length =
        vectorizer
            .arguments()
            .find("output_sequence_length")
            .map(Value::whole)
            .orElse(OptionalInt.empty());
    return sequences && vectorizer.type().equals("TextVectorization")
        ? data.withPadding(new Padding(vectorizer.place(), Padding.Side.BEHIND, length))
        : data;
  }
}
