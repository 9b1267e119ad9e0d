package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.remanence.notebook.analysis.AbstractValue.Instance;
import org.remanence.notebook.analysis.CallEvaluator.CallRule;

/** From texts to sequences of equal length. */
final class TextCalls implements CallRule {
  private static final String TOKENIZER = "Tokenizer";
  private static final Set<String> VECTORIZERS = Set.of("TextVectorization", "StringLookup");
  private static final Set<String> ENCODING = Set.of("texts_to_sequences", "texts_to_matrix");

  private final Experiment experiment;

  TextCalls(Experiment experiment) {
    this.experiment = experiment;
  }

  @Override
  public Optional<AbstractValue> apply(Invocation call) {
    if (call.name().equals("fit_on_texts")) {
      Arguments unknown = new Arguments(List.of(), Map.of(), false);
      fit(call, call.instance().orElse(new Instance(TOKENIZER, unknown, call.location())));
      return Optional.of(AbstractValue.UNKNOWN);
    } else if (ENCODING.contains(call.name())) {
      return encoded(call.arguments().first());
    } else if (call.name().equals("pad_sequences")) {
      return Optional.of(padded(call));
    }
    Optional<Instance> vectorizer =
        call.instance().filter(instance -> VECTORIZERS.contains(instance.type()));
    if (vectorizer.isEmpty()) {
      return Optional.empty();
    }
    if (call.name().equals("adapt")) {
      fit(call, vectorizer.get());
      return Optional.of(AbstractValue.UNKNOWN);
    }
    if (call.name().equals(Invocation.ITSELF)) {
      return encoded(call.arguments().first())
          .map(
              value ->
                  value instanceof DataValue data ? vectorized(data, vectorizer.get()) : value);
    }
    return Optional.empty();
  }

  private void fit(Invocation call, Instance vocabulary) {
    experiment.add(
        new ExperimentEvent.VocabularyFitted(
            call.location(), vocabulary, call.arguments().first()));
  }

  private Optional<AbstractValue> encoded(AbstractValue texts) {
    if (!(texts instanceof DataValue data)) {
      return Optional.of(AbstractValue.UNKNOWN);
    }
    return Optional.of(data.withoutItems());
  }

  private AbstractValue padded(Invocation call) {
    Arguments arguments = call.arguments();
    Optional<AbstractValue> side = arguments.find(3, "padding");
    Optional<AbstractValue> length = arguments.find(1, "maxlen");
    SequencePadding padding =
        new SequencePadding(
            call.location(),
            side.isEmpty() && arguments.complete()
                ? SequencePadding.Side.FRONT
                : side.flatMap(AbstractValue::text)
                    .map(TextCalls::side)
                    .orElse(SequencePadding.Side.UNKNOWN),
            length.map(AbstractValue::whole).orElse(OptionalInt.empty()),
            arguments.complete()
                && arguments.find(5, "value").flatMap(AbstractValue::number).orElse(0.0) == 0);
    return arguments.first() instanceof DataValue data
        ? data.withPadding(padding)
        : AbstractValue.UNKNOWN;
  }

  private static SequencePadding.Side side(String name) {
    return switch (name) {
      case "pre" -> SequencePadding.Side.FRONT;
      case "post" -> SequencePadding.Side.BEHIND;
      default -> SequencePadding.Side.UNKNOWN;
    };
  }

  /** Shorter texts get zeros behind them, unless words are only counted. */
  private static DataValue vectorized(DataValue data, Instance vectorizer) {
    Optional<AbstractValue> mode = vectorizer.arguments().find("output_mode");
    boolean sequences =
        mode.isEmpty() || mode.flatMap(AbstractValue::text).equals(Optional.of("int"));
    OptionalInt length =
        vectorizer
            .arguments()
            .find("output_sequence_length")
            .map(AbstractValue::whole)
            .orElse(OptionalInt.empty());
    return sequences && vectorizer.type().equals("TextVectorization")
        ? data.withPadding(
            new SequencePadding(vectorizer.location(), SequencePadding.Side.BEHIND, length, true))
        : data;
  }
}
