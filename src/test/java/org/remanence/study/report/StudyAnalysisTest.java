package org.remanence.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult;
import org.remanence.study.report.Verdict.Kind;
import org.remanence.study.statistics.PairedTest;

/** Pairing, families and verdicts on numbers that are known. */
class StudyAnalysisTest {
  private static final String TWO =
      "dataset: notebook\narchitectures: [rnn, gru]\nseeds: 5\nhidden: 4\n";
  private static final double[] EASE = {0.50, 0.70, 0.60, 0.90, 0.40};

  /** Results of two networks on five splits. */
  private static StudyAnalysis analyse(double[] rnn, double[] gru) {
    StudyPlan plan = StudySamples.plan(TWO);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (int split = 0; split < 5; split++) {
      PlannedRun first = plan.runs().get(2 * split);
      PlannedRun second = plan.runs().get(2 * split + 1);
      results.put(first, StudySamples.scored(first, 0.5, rnn[split]));
      results.put(second, StudySamples.scored(second, 0.5, gru[split]));
    }
    return StudyAnalysis.of(plan, results);
  }

  @Test
  void whatComesInLaterIsNotItsOwn() {
    StudyPlan plan = StudySamples.plan(TWO);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    PlannedRun first = plan.runs().get(0);
    results.put(first, StudySamples.scored(first, 0.5, 0.5));
    StudyAnalysis analysis = StudyAnalysis.of(plan, results);
    PlannedRun second = plan.runs().get(1);
    results.put(second, StudySamples.scored(second, 0.5, 0.6));
    assertThat(analysis.results()).containsOnlyKeys(first);
  }

  /** The same with as many seeds as there are scores. */
  private static PairedComparison pair(double[] rnn, double[] gru) {
    return only(asManySeeds(rnn, gru));
  }

  private static StudyAnalysis asManySeeds(double[] rnn, double[] gru) {
    StudyPlan plan = StudySamples.plan(TWO.replace("seeds: 5", "seeds: " + rnn.length));
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (int split = 0; split < rnn.length; split++) {
      PlannedRun first = plan.runs().get(2 * split);
      PlannedRun second = plan.runs().get(2 * split + 1);
      results.put(first, StudySamples.scored(first, 0.5, rnn[split]));
      results.put(second, StudySamples.scored(second, 0.5, gru[split]));
    }
    return StudyAnalysis.of(plan, results);
  }

  /** Whose standard deviation in doubles is 5.6e-17. */
  @Test
  void twoPairsWithTheSameDifferenceAreTooFew() {
    PairedComparison pair =
        pair(new double[] {9 / 12.0, 6 / 12.0}, new double[] {5 / 12.0, 2 / 12.0});
    assertThat(pair.verdict().kind()).isEqualTo(Kind.TOO_FEW);
    assertThat(pair.corrected()).isEqualTo(1);
  }

  @Test
  void twoPairsThatDifferAreTooFewAsWell() {
    assertThat(pair(new double[] {0.90, 0.91}, new double[] {0.1, 0.12}).verdict().kind())
        .isEqualTo(Kind.TOO_FEW);
  }

  @Test
  void threePairsWithTheSameDifferenceButForRoundingCannotBeTested() {
    PairedComparison pair =
        pair(
            new double[] {9 / 12.0, 6 / 12.0, 11 / 12.0},
            new double[] {5 / 12.0, 2 / 12.0, 7 / 12.0});
    assertThat(pair.verdict().kind()).isEqualTo(Kind.NO_SPREAD);
    assertThat(pair.corrected()).isEqualTo(1);
  }

  @Test
  void aDifferenceWithinAPointIsEquivalence() {
    double[] level = {0.5, 0.5, 0.5, 0.5, 0.5};
    assertThat(pair(level, plus(level, 0.002, -0.003, 0.001, 0.002, -0.002)).verdict().kind())
        .isEqualTo(Kind.EQUIVALENT);
  }

  private static double[] plus(double[] values, double... more) {
    double[] sums = values.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
    return sums;
  }

  private static PairedComparison only(StudyAnalysis analysis) {
    assertThat(analysis.families()).hasSize(1);
    assertThat(analysis.families().get(0).pairs()).hasSize(1);
    return analysis.families().get(0).pairs().get(0);
  }

