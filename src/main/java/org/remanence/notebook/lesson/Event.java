package org.remanence.notebook.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.notebook.Place;

/** Something that a lesson does, in the order of its code. */
public sealed interface Event {
  Place place();

  /** A vocabulary is made of texts. */
  record VocabularyFitted(Place place, Value.Instance vocabulary, Value texts) implements Event {}

  /**
   * Data are split.
   *
   * @param tests how many are held out
   * @param random whether chance decides; else the order does
   */
  record SplitMade(Place place, Data whole, OptionalInt tests, boolean random, boolean seeded)
      implements Event {}

  /**
   * A network is trained.
   *
   * @param repeated in a loop over seeds, folds or numbers
   */
  record Trained(Place place, Network network, Arguments arguments, boolean repeated)
      implements Event {
    public Value inputs() {
      return arguments.find(0, "x").orElse(Value.UNKNOWN);
    }

    public Value labels() {
      return arguments.find(1, "y").orElse(Value.UNKNOWN);
    }

    /** Padding of the sequences that it learns from. */
    public Optional<Padding> padding() {
      return inputs() instanceof Data data ? Optional.ofNullable(data.padding()) : Optional.empty();
    }

    /** Data that each epoch is measured on, apart from the training part. */
    public Optional<Data> validationInputs() {
      Value given = arguments.find("validation_data").orElse(Value.UNKNOWN);
      if (!(given instanceof Data data)) {
        return Optional.empty();
      }
      boolean pair = !data.known().isEmpty() && data.known().get(0) instanceof Data;
      return Optional.of(pair ? (Data) data.known().get(0) : data);
    }

    /** The share of the training texts, the last ones, that Keras itself sets apart. */
    public Optional<Double> validationSplit() {
      return arguments.find("validation_split").flatMap(Value::number);
    }

    /**
     * Returns whether any epoch is measured on other data than it learns from, as far as is known.
     */
    public boolean isValidated() {
      return arguments.find("validation_data").isPresent()
          || arguments.find("validation_split").isPresent()
          || !arguments.complete();
    }

    public List<Value.Instance> callbacks() {
      Value given = arguments.find("callbacks").orElse(Value.UNKNOWN);
      List<Value> items = given instanceof Data data ? data.known() : List.of(given);
      return items.stream()
          .filter(Value.Instance.class::isInstance)
          .map(Value.Instance.class::cast)
          .toList();
    }
  }

  record Evaluated(Place place, Value inputs) implements Event {}

  /** A network answers, in a function or loop where {@code inside}. */
  record Predicted(Place place, Value inputs, boolean inside) implements Event {}

  /** The best of the values that validation gave is picked. */
  record BestPicked(Place place) implements Event {}

  /**
   * A generator of random numbers is seeded.
   *
   * @param seed empty if it is not known
   * @param weights whether initial weights may be drawn from it
   */
  record Seeded(Place place, OptionalInt seed, boolean weights) implements Event {}

  /** The next token is made the label. */
  record NextToken(Place place) implements Event {}

  /** Of texts that are alike one is kept. */
  record Deduplicated(Place place, Data texts) implements Event {}

  /** Data are read from a file, whose name is empty where it is not known. */
  record DataRead(Place place, String file) implements Event {}
}
