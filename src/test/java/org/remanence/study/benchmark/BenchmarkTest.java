package org.remanence.study.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.study.statistics.Interval;

/** Made-up results, each set with other conclusions. */
class BenchmarkTest {

  @Test
  void theBestStandsFirstAndTheOthersByTheirDistance() {
    BenchmarkRow rnn = Rows.answered(Architecture.RNN, Rows.right(1000, 0, 700));
    BenchmarkRow lstm = Rows.answered(Architecture.LSTM, Rows.right(1000, 0, 885));
    BenchmarkRow gru = Rows.answered(Architecture.GRU, Rows.right(1000, 0, 900));
    BenchmarkRow stacked = Rows.answered(Architecture.STACKED_LSTM, Rows.right(1000, 0, 897));
    Benchmark benchmark = Rows.benchmark(rnn, lstm, stacked, gru);
    assertThat(benchmark.rows()).containsExactly(gru, stacked, lstm, rnn);
    assertThat(benchmark.rows().stream().map(benchmark::rank))
        .as("the second is not told apart from the first, the third is")
        .containsExactly(Rank.LEADING, Rank.LEADING, Rank.CLOSE, Rank.BEHIND);
  }

  /** Whatever a conclusion says about the best and another one, the mark says as well. */
  @Test
  void theMarkSaysWhatTheConclusionSays() {
    Benchmark benchmark =
        Rows.benchmark(
            Rows.row(Architecture.GRU, 0.90, 0.3, 100),
            Rows.row(Architecture.LSTM, 0.85, 0.3, 100),
            Rows.row(Architecture.RNN, 0.55, 0.7, 100));
    Conclusion.Chance chance = find(Conclusion.Chance.class, benchmark);
    assertThat(chance.alike()).extracting(benchmark::rank).containsExactly(Rank.LEADING);
    assertThat(chance.apart()).extracting(benchmark::rank).containsExactly(Rank.BEHIND);
  }

  @Test
  void twoPointsBelowIsStillCloseHoweverTheyAreRounded() {
    BenchmarkRow best = Rows.answered(Architecture.GRU, Rows.right(1000, 0, 900));
    BenchmarkRow close = Rows.answered(Architecture.LSTM, Rows.right(1000, 0, 880));
    assertThat(Rows.benchmark(best, close).rank(close)).isEqualTo(Rank.CLOSE);
  }

  @Test
  void ofEqualAccuraciesTheLowerLossStandsFirst() {
    BenchmarkRow high = Rows.row(Architecture.LSTM, 0.9, 0.5, 100);
    BenchmarkRow low = Rows.row(Architecture.GRU, 0.9, 0.3, 100);
    Benchmark benchmark = Rows.benchmark(high, low);
    assertThat(benchmark.rows()).containsExactly(low, high);
    assertThat(benchmark.rank(high)).isEqualTo(Rank.LEADING);
    assertThat(benchmark.rank(low)).isEqualTo(Rank.LEADING);
    assertThat(benchmark.findings()).contains(new Conclusion.Tied(List.of(low, high), false));
  }

  @Test
  void withManyTestsASmallDifferenceIsBeyondChanceWithFewALargeOneIsNot() {
    BenchmarkRow best = Rows.row(Architecture.GRU, 0.90, 0.3, 4000);
    BenchmarkRow other = Rows.row(Architecture.LSTM, 0.87, 0.3, 4000);
    Conclusion.Chance many = find(Conclusion.Chance.class, Rows.benchmark(best, other));
    assertThat(many.apart()).containsExactly(other);
    assertThat(many.farthest()).isZero();

    BenchmarkRow fewBest = Rows.row(Architecture.GRU, 0.90, 0.3, 40);
    BenchmarkRow fewOther = Rows.row(Architecture.LSTM, 0.80, 0.3, 40);
    Conclusion.Chance few = find(Conclusion.Chance.class, Rows.benchmark(fewBest, fewOther));
    assertThat(few.apart()).isEmpty();
    assertThat(few.alike()).containsExactly(fewOther);
    assertThat(few.farthest()).isGreaterThan(0.10);
    assertThat(few.confidence()).isCloseTo(0.95, within(1e-12));
  }