  /** Splits differ by 50 points; within each the second is better by 3 to 5. */
  @Test
  void pairsSeeThroughEasyAndHardSplits() {
    PairedComparison pair = only(analyse(EASE, plus(EASE, 0.03, 0.05, 0.04, 0.03, 0.05)));
    assertThat(pair.verdict().kind()).isEqualTo(Kind.BETTER);
    assertThat(pair.ahead().name()).isEqualTo("gru");
    assertThat(pair.test().difference().mean()).isCloseTo(-0.04, within(1e-12));
    PairedTest expected =
        PairedTest.of(new double[] {-0.03, -0.05, -0.04, -0.03, -0.05}, 10.0 / 40);
    assertThat(pair.test().p()).isCloseTo(expected.p(), within(1e-9));
    assertThat(pair.corrected()).isEqualTo(pair.test().p());
  }

  /** From two runs Student’s t gives an interval, but the spread is next to unknown. */
  @Test
  void ofTwoSplitsMeansAloneAreShown() {
    MeansRow two =
        MeansRow.networks(asManySeeds(new double[] {0.6, 0.64}, new double[] {0.5, 0.6})).get(0);
    assertThat(two.accuracy()).isEqualTo("62.0%");
    assertThat(two.interval()).isEqualTo("–");
    MeansRow three =
        MeansRow.networks(asManySeeds(new double[] {0.6, 0.62, 0.64}, new double[] {0.5, 0.6, 0.7}))
            .get(0);
    assertThat(three.interval()).contains(" to ");
  }

