package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;

/**
 * Of what a training recorded of its epochs.
 *
 * @param origin the data, seed and settings of the training
 * @param history of all epochs, or of those that are over
 */
public record HistoryPassport(
    Architecture architecture,
    Hyperparameters hyperparameters,
    NetworkOrigin origin,
    List<EpochMetrics> history) {
  private static final String FILE = "history.csv";

  /** A column of the history. */
  public enum Column {
    ACCURACY("accuracy"),
    LOSS("loss"),
    VALIDATION_ACCURACY("val_accuracy"),
    VALIDATION_LOSS("val_loss");

    private final String id;

    Column(String id) {
      this.id = id;
    }

    /** The name in files. */
    public String id() {
      return id;
    }

    /** The value of an epoch. */
    public double of(EpochMetrics epoch) {
      return switch (this) {
        case ACCURACY -> epoch.accuracy();
        case LOSS -> epoch.loss();
        case VALIDATION_ACCURACY -> epoch.validationAccuracy();
        case VALIDATION_LOSS -> epoch.validationLoss();
      };
    }

    private boolean isLoss() {
      return this == LOSS || this == VALIDATION_LOSS;
    }
  }

  /**
   * Of an epoch's value.
   *
   * @param epoch from 1
   */
  public Passport value(Column column, int epoch) {
    EpochMetrics metrics =
        history.stream().filter(each -> each.epoch() == epoch).findFirst().orElseThrow();
    String title =
        Messages.text(
            "passport.title.train." + column.id(), ArchitectureNames.of(architecture), epoch);
    return passport(Kind.EPOCH_VALUE, title, column.of(metrics))
        .equation(column.isLoss() ? "L = −(1/n)·Σ ln p(y | x)" : "a = (1/n)·|{ x : ŷ = y }|")
        .input("n", "epochValue." + column.id(), FILE)
        .variable("EPOCH", epoch)
        .variable("COLUMN", column.id())
        .build();
  }

  /** Of the epoch whose weights are kept. */
  public Passport bestEpoch(int epoch) {
    String title = Messages.text("passport.title.bestEpoch", ArchitectureNames.of(architecture));
    return passport(Kind.BEST_EPOCH, title, epoch).equation("argminₑ L_val(e)").build();
  }

  /** Of how many epochs were trained. */
  public Passport epochs() {
    String title = Messages.text("passport.title.epochs", ArchitectureNames.of(architecture));
    return passport(Kind.EPOCHS, title, history.size())
        .equation("min(epochs, argminₑ L_val(e) + patience)")
        .input("epochs", "mostEpochs", hyperparameters.epochs())
        .input("patience", "patience", hyperparameters.patience())
        .variable("EPOCHS", hyperparameters.epochs())
        .variable("PATIENCE", hyperparameters.patience())
        .build();
  }

  private PassportBuilder passport(Kind kind, String title, double value) {
    return Passport.of(kind, title, value)
        .origin(Origin.of(origin.data(), origin.fingerprint(), hyperparameters))
        .file(PassportFile.of(FILE, this::csv))
        .input("e", "history", FILE)
        .variable("HISTORY", FILE);
  }

  private String csv() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("epoch"));
    List.of(Column.values()).forEach(column -> heading.add(column.id()));
    rows.add(heading);
    for (EpochMetrics epoch : history) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(epoch.epoch())));
      List.of(Column.values()).forEach(column -> row.add(String.valueOf(column.of(epoch))));
      rows.add(row);
    }
    return Csv.of(rows);
  }
}