  /** 400 texts, of which the better one has 12 right that the other has not: 3 points. */
  @Test
  void whatPairsTellApartTwoSeparateTestsDoNot() {
    BenchmarkRow better = Rows.answered(Architecture.GRU, Rows.right(400, 0, 360));
    BenchmarkRow worse = Rows.answered(Architecture.LSTM, Rows.right(400, 12, 360));
    Benchmark paired = Rows.benchmark(better, worse);
    assertThat(find(Conclusion.Chance.class, paired).apart()).containsExactly(worse);
    assertThat(find(Conclusion.Method.class, paired)).isEqualTo(new Conclusion.Method(1, 0));

    Benchmark separate =
        Rows.benchmark(better, Rows.row(Architecture.LSTM, worse.accuracy(), 0.3, 400));
    assertThat(find(Conclusion.Chance.class, separate).apart()).isEmpty();
    assertThat(find(Conclusion.Method.class, separate)).isEqualTo(new Conclusion.Method(1, 1));
  }

  @Test
  void testAndIntervalAgreeAboutNothing() {
    Comparisons comparisons =
        new Comparisons(
            Rows.benchmark(
                Rows.answered(Architecture.GRU, Rows.right(400, 0, 360)),
                Rows.answered(Architecture.LSTM, Rows.right(400, 6, 360)),
                Rows.answered(Architecture.RNN, Rows.right(400, 12, 360))));
    assertThat(comparisons.count()).isEqualTo(3);
    assertThat(comparisons.confidence()).isCloseTo(1 - 0.05 / 3, within(1e-12));
    Interval wide = new Interval(-0.01, 0.07);
    assertThat(Difference.of(0.03, 0.04, wide, 0.98, true).low()).isZero();
    assertThat(Difference.of(0.03, 0.06, wide, 0.98, true).low()).isEqualTo(-0.01);
    Interval narrow = new Interval(0.01, 0.05);
    assertThat(Difference.of(0.03, 0.06, narrow, 0.98, true).low()).isZero();
    assertThat(Difference.of(0.03, 0.04, narrow, 0.98, true).low()).isEqualTo(0.01);
  }

  /** Newcombe 1998, table II, method 10: 56/70 against 48/80. */
  @Test
  void theIntervalOfADifferenceIsNewcombes() {
    Interval interval = Difference.unpaired(56 / 70.0, 70, 48 / 80.0, 80, 0.95);
    assertThat(interval.low()).isCloseTo(0.0524, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.3339, within(1e-4));
    Interval nothing = Difference.unpaired(0, 10, 0, 10, 0.95);
    assertThat(nothing.low()).isCloseTo(-0.2775, within(1e-4));
    assertThat(nothing.high()).isCloseTo(0.2775, within(1e-4));
  }

  @Test
  void aSmallerNetworkThatIsNearlyAsGoodIsPointedOut() {
    BenchmarkRow stacked = Rows.row(Architecture.STACKED_LSTM, 0.91, 0.3, 500);
    BenchmarkRow gru = Rows.row(Architecture.GRU, 0.90, 0.3, 500);
    BenchmarkRow rnn = Rows.row(Architecture.RNN, 0.60, 0.7, 500);
    Conclusion.Cheaper cheaper = find(Conclusion.Cheaper.class, Rows.benchmark(stacked, gru, rnn));
    assertThat(cheaper.row()).isEqualTo(gru);
    assertThat(cheaper.share()).isCloseTo(188_578 / 349_090.0, within(1e-9));
    assertThat(findings(Rows.benchmark(gru, rnn))).noneMatch(Conclusion.Cheaper.class::isInstance);
  }

