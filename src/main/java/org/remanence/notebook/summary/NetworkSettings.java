package org.remanence.notebook.summary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.remanence.notebook.lesson.Arguments;
import org.remanence.notebook.lesson.Event.Seeded;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Event.VocabularyFitted;
import org.remanence.notebook.lesson.Layer;
import org.remanence.notebook.lesson.Lesson;
import org.remanence.notebook.lesson.Padding;
import org.remanence.notebook.lesson.RecurrentStack;
import org.remanence.notebook.lesson.Value;
import org.remanence.notebook.lesson.Value.Instance;

/**
 * A network that is trained, and its hyperparameters, as far as the code tells; those that it
 * leaves to Keras’s defaults are empty.
 *
 * @param units of each recurrent layer; empty if they differ
 * @param dropout share of a recurrent layer’s inputs; 0 where no layer drops anything
 */
public record NetworkSettings(
    Trained training,
    RecurrentStack stack,
    OptionalInt words,
    OptionalInt length,
    OptionalInt embedding,
    OptionalInt units,
    Optional<Double> dropout,
    Optional<Double> recurrentDropout,
    String optimizer,
    Optional<Double> learningRate,
    OptionalInt epochs,
    OptionalInt batchSize,
    OptionalInt patience,
    OptionalInt seed) {

  /** Those of each training of a known recurrent network. */
  static List<NetworkSettings> of(Lesson lesson) {
    return lesson
        .events(Trained.class)
        .flatMap(
            training ->
                RecurrentStack.of(training.network()).stream()
                    .map(stack -> of(training, stack, lesson)))
        .toList();
  }

  private static NetworkSettings of(Trained training, RecurrentStack stack, Lesson lesson) {
    List<Layer> layers = training.network().layers();
    Optional<Layer> embedding =
        layers.stream().filter(layer -> layer.type().equals("Embedding")).findFirst();
    Layer last = stack.layers().get(stack.layers().size() - 1);
    Value optimizer =
        training
            .network()
            .compiled()
            .flatMap(arguments -> arguments.find(0, "optimizer"))
            .orElse(Value.UNKNOWN);
    return new NetworkSettings(
        training,
        stack,
        first(words(lesson), embedding.flatMap(layer -> layer.argument(0, "input_dim"))),
        length(training),
        whole(embedding.flatMap(layer -> layer.argument(1, "output_dim"))),
        stack.layers().stream().map(Layer::units).distinct().count() == 1
            ? last.units()
            : OptionalInt.empty(),
        dropout(layers, last),
        share(last, "recurrent_dropout"),
        optimizer instanceof Instance instance ? instance.type() : optimizer.text().orElse(""),
        rate(optimizer),
        argument(training, "epochs"),
        argument(training, "batch_size"),
        patience(training),
        seed(lesson));
  }

  private static OptionalInt whole(Optional<Value> value) {
    return value.map(Value::whole).orElse(OptionalInt.empty());
  }

  private static OptionalInt first(Optional<Value> one, Optional<Value> other) {
    return whole(one).isPresent() ? whole(one) : whole(other);
  }

  private static OptionalInt argument(Trained training, String name) {
    return whole(training.arguments().find(name));
  }

  private static Optional<Value> words(Lesson lesson) {
    return lesson
        .events(VocabularyFitted.class)
        .map(fitted -> fitted.vocabulary().arguments())
        .flatMap(
            arguments -> Stream.of(arguments.find(0, "num_words"), arguments.find(0, "max_tokens")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static OptionalInt length(Trained training) {
    return training.padding().map(Padding::length).orElse(OptionalInt.empty());
  }

  private static Optional<Double> share(Layer layer, String name) {
    Optional<Value> value = layer.argument(-1, name);
    return value.isPresent() ? value.get().number() : Optional.of(0.0);
  }

  /** Its own, or that of a layer of dropout. */
  private static Optional<Double> dropout(List<Layer> layers, Layer last) {
    if (last.argument(-1, "dropout").isPresent()) {
      return share(last, "dropout");
    }
    Optional<Layer> apart =
        layers.stream().filter(layer -> layer.type().endsWith("Dropout1D")).findFirst();
    boolean none = layers.stream().noneMatch(layer -> layer.type().contains("Dropout"));
    return none
        ? Optional.of(0.0)
        : apart.flatMap(layer -> layer.argument(0, "rate")).flatMap(Value::number);
  }

  private static Optional<Double> rate(Value optimizer) {
    if (optimizer instanceof Instance instance) {
      Arguments arguments = instance.arguments();
      return arguments
          .find(0, "learning_rate")
          .or(() -> arguments.find("lr"))
          .flatMap(Value::number);
    }
    return Optional.empty();
  }

  private static OptionalInt patience(Trained training) {
    return training.callbacks().stream()
        .filter(callback -> callback.type().equals("EarlyStopping"))
        .map(callback -> whole(callback.arguments().find(2, "patience")))
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private static OptionalInt seed(Lesson lesson) {
    return lesson
        .events(Seeded.class)
        .map(Seeded::seed)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
