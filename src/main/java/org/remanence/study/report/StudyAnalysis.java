package org.remanence.study.report;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.WholeRange;
import org.remanence.study.benchmark.BenchmarkRow.Ending;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.execution.SplitBaselines;
import org.remanence.study.tuning.ChosenSettings;
import org.remanence.text.Task;

/**
 * Analysis of the runs of a study; the same runs always give the same.
 *
 * @param results of the finished runs, in the plan’s order
 * @param configurations with their scores
 * @param tuned architectures, each with the settings that had the highest validation accuracy on
 *     that split, so that the test texts have no say in the choice; empty without a grid
 * @param labelsSaved by a start from a language model; empty where none is compared
 * @param baselines what classifiers without memory reach on each split; empty while not measured
 * @param overlap test texts over the other texts of a run’s split (training and validation, those
 *     included whose labels it does not know), their mean
 */
public record StudyAnalysis(
    StudyPlan plan,
    Map<PlannedRun, RunResult> results,
    List<Contender> configurations,
    List<Contender> tuned,
    List<ComparisonFamily> families,
    List<LabelsSaved> labelsSaved,
    List<SplitBaselines> baselines,
    double overlap) {
  /** The first of equals, which is the first in the grid. */
  private static final Comparator<RunScores> BEST_ON_VALIDATION =
      comparingDouble((RunScores scores) -> -scores.validationAccuracy())
          .thenComparingDouble(RunScores::validationLoss);

  /** Analyses what is finished, before the baselines are measured. */
  public static StudyAnalysis of(StudyPlan plan, Map<PlannedRun, RunResult> results) {
    return of(plan, results, List.of());
  }

  /** Analyses what is finished. */
  public static StudyAnalysis of(
      StudyPlan plan, Map<PlannedRun, RunResult> results, List<SplitBaselines> baselines) {
    double overlap =
        results.values().stream()
            .mapToDouble(run -> run.testTexts() / (double) others(plan, run))
            .average()
            .orElse(0);
    List<List<PlannedRun>> splits = splits(plan);
    List<Contender> configurations =
        plan.configurations().stream()
            .map(configuration -> contender(configuration, splits, results))
            .toList();
    List<Contender> tuned = plan.config().hasGrid() ? tuned(plan, configurations) : List.of();
    return new StudyAnalysis(
        plan,
        // In the order of the runs, and as they are now: more come in while a study goes on.
        Collections.unmodifiableMap(new LinkedHashMap<>(results)),
        configurations,
        tuned,
        families(plan, configurations, tuned, overlap),
        LabelsSaved.of(plan.config().transfer(), configurations, overlap),
        List.copyOf(baselines),
        overlap);
  }

  /** Texts of a run’s split that do not test it. */
  private static int others(StudyPlan plan, RunResult run) {
    return plan.config().transfer().isPresent()
        ? plan.dataset().examples().size() - run.testTexts()
        : run.trainTexts() + run.validationTexts();
  }

  private static List<ComparisonFamily> families(
      StudyPlan plan, List<Contender> configurations, List<Contender> tuned, double overlap) {
    int folds = plan.config().folds();
    List<ComparisonFamily> families = new ArrayList<>();
    if (plan.config().transfer().isPresent()) {
      families.add(
          ComparisonFamily.of(
              ComparisonFamily.Question.TRANSFER,
              configurations,
              (a, b) ->
                  a.configuration().orElseThrow().differsInStart(b.configuration().orElseThrow()),
              overlap,
              folds));
    } else if (tuned.isEmpty()) {
      families.add(
          ComparisonFamily.of(
              ComparisonFamily.Question.ARCHITECTURES,
              configurations,
              (a, b) -> true,
              overlap,
              folds));
    } else {
      families.add(
          ComparisonFamily.of(
              ComparisonFamily.Question.TUNED, tuned, (a, b) -> true, overlap, folds));
      families.add(
          ComparisonFamily.of(
              ComparisonFamily.Question.ONE_CHANGE,
              configurations,
              (a, b) ->
                  a.configuration()
                      .orElseThrow()
                      .differsInOneThing(b.configuration().orElseThrow()),
              overlap,
              folds));
    }
    return families.stream().filter(family -> !family.pairs().isEmpty()).toList();
  }

  /** The runs of each split. */
  private static List<List<PlannedRun>> splits(StudyPlan plan) {
    int each = plan.configurations().size();
    List<List<PlannedRun>> splits = new ArrayList<>();
    for (int start = 0; start < plan.runs().size(); start += each) {
      splits.add(plan.runs().subList(start, start + each));
    }
    return splits;
  }

  private static Contender contender(
      StudyConfiguration configuration,
      List<List<PlannedRun>> splits,
      Map<PlannedRun, RunResult> results) {
    List<Optional<RunResult>> runs =
        splits.stream()
            .map(
                split ->
                    split.stream()
                        .filter(run -> run.configuration().equals(configuration))
                        .findFirst()
                        .map(results::get))
            .toList();
    return new Contender(
        configuration.name(),
        configuration.architecture(),
        Optional.of(configuration),
        runs.stream().map(run -> run.flatMap(RunResult::scores)).toList(),
        (int)
            runs.stream().flatMap(Optional::stream).filter(run -> run.scores().isEmpty()).count());
  }

  private static List<Contender> tuned(StudyPlan plan, List<Contender> configurations) {
    return plan.config().architectures().stream()
        .map(architecture -> tuned(architecture, configurations))
        .toList();
  }

  private static Contender tuned(Architecture architecture, List<Contender> configurations) {
    List<Contender> own =
        configurations.stream().filter(c -> c.architecture() == architecture).toList();
    List<Optional<RunScores>> chosen = new ArrayList<>();
    for (int split = 0; split < own.get(0).scores().size(); split++) {
      int index = split;
      chosen.add(
          own.stream()
              .flatMap(contender -> contender.scores().get(index).stream())
              .min(BEST_ON_VALIDATION));
    }
    return new Contender(architecture.id(), architecture, Optional.empty(), chosen, 0);
  }

  /** Each baseline’s mean over the splits. */
  public List<BaselineMean> baselineMeans() {
    return BaselineMean.of(baselines, overlap);
  }

  /** Explanation of the baselines, in the language in use. */
  public String baselinesMeaning() {
    String measured =
        Messages.text(
            plan.dataset().task() == Task.TAGGING
                ? "study.report.baselines-meaning.tagging"
                : "study.report.baselines-meaning");
    boolean rule =
        baselines.stream()
            .flatMap(split -> split.scores().stream())
            .anyMatch(SplitBaselines.Score::isRule);
    return rule ? measured + " " + Messages.text("study.report.rule-meaning") : measured;
  }

  /** Returns whether every run of the plan is there. */
  public boolean complete() {
    return results.size() == plan.runs().size();
  }

  /**
   * Parameters of a configuration’s networks, word vectors included: the fewest and the most of its
   * finished runs, as each division of the texts has a vocabulary of its own. Empty without a run,
   * and for an architecture whose settings differ from run to run.
   */
  public Optional<WholeRange> parameters(Contender contender) {
    IntSummaryStatistics counts =
        results.entrySet().stream()
            .filter(
                each ->
                    contender
                        .configuration()
                        .filter(each.getKey().configuration()::equals)
                        .isPresent())
            .mapToInt(each -> Math.toIntExact(each.getValue().parameters()))
            .summaryStatistics();
    return counts.getCount() == 0
        ? Optional.empty()
        : Optional.of(new WholeRange(counts.getMin(), counts.getMax()));
  }

  /** Runs whose last epoch was their best. */
  public int stillImproving() {
    return (int) scored().filter(RunScores::isStillImproving).count();
  }

  /**
   * Runs that had all their epochs, the best one being earlier, and ended before patience ran out,
   * with something left to learn.
   */
  public int endedByEpochs() {
    return (int) results.entrySet().stream().filter(StudyAnalysis::endedByEpochs).count();
  }

  private static boolean endedByEpochs(Map.Entry<PlannedRun, RunResult> run) {
    Hyperparameters given = run.getKey().hyperparameters();
    int patience = run.getValue().tuned().map(ChosenSettings::patience).orElse(given.patience());
    return run.getValue()
        .scores()
        .filter(RunScores::hasMistakes)
        .map(s -> Ending.of(s.epochs(), s.bestEpoch(), given.epochs(), patience))
        .filter(Ending.EPOCHS::equals)
        .isPresent();
  }

  /** Runs that have scores. */
  public int scoredRuns() {
    return (int) scored().count();
  }

  private Stream<RunScores> scored() {
    return results.values().stream().flatMap(run -> run.scores().stream());
  }

  /** Runs whose loss stopped being a number. */
  public int diverged() {
    return configurations.stream().mapToInt(Contender::diverged).sum();
  }
}
