package org.remanence.study.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.files.CsvLines;
import org.remanence.files.Formulas;
import org.remanence.model.WholeRange;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.execution.SplitBaselines;
import org.remanence.study.statistics.LabelsNeeded;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.study.tuning.ChosenSettings;

/** A study’s tables as CSV, numbers with a point whatever the language. */
final class StudyTables {
  private static final List<String> RUN_COLUMNS =
      List.of(
          "key",
          "configuration",
          "architecture",
          "settings",
          "seed",
          "fold",
          "hidden",
          "parameters",
          "train_texts",
          "validation_texts",
          "test_texts",
          "validation_accuracy",
          "validation_loss",
          "test_accuracy",
          "test_loss",
          "epochs",
          "best_epoch");

  /** Columns that follow in a tuned study. */
  private static final List<String> CHOSEN_COLUMNS =
      List.of("learning_rate", "patience", "clip_norm", "trials", "epochs_trained");

  private StudyTables() {}

  /** A row for each finished run; nothing in it differs when the study is repeated. */
  static void runs(StudyAnalysis analysis, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    boolean tuned = analysis.plan().config().trials().isPresent();
    csv.add(
        Stream.concat(RUN_COLUMNS.stream(), tuned ? CHOSEN_COLUMNS.stream() : Stream.empty())
            .toList());
    for (Map.Entry<PlannedRun, RunResult> entry : analysis.results().entrySet()) {
      PlannedRun run = entry.getKey();
      RunResult result = entry.getValue();
      StudyConfiguration configuration = run.configuration();
      List<String> record = new ArrayList<>();
      record.add(run.key());
      record.add(configuration.name());
      record.add(configuration.architecture().id());
      record.add(configuration.label());
      record.add(String.valueOf(run.seed()));
      record.add(String.valueOf(run.fold() + 1));
      record.add(String.valueOf(configuration.hidden()));
      record.add(String.valueOf(result.parameters()));
      record.add(String.valueOf(result.trainTexts()));
      record.add(String.valueOf(result.validationTexts()));
      record.add(String.valueOf(result.testTexts()));
      record.addAll(scores(result.scores()));
      if (tuned) {
        record.addAll(chosen(result.tuned()));
      }
      csv.add(record);
    }
    csv.flush();
  }

  private static List<String> chosen(Optional<ChosenSettings> chosen) {
    return chosen
        .map(
            c ->
                List.of(
                    String.valueOf(c.learningRate()),
                    String.valueOf(c.patience()),
                    c.clipping().kind() == Clipping.Kind.NORM
                        ? String.valueOf(c.clipping().limit())
                        : "",
                    String.valueOf(c.trials()),
                    String.valueOf(c.epochs())))
        .orElse(List.of("", "", "", "", ""));
  }

  private static List<String> scores(Optional<RunScores> scores) {
    return scores
        .map(
            s ->
                List.of(
                    String.valueOf(s.validationAccuracy()),
                    String.valueOf(s.validationLoss()),
                    String.valueOf(s.testAccuracy()),
                    String.valueOf(s.testLoss()),
                    String.valueOf(s.epochs()),
                    String.valueOf(s.bestEpoch())))
        .orElse(List.of("", "", "", "", "", ""));
  }

  /** Seconds of training, which differ from machine to machine. */
  static void times(StudyAnalysis analysis, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    csv.add("key", "configuration", "seed", "fold", "seconds");
    for (Map.Entry<PlannedRun, RunResult> entry : analysis.results().entrySet()) {
      PlannedRun run = entry.getKey();
      csv.add(
          run.key(),
          run.configuration().name(),
          String.valueOf(run.seed()),
          String.valueOf(run.fold() + 1),
          number(Math.round(entry.getValue().seconds() * 1000) / 1000.0));
    }
    csv.flush();
  }

  /** A row for each configuration, then for each tuned architecture. */
  static void summary(StudyAnalysis analysis, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    csv.add(
        "configuration",
        "architecture",
        "settings",
        "tuned",
        "hidden",
        "weights",
        "runs",
        "diverged",
        "test_accuracy_mean",
        "test_accuracy_sd",
        "test_accuracy_low",
        "test_accuracy_high",
        "test_loss_mean",
        "test_loss_sd",
        "test_loss_low",
        "test_loss_high",
        "parameters_min",
        "parameters_max");
    for (Contender contender : analysis.configurations()) {
      csv.add(summary(contender, analysis));
    }
    for (Contender contender : analysis.tuned()) {
      csv.add(summary(contender, analysis));
    }
    csv.flush();
  }

