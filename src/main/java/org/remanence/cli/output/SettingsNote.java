package org.remanence.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.BenchmarkRow.Ending;
import org.remanence.study.tuning.TuningBudget;
import org.remanence.study.tuning.TuningText;

/** Note on what a comparison’s numbers compare: networks with one setting, or each with its own. */
final class SettingsNote {
  private SettingsNote() {}

  /**
   * In a few sentences.
   *
   * @param settings that were given
   * @param trials of each network; empty if none was tuned
   */
  static String of(Hyperparameters settings, OptionalInt trials, List<TrainedModel> models) {
    List<String> sentences = new ArrayList<>();
    sentences.add(trials.isPresent() ? tuned(settings, trials.getAsInt()) : given(settings));
    int max = settings.epochs();
    if (trials.isEmpty()) {
      name(sentences, "cli.compare.stopped", models, metrics -> metrics.epochs() < max);
    }
    if (trials.isPresent()) {
      limits(sentences, settings, trials.getAsInt(), models);
    } else {
      name(sentences, "cli.compare.improving", models, metrics -> metrics.bestEpoch() == max);
      name(
          sentences,
          "cli.compare.epochs",
          models,
          metrics ->
              Ending.of(metrics.epochs(), metrics.bestEpoch(), max, settings.patience())
                  == Ending.EPOCHS);
      sentences.add(Messages.text("cli.compare.ask-tuned"));
    }
    return String.join(" ", sentences);
  }

  private static String given(Hyperparameters settings) {
    Clipping clipping = settings.optimisation().clipping();
    String rate = NumberText.setting(settings.learningRate());
    return Messages.text(
        "cli.compare.settings",
        clipping.kind() == Clipping.Kind.NONE ? rate : rate + ", " + TuningText.clipping(clipping),
        settings.patience(),
        settings.epochs());
  }

  /** Limits of a budget: what is small about it, and which networks used all of its epochs. */
  private static void limits(
      List<String> sentences, Hyperparameters settings, int trials, List<TrainedModel> models) {
    List<BenchmarkRow> rows =
        models.stream().map(model -> PairVerdicts.row(model, trials)).toList();
    name(
        sentences,
        "results.conclusion.improving.tuned",
        BenchmarkRow.atBudgetLimit(rows).stream().map(BenchmarkRow::architecture));
    sentences.addAll(new TuningBudget(trials, settings.epochs()).caveats(OptionalInt.empty()));
  }

  private static String tuned(Hyperparameters settings, int trials) {
    return Messages.text("cli.compare.tuned", trials, settings.epochs())
        + " "
        + TuningText.patienceRule();
  }

  /** A sentence that names the networks that {@code which} holds of, if there are any. */
  private static void name(
      List<String> sentences, String key, List<TrainedModel> models, Predicate<TestMetrics> which) {
    name(
        sentences,
        key,
        models.stream()
            .filter(model -> which.test(model.metrics()))
            .map(model -> model.classifier().architecture()));
  }

  private static void name(List<String> sentences, String key, Stream<Architecture> networks) {
    String names = NameList.of(networks.map(Architecture::id));
    if (!names.isEmpty()) {
      sentences.add(Messages.text(key, names));
    }
  }
}
