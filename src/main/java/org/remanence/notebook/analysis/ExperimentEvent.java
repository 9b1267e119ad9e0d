package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.notebook.CodeLocation;

/** Something that an experiment does, in the order of its code. */
public sealed interface ExperimentEvent {
  CodeLocation location();

  /** A vocabulary is made of texts. */
  record VocabularyFitted(
      CodeLocation location, AbstractValue.Instance vocabulary, AbstractValue texts)
      implements ExperimentEvent {}

  /**
   * Data are split.
   *
   * @param tests how many are held out
   * @param asked share that is asked for; empty if the number is, or none is known
   * @param random whether chance decides; else the order does
   */
  record SplitMade(
      CodeLocation location,
      DataValue whole,
      OptionalInt tests,
      Optional<Double> asked,
      boolean random,
      boolean seeded)
      implements ExperimentEvent {

    /** The share of the whole that is held out; empty if it is not known. */
    public Optional<Double> share() {
      return asked.isPresent() || tests.isEmpty() || whole.size().isEmpty()
          ? asked
          : Optional.of((double) tests.getAsInt() / whole.size().getAsInt());
    }
  }

  /**
   * A network is trained.
   *
   * @param repeated in a loop over seeds, folds or numbers
   */
  record Trained(CodeLocation location, KerasModel network, Arguments arguments, boolean repeated)
      implements ExperimentEvent {
    public AbstractValue inputs() {
      return arguments.find(0, "x").orElse(AbstractValue.UNKNOWN);
    }

    public AbstractValue labels() {
      return arguments.find(1, "y").orElse(AbstractValue.UNKNOWN);
    }

    /** Padding of the sequences that it learns from. */
    public Optional<SequencePadding> padding() {
      return inputs() instanceof DataValue data
          ? Optional.ofNullable(data.padding())
          : Optional.empty();
    }

    /** Data that each epoch is measured on, apart from the training part. */
    public Optional<DataValue> validationInputs() {
      AbstractValue given = arguments.find("validation_data").orElse(AbstractValue.UNKNOWN);
      if (!(given instanceof DataValue data)) {
        return Optional.empty();
      }
      boolean pair = !data.known().isEmpty() && data.known().get(0) instanceof DataValue;
      return Optional.of(pair ? (DataValue) data.known().get(0) : data);
    }

    /**
     * The share of the training texts, the last ones, that Keras itself sets apart; empty also if
     * it is none between 0 and 1.
     */
    public Optional<Double> validationSplit() {
      return arguments
          .find("validation_split")
          .flatMap(AbstractValue::number)
          .filter(share -> share > 0 && share < 1);
    }

    /** The number of texts that Keras sets apart of so many. */
    public OptionalInt validationTexts(int texts) {
      return validationSplit().stream()
          .mapToInt(share -> texts - (int) Math.floor(texts * (1 - share)))
          .findFirst();
    }

    /**
     * Returns whether any epoch is measured on other data than it learns from, as far as is known.
     */
    public boolean isValidated() {
      return arguments.find("validation_data").isPresent()
          || arguments.find("validation_split").isPresent()
          || !arguments.complete();
    }

    public List<AbstractValue.Instance> callbacks() {
      AbstractValue given = arguments.find("callbacks").orElse(AbstractValue.UNKNOWN);
      List<AbstractValue> items = given instanceof DataValue data ? data.known() : List.of(given);
      return items.stream()
          .filter(AbstractValue.Instance.class::isInstance)
          .map(AbstractValue.Instance.class::cast)
          .toList();
    }
  }

  record Evaluated(CodeLocation location, AbstractValue inputs) implements ExperimentEvent {}

  /** A network answers, in a function or loop where {@code inside}. */
  record Predicted(CodeLocation location, AbstractValue inputs, boolean inside)
      implements ExperimentEvent {}

  /** The best of the values that validation gave is picked. */
  record BestPicked(CodeLocation location) implements ExperimentEvent {}

  /**
   * A generator of random numbers is seeded.
   *
   * @param seed empty if it is not known
   * @param weights whether initial weights may be drawn from it
   */
  record Seeded(CodeLocation location, OptionalInt seed, boolean weights)
      implements ExperimentEvent {}

  /** The next token is made the label. */
  record NextToken(CodeLocation location) implements ExperimentEvent {}

  /** Of texts that are alike one is kept. */
  record Deduplicated(CodeLocation location, DataValue texts) implements ExperimentEvent {}

  /** Data are read from a file, whose name is empty where it is not known. */
  record DataRead(CodeLocation location, String file) implements ExperimentEvent {}
}