  private static List<String> summary(Contender contender, StudyAnalysis analysis) {
    double overlap = analysis.overlap();
    Optional<WholeRange> parameters = analysis.parameters(contender);
    Optional<StudyConfiguration> configuration = contender.configuration();
    MeanEstimate accuracy = contender.accuracy(overlap);
    List<String> record = new ArrayList<>();
    record.add(contender.name());
    record.add(contender.architecture().id());
    record.add(configuration.map(StudyConfiguration::label).orElse(""));
    record.add(String.valueOf(configuration.isEmpty()));
    record.add(configuration.map(c -> String.valueOf(c.hidden())).orElse(""));
    record.add(configuration.map(c -> String.valueOf(c.weights())).orElse(""));
    record.add(String.valueOf(accuracy.n()));
    record.add(String.valueOf(contender.diverged()));
    record.addAll(estimate(accuracy));
    record.addAll(estimate(contender.loss(overlap)));
    record.add(parameters.map(range -> String.valueOf(range.min())).orElse(""));
    record.add(parameters.map(range -> String.valueOf(range.max())).orElse(""));
    return record;
  }

  private static List<String> estimate(MeanEstimate estimate) {
    return List.of(
        number(estimate.mean()),
        number(estimate.sd()),
        number(estimate.low()),
        number(estimate.high()));
  }

  /** A row for each split and baseline. */
  static void baselines(StudyAnalysis analysis, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    csv.add("baseline", "seed", "fold", "parameters", "test_accuracy", "test_loss");
    for (SplitBaselines split : analysis.baselines()) {
      for (SplitBaselines.Score score : split.scores()) {
        csv.add(
            score.name(),
            String.valueOf(split.seed()),
            String.valueOf(split.fold() + 1),
            String.valueOf(score.parameters()),
            String.valueOf(score.testAccuracy()),
            number(score.testLoss()));
      }
    }
    csv.flush();
  }

  /** A row for each pair that was tested, with the verdict in the language in use. */
  static void pairs(StudyAnalysis analysis, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    csv.add(
        "question",
        "first",
        "second",
        "runs",
        "difference",
        "sd",
        "low",
        "high",
        "p",
        "p_corrected",
        "tests",
        "verdict",
        "better",
        "seeds_needed",
        "text");
    for (ComparisonFamily family : analysis.families()) {
      for (PairedComparison pair : family.pairs()) {
        MeanEstimate difference = pair.test().difference();
        boolean better = pair.verdict().kind() == Verdict.Kind.BETTER;
        List<String> record = new ArrayList<>();
        record.add(family.question().id());
        record.add(pair.first().name());
        record.add(pair.second().name());
        record.add(String.valueOf(difference.n()));
        record.addAll(estimate(difference));
        record.add(number(pair.test().p()));
        record.add(number(pair.corrected()));
        record.add(String.valueOf(pair.tests()));
        record.add(pair.verdict().kind().id());
        record.add(better ? pair.ahead().name() : "");
        record.add(
            pair.verdict().seedsNeeded().isPresent()
                ? String.valueOf(pair.verdict().seedsNeeded().getAsInt())
                : "");
        record.add(VerdictText.of(pair, analysis.plan().config()));
        csv.add(record);
      }
    }
    csv.flush();
  }

  /**
   * A row for each architecture and number of labels that the start from a language model was tried
   * on; {@code inf} stands for more labels than were tried.
   */
  static void labelsSaved(StudyAnalysis analysis, OutputStream out) throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    csv.add(
        "architecture",
        "labels",
        "splits",
        "test_accuracy_with",
        "test_accuracy_without",
        "labels_needed",
        "low",
        "high",
        "verdict",
        "text");
    LabelsSavedText texts = new LabelsSavedText(analysis.plan().config().transfer().orElseThrow());
    for (LabelsSaved saved : analysis.labelsSaved()) {
      Optional<LabelsNeeded> needed = Optional.ofNullable(saved.needed());
      csv.add(
          saved.architecture().id(),
          String.valueOf(saved.labels()),
          String.valueOf(saved.splits()),
          number(saved.with().mean()),
          number(saved.without().mean()),
          labels(needed, LabelsNeeded::value),
          labels(needed, LabelsNeeded::low),
          labels(needed, LabelsNeeded::high),
          saved.kind().id(),
          texts.of(saved));
    }
    csv.flush();
  }

  private static String labels(
      Optional<LabelsNeeded> needed, ToDoubleFunction<LabelsNeeded> number) {
    return needed
        .map(number::applyAsDouble)
        .map(value -> value.isInfinite() ? "inf" : String.valueOf(value))
        .orElse("");
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.valueOf(value);
  }
}
