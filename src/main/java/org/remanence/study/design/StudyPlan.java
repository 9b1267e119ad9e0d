package org.remanence.study.design;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.engine.NetworkShape;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledSubset;
import org.remanence.text.Part;
import org.remanence.text.RepeatedTexts;
import org.remanence.text.Split;
import org.remanence.text.SplitOptions;
import org.remanence.text.Splitter;
import org.remanence.text.Task;
import org.remanence.training.transfer.PretrainedEncoder;

/**
 * All runs of a study. Those of the same seed and fold come one after another and share their
 * split, so that their results can be compared in pairs, and an interrupted study has whole pairs.
 *
 * @param fingerprint SHA-256 of the data set, in hexadecimal
 * @param repeatedTests the test part of the first split, if sentences repeat in it
 */
public record StudyPlan(
    StudyConfig config,
    Dataset dataset,
    String fingerprint,
    Optional<RepeatedTexts> repeatedTests,
    List<StudyConfiguration> configurations,
    List<PlannedRun> runs) {

  /**
   * Plans a study.
   *
   * @throws LocalizedException if the texts do not suffice for the splits, or {@link
   *     #configurations} does
   */
  public static StudyPlan of(StudyConfig config, Dataset dataset) {
    Split first = split(config, dataset, config.seeds().get(0), 0);
    List<StudyConfiguration> configurations = configurations(config, dataset);
    requireLabels(config, dataset);
    String fingerprint = dataset.fingerprint();
    List<PlannedRun> runs = new ArrayList<>();
    for (long seed : config.seeds()) {
      for (int fold = 0; fold < config.folds(); fold++) {
        for (StudyConfiguration configuration : configurations) {
          ObjectNode identity =
              RunIdentity.describe(config, fingerprint, configuration, seed, fold);
          runs.add(new PlannedRun(RunIdentity.key(identity), configuration, seed, fold));
        }
      }
    }
    return new StudyPlan(
        config,
        dataset,
        fingerprint,
        RepeatedTexts.of(first.examples(dataset, Part.TEST)),
        List.copyOf(configurations),
        List.copyOf(runs));
  }

  /**
   * Tells before anything is trained that a number of labels is too small or too large for a split:
   * training parts of other folds have other sizes.
   */
  private static void requireLabels(StudyConfig config, Dataset dataset) {
    if (config.transfer().isEmpty()) {
      return;
    }
    TransferSettings transfer = config.transfer().get();
    for (long seed : config.seeds()) {
      for (int fold = 0; fold < config.folds(); fold++) {
        Split split = split(config, dataset, seed, fold);
        LabelledSubset.of(dataset, split, transfer.fewest(), seed);
        LabelledSubset.of(dataset, split, transfer.most(), seed);
      }
    }
  }

  /** Epochs that a run trains if it does not stop early, those of all its trials together. */
  public int epochs(PlannedRun run) {
    return epochs(config, run.hyperparameters());
  }

  /** The same of a run with those settings. */
  public static int epochs(StudyConfig config, Hyperparameters settings) {
    OptionalInt trials = config.trials();
    return trials.isPresent()
        ? new HalvingSchedule(trials.getAsInt(), settings.epochs()).totalEpochs()
        : settings.epochs();
  }

  /** The parts that a run’s texts have. */
  public Split split(PlannedRun run) {
    return split(config, dataset, run.seed(), run.fold());
  }

  /** The texts of a run with their parts, those left out whose labels are not to be known. */
  public LabelledSubset texts(PlannedRun run) {
    Split split = split(run);
    return run.configuration()
        .labels()
        .map(labels -> LabelledSubset.of(dataset, split, labels, run.seed()))
        .orElseGet(() -> new LabelledSubset(dataset, split));
  }

  /** The language model that a run starts from; empty for drawn weights. */
  public Optional<PretrainedEncoder> start(PlannedRun run) {
    return config
        .transfer()
        .filter(transfer -> run.configuration().isPretrained())
        .map(TransferSettings::encoder);
  }

  /** Identity of a run, which its key is a hash of. */
  public ObjectNode identity(PlannedRun run) {
    return RunIdentity.describe(config, fingerprint, run.configuration(), run.seed(), run.fold());
  }

  private static Split split(StudyConfig config, Dataset dataset, long seed, int fold) {
    int folds = config.folds();
    SplitOptions options =
        new SplitOptions(
            seed,
            folds == 1 ? SplitOptions.DEFAULT_TEST_SHARE : 1.0 / folds,
            SplitOptions.DEFAULT_VALIDATION_SHARE,
            config.keepDuplicates());
    return folds == 1
        ? Splitter.split(dataset, options)
        : Splitter.fold(dataset, options, fold, folds);
  }

  /**
   * Configurations that are trained on every split.
   *
   * @throws LocalizedException if a network is too large, the architectures cannot be made equal,
   *     one is not made of the cell of the language model to start from, or labels are to be saved
   *     of texts that have a tag for each word
   */
  public static List<StudyConfiguration> configurations(StudyConfig config, Dataset dataset) {
    if (config.transfer().isPresent() && dataset.task() == Task.TAGGING) {
      throw new LocalizedException("study.plan.start-tagging", dataset.name());
    }
    int classes = dataset.labels().size();
    List<StudyConfiguration> configurations = new ArrayList<>();
    for (Architecture architecture : config.architectures()) {
      config.transfer().ifPresent(transfer -> transfer.encoder().require(architecture));
      for (GridPoint point : GridPoint.all(config)) {
        NetworkSizes given =
            NetworkSizes.of(
                0, point.hyperparameters(0, point.whole(Hyperparameter.HIDDEN)), classes);
        int hidden = config.fairness().hidden(architecture, given);
        NetworkShape shape = architecture.shape(given.withHidden(hidden));
        // The words are not counted yet; a run checks again once they are.
        HyperparameterLimits.requireAllowedSize(architecture, shape);
        for (Optional<TransferCondition> condition : TransferCondition.all(config)) {
          configurations.add(
              new StudyConfiguration(architecture, point, hidden, shape.parameters(), condition));
        }
      }
    }
    return configurations;
  }
}