  @Test
  void baselinesAreBeatenByAllBySomeOrByNone() {
    BenchmarkRow lstm = Rows.answered(Architecture.LSTM, Rows.right(500, 0, 450));
    BenchmarkRow rnn = Rows.answered(Architecture.RNN, Rows.right(500, 0, 303));
    Conclusion.Against some = against(300, lstm, rnn);
    assertThat(some.above()).containsExactly(lstm);
    assertThat(some.others()).containsExactly(rnn);
    assertThat(some.behind()).containsExactly(rnn);
    assertThat(against(250, lstm, rnn).others()).isEmpty();
    assertThat(against(475, lstm, rnn).above()).isEmpty();
    assertThat(findings(Rows.benchmark(lstm))).noneMatch(Conclusion.Against.class::isInstance);
  }

  /** Against a bag of words that has the first texts right. */
  private static Conclusion.Against against(int right, BenchmarkRow... rows) {
    BaselineResult bagOfWords =
        Rows.baseline(BaselineResult.Kind.BAG_OF_WORDS, Rows.right(500, 0, right));
    return find(Conclusion.Against.class, new Benchmark(Arrays.asList(rows), List.of(bagOfWords)));
  }

  @Test
  void gatesPayOrNotByTheNumbers() {
    BenchmarkRow gru = Rows.answered(Architecture.GRU, Rows.right(400, 0, 360));
    Conclusion.Gates pay = gates(gru, Rows.right(400, 0, 240));
    assertThat(pay.difference().value()).isCloseTo(0.3, within(1e-9));
    assertThat(pay.difference().isSignificant()).isTrue();
    assertThat(pay.difference().low()).isBetween(0.2, 0.3);
    Conclusion.Gates lose = gates(gru, Rows.right(400, 0, 396));
    assertThat(lose.difference().value()).isNegative();
    assertThat(lose.difference().isSignificant()).isTrue();
    assertThat(gates(gru, Rows.right(400, 2, 360)).difference().isSignificant()).isFalse();
  }

  private static Conclusion.Gates gates(BenchmarkRow gru, boolean[] rnn) {
    return find(Conclusion.Gates.class, Rows.benchmark(gru, Rows.answered(Architecture.RNN, rnn)));
  }

  @Test
  void aVerdictFromOneSettingNamesTheNetworkThatWasStopped() {
    BenchmarkRow gru = Rows.answered(Architecture.GRU, Rows.right(400, 0, 360));
    Conclusion.Gates verdict = gates(gru, Rows.right(400, 0, 240));
    assertThat(verdict.isFromOneSetting()).isTrue();
    assertThat(verdict.stopped()).containsExactly(verdict.rnn());
    assertThat(verdict.rnn().ending()).isEqualTo(BenchmarkRow.Ending.PATIENCE);

    Conclusion.Gates tuned =
        find(
            Conclusion.Gates.class,
            Rows.benchmark(Rows.tuned(gru, 16), Rows.tuned(verdict.rnn(), 16)));
    assertThat(tuned.isFromOneSetting()).isFalse();
    assertThat(tuned.stopped()).isEmpty();
    assertThat(new Conclusion.Best(gru, 2, 0).isFromOneSetting()).isFalse();
    assertThat(verdict.asksForTuning()).isTrue();
    assertThat(tuned.asksForTuning()).isFalse();
    Conclusion.Against baseline =
        new Conclusion.Against(BaselineResult.Kind.N_GRAMS, 0.5, List.of(gru), List.of());
    assertThat(baseline.isFromOneSetting()).isTrue();
    assertThat(baseline.asksForTuning()).as("it is not about architectures").isFalse();
  }