  @Test
  void runsThatWereStillImprovingAreToldWithTheVerdicts() {
    StudyPlan plan = StudySamples.plan("dataset: notebook\narchitectures: [rnn, gru]\nseeds: 2\n");
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      results.put(run, StudySamples.scored(run, 0.5, 0.6));
    }
    PlannedRun last = plan.runs().get(3);
    RunResult known = results.get(last);
    int improving = StudyAnalysis.of(plan, results).stillImproving();
    results.put(
        last,
        new RunResult(
            known.key(),
            1,
            30,
            10,
            10,
            Optional.of(new RunResult.RunScores(0.5, 0.7, 0.6, 0.7, 9, 9)),
            1));
    StudyAnalysis capped = StudyAnalysis.of(plan, results);
    assertThat(improving).isZero();
    assertThat(VerdictText.caution(StudyAnalysis.of(plan, Map.of()))).isEmpty();
    assertThat(capped.stillImproving()).isEqualTo(1);
    assertThat(VerdictText.caution(capped))
        .hasValue(
            "Each run is tested on about 10 texts: a single text changes its accuracy by a point or"
                + " more. Lowest validation loss in the last epoch: 1 of the 4 runs. More epochs"
                + " may change these verdicts.");
  }

  @Test
  void runsThatTheLimitOfEpochsEndedAreToldApartFromThoseThatPatienceEnded() {
    StudyPlan plan =
        StudySamples.plan(
            "dataset: notebook\narchitectures: [rnn, gru]\nseeds: 2\nepochs: 9\npatience: 3\n");
    RunResult.RunScores limit = new RunResult.RunScores(0.5, 0.7, 0.6, 0.7, 9, 8);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    results.put(plan.runs().get(0), run(plan, 0, limit));
    results.put(plan.runs().get(1), run(plan, 1, new RunResult.RunScores(0.5, 0.7, 0.6, 1, 9, 6)));
    results.put(plan.runs().get(2), run(plan, 2, new RunResult.RunScores(1, 0.1, 0.6, 1, 9, 8)));
    assertThat(VerdictText.caution(StudyAnalysis.of(plan, results)))
        .hasValue(
            "Each run is tested on about 10 texts: a single text changes its accuracy by a point or"
                + " more. Ended by the limit of epochs before patience ran out, their best epoch"
                + " being an earlier one: 1 of the 3 runs. More epochs may change these verdicts"
                + " there, too.");
  }

  private static RunResult run(StudyPlan plan, int index, RunResult.RunScores scores) {
    return new RunResult(plan.runs().get(index).key(), 1, 30, 10, 10, Optional.of(scores), 1);
  }

  @Test
  void overlapIsTestOverLearntTexts() {
    assertThat(analyse(EASE, EASE).overlap()).isEqualTo(10.0 / 40);
  }

  @Test
  void tooSmallADifferenceSaysHowManySeedsItTakes() {
    PairedComparison pair = only(analyse(EASE, plus(EASE, 0.05, 0.02, 0.06, 0.01, 0.05)));
    assertThat(pair.verdict().kind()).isEqualTo(Kind.UNDECIDED);
    assertThat(pair.verdict().seedsNeeded()).isPresent();
    assertThat(pair.verdict().seedsNeeded().getAsInt()).isGreaterThan(5);
  }

  @Test
  void aDifferenceLostInTheSplitsNeedsMoreTexts() {
    PairedComparison pair = only(analyse(EASE, plus(EASE, 0.05, -0.06, 0.04, -0.03, 0.01)));
    assertThat(pair.verdict().kind()).isEqualTo(Kind.UNDECIDED);
    assertThat(pair.verdict().seedsNeeded()).isEmpty();
  }

  @Test
  void equalScoresAndEqualDifferencesProveNothing() {
    assertThat(only(analyse(EASE, EASE)).verdict().kind()).isEqualTo(Kind.IDENTICAL);
    double[] quarters = {0.25, 0.5, 0.25, 0.5, 0.75};
    assertThat(
            only(analyse(quarters, plus(quarters, 0.125, 0.125, 0.125, 0.125, 0.125)))
                .verdict()
                .kind())
        .isEqualTo(Kind.NO_SPREAD);
  }

  @Test
  void divergedRunsLeaveTheirPairOut() {
    StudyPlan plan = StudySamples.plan(TWO);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      boolean unlucky = run.seed() > 1 && run.configuration().name().equals("rnn");
      results.put(run, unlucky ? StudySamples.diverged(run) : StudySamples.scored(run, 0.5, 0.5));
    }
    StudyAnalysis analysis = StudyAnalysis.of(plan, results);
    assertThat(analysis.diverged()).isEqualTo(4);
    assertThat(analysis.configurations().get(0).accuracy(0.25).n()).isEqualTo(1);
    assertThat(only(analysis).verdict().kind()).isEqualTo(Kind.TOO_FEW);
  }

  @Test
  void tunedSettingsAreChosenByValidationAndNeverByTest() {
    StudyPlan plan =
        StudySamples.plan(
            "dataset: notebook\narchitectures: [rnn, gru]\nseeds: 2\nhidden: [4, 8]\n");
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      boolean large = run.configuration().hidden() == 8;
      // The large one looks better in validation with seed 1, the small one with seed 2.
      double validation = large == (run.seed() == 1) ? 0.9 : 0.6;
      double test = large ? 0.3 : 0.8;
      results.put(run, StudySamples.scored(run, validation, test));
    }
    StudyAnalysis analysis = StudyAnalysis.of(plan, results);
    assertThat(analysis.tuned()).extracting(Contender::name).containsExactly("rnn", "gru");
    assertThat(analysis.tuned().get(0).scores())
        .extracting(scores -> scores.orElseThrow().testAccuracy())
        .containsExactly(0.3, 0.8);
    assertThat(analysis.families())
        .extracting(ComparisonFamily::question)
        .containsExactly(ComparisonFamily.Question.TUNED, ComparisonFamily.Question.ONE_CHANGE);
    assertThat(analysis.families().get(1).pairs())
        .extracting(pair -> pair.first().name() + " / " + pair.second().name())
        .containsExactly(
            "rnn hidden=4 / rnn hidden=8",
            "rnn hidden=4 / gru hidden=4",
            "rnn hidden=8 / gru hidden=8",
            "gru hidden=4 / gru hidden=8");
  }

  @Test
  void accuracyStaysWithinItsBounds() {
    StudyAnalysis analysis = analyse(EASE, new double[] {1, 1, 1, 1, 0.8});
    assertThat(analysis.configurations().get(1).accuracy(0.25).high()).isEqualTo(1);
  }

  @Test
  void manyPairsAreCorrectedTogether() {
    StudyPlan plan = StudySamples.plan(StudySamples.TINY);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    plan.runs().forEach(run -> results.put(run, StudySamples.invented(run)));
    List<PairedComparison> pairs = StudyAnalysis.of(plan, results).families().get(0).pairs();
    assertThat(pairs)
        .hasSize(3)
        .allSatisfy(
            pair -> {
              assertThat(pair.tests()).isEqualTo(3);
              assertThat(pair.corrected()).isGreaterThanOrEqualTo(pair.test().p());
            });
  }
}
