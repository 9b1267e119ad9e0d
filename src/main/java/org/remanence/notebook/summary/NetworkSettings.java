package org.remanence.notebook.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.model.Hyperparameter;
import org.remanence.model.file.ForeignText;
import org.remanence.notebook.analysis.AbstractValue;
import org.remanence.notebook.analysis.AbstractValue.Instance;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.Seeded;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;
import org.remanence.notebook.analysis.ExperimentEvent.VocabularyFitted;
import org.remanence.notebook.analysis.KerasLayer;
import org.remanence.notebook.analysis.RecurrentStack;
import org.remanence.notebook.analysis.SequencePadding;

/**
 * A network that is trained, and its hyperparameters, as far as the code tells; those that it
 * leaves to Keras’s defaults are missing.
 *
 * @param values in the order of {@link Hyperparameter}; out of this program’s ranges, too
 * @param optimizer its name; empty if it is not known
 */
public record NetworkSettings(
    Trained training,
    RecurrentStack stack,
    Map<Hyperparameter, Double> values,
    String optimizer,
    OptionalInt seed) {

  /** Those of each training of a known recurrent network. */
  static List<NetworkSettings> of(Experiment experiment) {
    return experiment
        .events(Trained.class)
        .flatMap(
            training ->
                RecurrentStack.of(training.network()).stream()
                    .map(stack -> of(training, stack, experiment)))
        .toList();
  }

  /** Values that this program can train with. */
  public Map<Hyperparameter, Double> usable() {
    return values.entrySet().stream()
        .filter(value -> value.getKey().range().contains(value.getValue()))
        .filter(value -> value.getKey() != Hyperparameter.LEARNING_RATE || isAdam())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (one, other) -> one,
                () -> new EnumMap<>(Hyperparameter.class)));
  }

  /** Returns whether the optimiser is of the family that this program trains with. */
  private boolean isAdam() {
    return optimizer.toLowerCase(Locale.ROOT).startsWith("adam");
  }

  private static NetworkSettings of(Trained training, RecurrentStack stack, Experiment experiment) {
    List<KerasLayer> layers = training.network().layers();
    Optional<KerasLayer> embedding =
        layers.stream().filter(layer -> layer.type().equals("Embedding")).findFirst();
    KerasLayer last = stack.layers().get(stack.layers().size() - 1);
    AbstractValue optimizer =
        training
            .network()
            .compiled()
            .flatMap(arguments -> arguments.find(0, "optimizer"))
            .orElse(AbstractValue.UNKNOWN);
    Map<Hyperparameter, Double> values = new EnumMap<>(Hyperparameter.class);
    put(
        values,
        Hyperparameter.MAX_WORDS,
        number(words(experiment))
            .or(() -> number(embedding.flatMap(layer -> layer.argument(0, "input_dim")))));
    put(values, Hyperparameter.MAX_LENGTH, length(training));
    put(
        values,
        Hyperparameter.EMBEDDING,
        number(embedding.flatMap(layer -> layer.argument(1, "output_dim"))));
    put(values, Hyperparameter.HIDDEN, units(stack, last));
    put(values, Hyperparameter.DROPOUT, dropout(layers, last));
    put(values, Hyperparameter.RECURRENT_DROPOUT, share(last, "recurrent_dropout"));
    put(values, Hyperparameter.LEARNING_RATE, rate(optimizer));
    put(values, Hyperparameter.EPOCHS, number(training.arguments().find("epochs")));
    put(values, Hyperparameter.BATCH_SIZE, number(training.arguments().find("batch_size")));
    put(values, Hyperparameter.PATIENCE, patience(training));
    return new NetworkSettings(training, stack, values, name(optimizer), seed(experiment));
  }

  private static void put(
      Map<Hyperparameter, Double> values, Hyperparameter name, Optional<Double> value) {
    boolean whole = name.range().isWhole();
    value
        .filter(known -> whole ? known == known.intValue() : Double.isFinite(known))
        .ifPresent(known -> values.put(name, known));
  }

  private static Optional<Double> number(Optional<AbstractValue> value) {
    return value.flatMap(AbstractValue::number);
  }

  private static Optional<Double> number(OptionalInt value) {
    return value.stream().mapToObj(whole -> (double) whole).findFirst();
  }

  private static String name(AbstractValue optimizer) {
    return optimizer instanceof Instance instance
        ? instance.type()
        : optimizer.text().map(ForeignText::printable).orElse("");
  }

  private static Optional<AbstractValue> words(Experiment experiment) {
    return experiment
        .events(VocabularyFitted.class)
        .map(fitted -> fitted.vocabulary().arguments())
        .flatMap(
            arguments -> Stream.of(arguments.find(0, "num_words"), arguments.find(0, "max_tokens")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Double> length(Trained training) {
    return training.padding().map(SequencePadding::length).flatMap(NetworkSettings::number);
  }

  /** Unknown where layers differ: networks of this program have one size. */
  private static Optional<Double> units(RecurrentStack stack, KerasLayer last) {
    boolean alike = stack.layers().stream().map(KerasLayer::units).distinct().count() == 1;
    return alike ? number(last.units()) : Optional.empty();
  }

  private static Optional<Double> share(KerasLayer layer, String name) {
    Optional<AbstractValue> value = layer.argument(-1, name);
    return value.isPresent() ? value.get().number() : Optional.of(0.0);
  }

  /** Its own, or that of a layer of dropout; 0 where no layer drops anything. */
  private static Optional<Double> dropout(List<KerasLayer> layers, KerasLayer last) {
    if (last.argument(-1, "dropout").isPresent()) {
      return share(last, "dropout");
    }
    Optional<KerasLayer> apart =
        layers.stream().filter(layer -> layer.type().endsWith("Dropout1D")).findFirst();
    boolean none = layers.stream().noneMatch(layer -> layer.type().contains("Dropout"));
    return none ? Optional.of(0.0) : number(apart.flatMap(layer -> layer.argument(0, "rate")));
  }

  private static Optional<Double> rate(AbstractValue optimizer) {
    return optimizer instanceof Instance instance
        ? number(
            instance.arguments().find(0, "learning_rate").or(() -> instance.arguments().find("lr")))
        : Optional.empty();
  }

  private static Optional<Double> patience(Trained training) {
    return training.callbacks().stream()
        .filter(callback -> callback.type().equals("EarlyStopping"))
        .findFirst()
        .flatMap(callback -> number(callback.arguments().find(2, "patience")));
  }

  private static OptionalInt seed(Experiment experiment) {
    return experiment
        .events(Seeded.class)
        .map(Seeded::seed)
        .filter(seed -> seed.orElse(-1) >= 0)
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
