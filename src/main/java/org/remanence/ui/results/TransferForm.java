package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.WholeRange;
import org.remanence.study.config.TransferSettings;
import org.remanence.training.transfer.PretrainedEncoder;

/** Language model that a study starts from, as it was chosen, and numbers of labels as typed. */
final class TransferForm {
  private static final String DEFAULT_LABELS = "25 50 100 200";

  private static final WholeRange LABELS = new WholeRange(1, 1_000_000);

  private final ObjectProperty<Start> start = new SimpleObjectProperty<>();
  private final StringProperty labels = new SimpleStringProperty(DEFAULT_LABELS);

  /**
   * A language model with the file that it was read from.
   *
   * @param takenOut architectures that were chosen before and are not made of its cell
   */
  record Start(Path file, PretrainedEncoder encoder, List<Architecture> takenOut) {
    Start(Path file, PretrainedEncoder encoder) {
      this(file, encoder, List.of());
    }

    /** Reads a file; not on the JavaFX thread. */
    static Start read(Path file) {
      PretrainedEncoder encoder = PretrainedEncoder.read(file);
      // Studies are compared on the JavaFX thread, which is not to wait for a hash of all weights.
      encoder.fingerprint();
      return new Start(file, encoder);
    }

    Start takingOut(List<Architecture> architectures) {
      return new Start(file, encoder, architectures);
    }
  }

  /** Null where no start is compared. */
  ObjectProperty<Start> startProperty() {
    return start;
  }

  /** Numbers with spaces between them. */
  StringProperty labelsProperty() {
    return labels;
  }

  /** Puts in numbers that were typed before; the usual ones if they make no sense. */
  void restoreLabels(String typed) {
    labels.set(typed);
    if (numbers().isEmpty()) {
      labels.set(DEFAULT_LABELS);
    }
  }

  List<Observable> inputs() {
    return List.of(start, labels);
  }

  boolean isUsed() {
    return start.get() != null;
  }

  /** Start of the networks; empty where no start is compared. */
  Optional<Start> start() {
    return Optional.ofNullable(start.get());
  }

  /** The language model; empty where no start is compared. */
  Optional<PretrainedEncoder> encoder() {
    return start().map(Start::encoder);
  }

  /** Problem with the numbers of labels, in the language in use; empty if there is none. */
  Optional<String> problem() {
    return !isUsed() || numbers().isPresent()
        ? Optional.empty()
        : Optional.of(Messages.text("study.page.problem.labels", LABELS.min(), LABELS.max()));
  }

  /** Start and labels that are compared; empty where none are, or are not numbers. */
  Optional<TransferSettings> settings() {
    return isUsed()
        ? numbers()
            .map(each -> new TransferSettings(start.get().file(), start.get().encoder(), each))
        : Optional.empty();
  }

  /** The different numbers of labels, at least two; empty if they are not that. */
  Optional<List<Integer>> numbers() {
    List<Double> typed = TypedNumbers.of(labels.get(), true);
    boolean valid =
        typed.stream().distinct().count() == typed.size()
            && typed.size() >= TransferSettings.MIN_SIZES
            && typed.stream().allMatch(each -> each >= LABELS.min() && each <= LABELS.max());
    return valid ? Optional.of(typed.stream().map(Double::intValue).toList()) : Optional.empty();
  }
}
