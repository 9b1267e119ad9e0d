package org.remanence.study.benchmark;

import java.util.List;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkCosts;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.NetworkSizes;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.training.history.RunName;

/**
 * A finished run among others on the same data.
 *
 * @param name of which {@link #title} makes words
 * @param tests how many examples the test part has
 * @param validationAccuracy of the epoch that was kept; NaN if it is not known
 * @param trials settings tried on the validation part before these were chosen; 0 if they were not
 *     chosen so
 */
public record BenchmarkRow(
    RunName name,
    Architecture architecture,
    Hyperparameters hyperparameters,
    long parameters,
    int tests,
    TestMetrics metrics,
    double validationAccuracy,
    int trials)
    implements TestResult {

  /** Reason that a training ended. */
  public enum Ending {
    /** Epochs without a lower validation loss. */
    PATIENCE,

    /** Its number of epochs, the last one being the best so far. */
    STILL_IMPROVING,

    /** Its number of epochs, before patience ran out. */
    EPOCHS;

    /**
     * Reason that a training of so many epochs ended.
     *
     * @param bestEpoch from 1
     * @param limit how many epochs it could have had
     */
    public static Ending of(int epochs, int bestEpoch, int limit, int patience) {
      if (epochs < limit || epochs - bestEpoch >= patience) {
        return PATIENCE;
      }
      return bestEpoch == epochs ? STILL_IMPROVING : EPOCHS;
    }
  }

  /**
   * A network as it was trained, without a name.
   *
   * @param tests how many examples the test part has
   * @param trials settings tried before its own were chosen; 0 if they were not chosen so
   */
  public static BenchmarkRow of(TrainedModel model, int tests, int trials) {
    return new BenchmarkRow(
        RunName.NONE,
        model.classifier().architecture(),
        model.classifier().hyperparameters(),
        model.classifier().shape().parameters(),
        tests,
        model.metrics(),
        validationAccuracy(model.history(), model.metrics().bestEpoch()),
        trials);
  }

  /** Validation accuracy of the epoch that was kept; NaN if it is not known. */
  public static double validationAccuracy(List<EpochMetrics> history, int bestEpoch) {
    return history.stream()
        .filter(epoch -> epoch.epoch() == bestEpoch)
        .mapToDouble(EpochMetrics::validationAccuracy)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Name in the language in use. */
  public String title() {
    return name.text(architecture, isTuned());
  }

  public boolean isTuned() {
    return trials > 0;
  }

  /** Its architecture, and whether it was tuned. */
  public NetworkName network() {
    return new NetworkName(architecture, Provenance.ofTuned(isTuned()));
  }

  /**
   * Reason that it ended. A tuned network's patience is chosen once it is trained: a trial that had
   * all epochs had all.
   */
  public Ending ending() {
    return Ending.of(
        metrics.epochs(),
        metrics.bestEpoch(),
        hyperparameters.epochs(),
        isTuned() ? Integer.MAX_VALUE : hyperparameters.patience());
  }

  /**
   * Returns whether it was stopped while there was something left to learn, where other settings
   * might have taken it further. The patience of a tuned one is chosen so that it costs nothing;
   * one that used all of its epochs met the limit of its budget.
   */
  public boolean mightImprove() {
    return hasMistakes() && (!isTuned() || ending() != Ending.PATIENCE);
  }

  /**
   * The tuned ones that had all epochs of their budget, if one of them might do better with more.
   */
  public static List<BenchmarkRow> atBudgetLimit(List<BenchmarkRow> rows) {
    List<BenchmarkRow> limited =
        rows.stream().filter(row -> row.isTuned() && row.ending() != Ending.PATIENCE).toList();
    return limited.stream().anyMatch(BenchmarkRow::mightImprove) ? limited : List.of();
  }

  /**
   * Returns whether there is something left to learn: where all validation or all test texts are
   * right already, a lower loss only makes sure answers surer.
   */
  public boolean hasMistakes() {
    return accuracy() < 1 && validationAccuracy != 1;
  }

  /**
   * The settings that were given; of a tuned network with the defaults in place of what its trials
   * chose.
   */
  public Hyperparameters given() {
    return isTuned()
        ? hyperparameters.with(
            h -> {
              h.learningRate = Hyperparameters.DEFAULT.learningRate();
              h.patience = Hyperparameters.DEFAULT.patience();
              h.optimisation = h.optimisation.withClipping(Clipping.NONE);
            })
        : hyperparameters;
  }

  /**
   * Returns whether it was trained as another one but for how long, so that both agree epoch by
   * epoch.
   */
  public boolean differsInLengthAlone(BenchmarkRow other) {
    return architecture == other.architecture
        && hyperparameters
            .with(
                h -> {
                  h.epochs = other.hyperparameters.epochs();
                  h.patience = other.hyperparameters.patience();
                })
            .equals(other.hyperparameters);
  }

  /** Returns whether both have the weights of the same epoch of the same training. */
  public boolean isSameNetwork(BenchmarkRow other) {
    // What tells most pairs apart comes first, and what costs a copy last.
    return metrics.bestEpoch() == other.metrics.bestEpoch()
        && metrics.testLoss() == other.metrics.testLoss()
        && metrics.answers().equals(other.metrics.answers())
        && differsInLengthAlone(other);
  }

  /**
   * Per token of the forward pass; the complexity that does not depend on a machine. A
   * transformer's is that of a text of the greatest length that is read.
   */
  public long multiplyAdds() {
    // Vocabulary and classes have no part in it.
    NetworkSizes sizes = NetworkSizes.of(1, hyperparameters, 1);
    return NetworkCosts.of(architecture, sizes, hyperparameters.maxLength()).multiplyAdds().value();
  }
}