  @Test
  void aTunedNetworkThatUsedAllItsEpochsMightImprove() {
    BenchmarkRow gru = Rows.tuned(Rows.row(Architecture.GRU, 0.97, 0.1, 400, 12, 6, 1), 3);
    BenchmarkRow rnn = Rows.tuned(Rows.row(Architecture.RNN, 0.67, 0.6, 400, 12, 10, 1), 3);
    assertThat(find(Conclusion.Gates.class, Rows.benchmark(gru, rnn)).stopped())
        .containsExactly(rnn);
    BenchmarkRow perfect = Rows.tuned(Rows.row(Architecture.LSTM, 1, 0.1, 400, 12, 6, 1), 3);
    assertThat(find(Conclusion.StillImproving.class, Rows.benchmark(gru, rnn, perfect)).rows())
        .as("all that had all epochs of the budget, wherever their best one was")
        .containsExactly(perfect, gru, rnn);
    assertThat(findings(Rows.benchmark(perfect)))
        .noneMatch(Conclusion.StillImproving.class::isInstance);
    BenchmarkRow stopped = Rows.tuned(Rows.answered(Architecture.GRU, true, false), 3);
    assertThat(stopped.mightImprove()).as("its patience ended it").isFalse();
  }

  /** Tuned or trained again with the settings that it had. */
  @Test
  void theSameNetworkIsComparedOnce() {
    BenchmarkRow gru = Rows.answered(Architecture.GRU, Rows.right(400, 0, 360));
    BenchmarkRow rnn = Rows.answered(Architecture.RNN, Rows.right(400, 0, 340));
    BenchmarkRow again = Rows.tuned(gru, 8);
    List<BaselineResult> baselines =
        List.of(Rows.baseline(BaselineResult.Kind.MAJORITY, Rows.right(400, 0, 330)));
    Benchmark once = new Benchmark(List.of(gru, rnn), baselines);
    Benchmark twice = new Benchmark(List.of(gru, again, rnn), baselines);
    assertThat(twice.rows()).hasSize(3);
    assertThat(twice.networks()).containsExactly(gru, rnn);
    assertThat(twice.comparisons()).isEqualTo(once.comparisons()).isEqualTo(3);
    assertThat(twice.difference(again, rnn)).isEqualTo(once.difference(gru, rnn));
    assertThat(twice.difference(again, gru).isSignificant()).isFalse();
    assertThat(find(Conclusion.Best.class, twice).networks()).isEqualTo(2);
    assertThat(find(Conclusion.Best.class, twice).repeats()).isEqualTo(1);
    assertThat(twice.rank(again)).isEqualTo(Rank.LEADING);
    assertThat(Rows.benchmark(gru, again).comparisons()).isZero();
    assertThat(findings(Rows.benchmark(gru, again))).noneMatch(Conclusion.Method.class::isInstance);
  }

  @Test
  void timesOfOtherTrainingsOrSizesAreNotCompared() {
    BenchmarkRow slow = Rows.row(Architecture.LSTM, 0.90, 0.30, 400, 10, 4, 40);
    BenchmarkRow fast = Rows.row(Architecture.RNN, 0.88, 0.30, 400, 10, 4, 8);
    assertThat(find(Conclusion.Time.class, Rows.benchmark(slow, fast)).fastest()).isEqualTo(fast);
    assertThat(findings(new Benchmark(List.of(slow, fast), List.of())))
        .noneMatch(Conclusion.Time.class::isInstance);
    assertThat(findings(Rows.benchmark(slow, Rows.sized(fast, 16))))
        .noneMatch(Conclusion.Time.class::isInstance);
  }

  @Test
  void aTrainingEndsByPatienceOrByItsEpochs() {
    assertThat(Rows.row(Architecture.RNN, 0.9, 0.3, 400, 10, 10, 1).ending())
        .isEqualTo(BenchmarkRow.Ending.STILL_IMPROVING);
    assertThat(Rows.row(Architecture.RNN, 0.9, 0.3, 400, 10, 8, 1).ending())
        .isEqualTo(BenchmarkRow.Ending.EPOCHS);
    assertThat(Rows.row(Architecture.RNN, 0.9, 0.3, 400, 10, 7, 1).ending())
        .isEqualTo(BenchmarkRow.Ending.PATIENCE);
  }

