package org.remanence.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameter;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.execution.RunResult;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.study.statistics.PairedTest;
import org.remanence.study.tuning.TuningBudget;
import org.remanence.text.RepeatedTexts;

/** Verdicts in plain words, in the language in use; every number in them is computed. */
public final class VerdictText {
  /** An interval that is wider by less than this than seeds can make it is as good as final. */
  private static final double NEARLY = 1.25;

  /** Below it an accuracy moves by a point or more with each text. */
  private static final int FEW_TESTS = 100;

  private VerdictText() {}

  /** A few sentences about a pair of a study. */
  public static String of(PairedComparison pair, StudyConfig config) {
    String verdict = verdict(pair, config);
    return config.trials().isPresent()
        ? verdict + " " + tuned(config, config.trials().getAsInt())
        : verdict;
  }

  /** The budget, and what is small about it. */
  private static String tuned(StudyConfig config, int trials) {
    List<String> sentences = new ArrayList<>();
    sentences.add(Messages.text("study.verdict.each-tuned", trials));
    int epochs = config.values(Hyperparameter.EPOCHS).get(0).intValue();
    sentences.addAll(new TuningBudget(trials, epochs).caveats(OptionalInt.empty()));
    return String.join(" ", sentences);
  }

  private static String verdict(PairedComparison pair, StudyConfig config) {
    MeanEstimate difference = pair.test().difference().fromAhead();
    String ahead = StudyNames.within(pair.ahead());
    String behind = StudyNames.within(pair.behind());
    String points = NumberText.pointsInWords(difference.mean());
    String interval = ReportNumbers.interval(difference.low(), difference.high());
    return switch (pair.verdict().kind()) {
      case BETTER ->
          Messages.text("study.verdict.better", ahead, behind, points, interval, p(pair));
      case UNDECIDED ->
          Messages.text(
              "study.verdict.undecided",
              ahead,
              behind,
              splits(config),
              points,
              interval,
              p(pair),
              outlook(pair, config.folds()));
      case EQUIVALENT ->
          Messages.text(
              "study.verdict.equivalent",
              ahead,
              behind,
              NumberText.pointsInWords(pair.test().bound()),
              interval);
      case IDENTICAL -> Messages.text("study.verdict.identical", ahead, behind, difference.n());
      case NO_SPREAD ->
          Messages.text("study.verdict.no-spread", ahead, behind, points, difference.n());
      case TOO_FEW ->
          Messages.text(
              "study.verdict.too-few", ahead, behind, difference.n(), PairedTest.MIN_SPLITS);
    };
  }

  /**
   * Caution that qualifies all verdicts: few or repeated test texts, and runs that more epochs
   * might have carried further.
   */
  public static Optional<String> caution(StudyAnalysis analysis) {
    List<String> sentences = new ArrayList<>();
    testTexts(analysis).ifPresent(sentences::add);
    int runs = analysis.scoredRuns();
    int improving = analysis.stillImproving();
    if (improving > 0) {
      sentences.add(Messages.text("study.verdict.still-improving", improving, runs));
    }
    int ended = analysis.endedByEpochs();
    if (ended > 0) {
      sentences.add(Messages.text("study.verdict.ended-by-epochs", ended, runs));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  /** Sentence on test texts that repeat or are too few; empty if neither. */
  private static Optional<String> testTexts(StudyAnalysis analysis) {
    Optional<RunResult> first = analysis.results().values().stream().findFirst();
    Optional<RepeatedTexts> repeats = analysis.plan().repeatedTests();
    if (first.isPresent() && repeats.isPresent()) {
      return Optional.of(
          Messages.text("study.verdict.repeats", repeats.get().texts(), repeats.get().different()));
    }
    return first
        .map(RunResult::testTexts)
        .filter(texts -> texts < FEW_TESTS)
        .map(texts -> Messages.text("study.verdict.few-tests", texts));
  }

  /**
   * Seeds and folds by which the study divided the texts, such as “5 seeds” or “5 seeds × 4 folds”.
   */
  public static String splits(StudyConfig config) {
    return config.folds() == 1
        ? Messages.text("study.seeds", config.seeds().size())
        : Messages.text("study.seeds-and-folds", config.seeds().size(), config.folds());
  }

  private static String p(PairedComparison pair) {
    return pair.tests() == 1
        ? ReportNumbers.p(pair.corrected())
        : Messages.text("study.corrected", ReportNumbers.p(pair.corrected()), pair.tests());
  }

  /** Sentence on what would tell a pair apart, or what is settled although nothing does. */
  private static String outlook(PairedComparison pair, int folds) {
    OptionalInt seeds = pair.verdict().seedsNeeded();
    if (seeds.isPresent()) {
      return folds == 1
          ? Messages.text("study.needed.seeds", seeds.getAsInt())
          : Messages.text("study.needed.seeds-of-folds", seeds.getAsInt(), folds);
    }
    PairedTest test = pair.test();
    double atBest = test.margin(Verdict.MAX_SEEDS * folds);
    String bound = NumberText.pointsInWords(test.bound());
    return test.margin(test.difference().n()) <= NEARLY * atBest
        ? Messages.text("study.needed.bound", bound)
        : Messages.text("study.needed.narrower", bound, NumberText.points(atBest));
  }
}