  @Test
  void nobodyIsToldToTrainLongerWhatMakesNoMistake() {
    BenchmarkRow perfect = Rows.row(Architecture.LSTM, 1, 0.01, 400, 10, 10, 10);
    BenchmarkRow also = Rows.row(Architecture.GRU, 1, 0.02, 400, 10, 10, 10);
    Benchmark benchmark = Rows.benchmark(perfect, also);
    assertThat(findings(benchmark)).noneMatch(Conclusion.StillImproving.class::isInstance);
    assertThat(benchmark.rows().stream().map(benchmark::rank)).containsOnly(Rank.LEADING);
  }

  @Test
  void lossTimeAndAnUnfinishedTrainingAreTold() {
    BenchmarkRow sure = Rows.row(Architecture.LSTM, 0.90, 0.60, 400, 10, 10, 40);
    BenchmarkRow calm = Rows.row(Architecture.RNN, 0.88, 0.30, 400, 10, 4, 8);
    Benchmark benchmark = Rows.benchmark(sure, calm);
    assertThat(find(Conclusion.LossDisagrees.class, benchmark).lowest()).isEqualTo(calm);
    Conclusion.Time time = find(Conclusion.Time.class, benchmark);
    assertThat(time.slowest()).isEqualTo(sure);
    assertThat(time.ratio()).isCloseTo(5, within(1e-9));
    assertThat(find(Conclusion.StillImproving.class, benchmark).rows()).containsExactly(sure);
  }

  @Test
  void anEvenFieldSaysNothingOfWhatItDoesNotShow() {
    Benchmark benchmark =
        Rows.benchmark(
            Rows.row(Architecture.LSTM, 0.90, 0.30, 400),
            Rows.row(Architecture.GRU, 0.89, 0.30, 400));
    assertThat(benchmark.findings().stream().map(Object::getClass))
        .doesNotContain(
            Conclusion.Gates.class,
            Conclusion.Extension.class,
            Conclusion.Time.class,
            Conclusion.LossDisagrees.class,
            Conclusion.StillImproving.class,
            Conclusion.Mixed.class,
            Conclusion.Tied.class);
  }

  @Test
  void aSingleRunIsComparedWithNothing() {
    BenchmarkRow gru = Rows.row(Architecture.GRU, 0.9, 0.3, 400);
    Benchmark alone = Rows.benchmark(gru);
    assertThat(findings(alone)).containsExactly(new Conclusion.Alone(gru));
    assertThat(alone.rank(gru)).isEqualTo(Rank.ALONE);
    assertThat(Rank.ALONE.mark()).isEmpty();
    Benchmark besideABaseline =
        new Benchmark(
            List.of(gru),
            List.of(Rows.baseline(BaselineResult.Kind.MAJORITY, Rows.right(400, 0, 200))));
    assertThat(findings(besideABaseline)).noneMatch(Conclusion.Method.class::isInstance);
    assertThat(besideABaseline.rank(gru)).isEqualTo(Rank.ALONE);
    assertThat(Benchmark.NONE.findings()).isEmpty();
  }

  @Test
  void theTableHoldsWhatTheRowsSay() {
    Benchmark benchmark =
        Rows.benchmark(
            Rows.row(Architecture.RNN, 0.5, 0.75, 8),
            Rows.tuned(Rows.row(Architecture.GRU, 0.875, 0.25, 8), 8));
    assertThat(BenchmarkTable.delimited(benchmark, ','))
        .isEqualTo(
            """
            run,architecture,parameters,test_accuracy,test_loss,epochs,best_epoch,seconds,\
            multiply_adds_per_token,standing,learning_rate,clipping,clipping_limit,patience,\
            max_epochs,trials,seed
            ,gru,188578,0.875,0.25,10,5,10.0,87552,leading,0.001,none,,3,10,8,42
            ,rnn,129570,0.5,0.75,10,5,10.0,29184,leading,0.001,none,,3,10,,42
            """);
  }

  private static List<Conclusion> findings(Benchmark benchmark) {
    return benchmark.findings();
  }

  private static <F extends Conclusion> F find(Class<F> type, Benchmark benchmark) {
    Stream<F> found = benchmark.findings().stream().filter(type::isInstance).map(type::cast);
    return found.findFirst().orElseThrow(() -> new AssertionError("no " + type));
  }
}
