package org.remanence.study.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.study.benchmark.Finding.Baseline;

/** Made-up results, each set with other conclusions. */
class BenchmarkTest {

  @Test
  void theBestStandsFirstAndTheOthersByTheirDistance() {
    BenchmarkRow rnn = Rows.row(Architecture.RNN, 0.70, 0.60, 1000);
    BenchmarkRow lstm = Rows.row(Architecture.LSTM, 0.88, 0.35, 1000);
    BenchmarkRow gru = Rows.row(Architecture.GRU, 0.90, 0.30, 1000);
    Benchmark benchmark = Rows.benchmark(rnn, lstm, gru);
    assertThat(benchmark.rows()).containsExactly(gru, lstm, rnn);
    assertThat(benchmark.rows().stream().map(benchmark::standing))
        .containsExactly(Standing.BEST, Standing.CLOSE, Standing.BEHIND);
  }

  @Test
  void twoPointsBelowIsStillCloseHoweverTheyAreRounded() {
    BenchmarkRow best = Rows.row(Architecture.GRU, 0.9, 0.3, 100);
    BenchmarkRow close = Rows.row(Architecture.LSTM, 0.88, 0.3, 100);
    assertThat(Rows.benchmark(best, close).standing(close)).isEqualTo(Standing.CLOSE);
  }

  @Test
  void ofEqualAccuraciesTheLowerLossStandsFirst() {
    BenchmarkRow high = Rows.row(Architecture.LSTM, 0.9, 0.5, 100);
    BenchmarkRow low = Rows.row(Architecture.GRU, 0.9, 0.3, 100);
    Benchmark benchmark = Rows.benchmark(high, low);
    assertThat(benchmark.rows()).containsExactly(low, high);
    assertThat(benchmark.standing(high)).isEqualTo(Standing.CLOSE);
    assertThat(benchmark.findings()).contains(new Finding.Tied(List.of(low, high), false));
  }

  @Test
  void withManyTestsASmallDifferenceIsBeyondChanceWithFewALargeOneIsNot() {
    BenchmarkRow best = Rows.row(Architecture.GRU, 0.90, 0.3, 4000);
    BenchmarkRow other = Rows.row(Architecture.LSTM, 0.87, 0.3, 4000);
    Finding.Chance many = find(Finding.Chance.class, Rows.benchmark(best, other));
    assertThat(many.apart()).containsExactly(other);
    assertThat(many.needed()).isCloseTo(0.0138, within(0.002));

    BenchmarkRow fewBest = Rows.row(Architecture.GRU, 0.90, 0.3, 40);
    BenchmarkRow fewOther = Rows.row(Architecture.LSTM, 0.80, 0.3, 40);
    Finding.Chance few = find(Finding.Chance.class, Rows.benchmark(fewBest, fewOther));
    assertThat(few.apart()).isEmpty();
    assertThat(few.alike()).containsExactly(fewOther);
    assertThat(few.needed()).isGreaterThan(0.10);
  }

  /** Newcombe 1998, table II, method 10: 56/70 against 48/80. */
  @Test
  void theIntervalOfADifferenceIsNewcombes() {
    Difference difference = Difference.of(56 / 70.0, 70, 48 / 80.0, 80);
    assertThat(difference.low()).isCloseTo(0.0524, within(1e-4));
    assertThat(difference.high()).isCloseTo(0.3339, within(1e-4));
    Difference nothing = Difference.of(0, 10, 0, 10);
    assertThat(nothing.low()).isCloseTo(-0.2775, within(1e-4));
    assertThat(nothing.high()).isCloseTo(0.2775, within(1e-4));
  }

  @Test
  void aSmallerNetworkThatIsNearlyAsGoodIsPointedOut() {
    BenchmarkRow stacked = Rows.row(Architecture.STACKED_LSTM, 0.91, 0.3, 500);
    BenchmarkRow gru = Rows.row(Architecture.GRU, 0.90, 0.3, 500);
    BenchmarkRow rnn = Rows.row(Architecture.RNN, 0.60, 0.7, 500);
    Finding.Cheaper cheaper = find(Finding.Cheaper.class, Rows.benchmark(stacked, gru, rnn));
    assertThat(cheaper.row()).isEqualTo(gru);
    assertThat(cheaper.share()).isCloseTo(188_578 / 349_090.0, within(1e-9));
    assertThat(findings(Rows.benchmark(gru, rnn))).noneMatch(Finding.Cheaper.class::isInstance);
  }

  @Test
  void baselinesAreBeatenByAllBySomeOrByNone() {
    BenchmarkRow lstm = Rows.row(Architecture.LSTM, 0.9, 0.3, 500);
    BenchmarkRow rnn = Rows.row(Architecture.RNN, 0.55, 0.7, 500);
    Finding.Against some = against(0.6, lstm, rnn);
    assertThat(some.below()).containsExactly(rnn);
    assertThat(some.surely()).isTrue();
    assertThat(against(0.5, lstm, rnn).below()).isEmpty();
    assertThat(against(0.95, lstm, rnn).below()).containsExactly(lstm, rnn);
    assertThat(against(0.89, lstm).surely()).isFalse();
    assertThat(findings(Rows.benchmark(lstm))).noneMatch(Finding.Against.class::isInstance);
  }

  private static Finding.Against against(double bagOfWords, BenchmarkRow... rows) {
    Benchmark benchmark =
        new Benchmark(Arrays.asList(rows), OptionalDouble.empty(), OptionalDouble.of(bagOfWords));
    Finding.Against against = find(Finding.Against.class, benchmark);
    assertThat(against.baseline()).isEqualTo(Baseline.BAG_OF_WORDS);
    return against;
  }

  @Test
  void gatesPayOrNotByTheNumbers() {
    BenchmarkRow gru = Rows.row(Architecture.GRU, 0.9, 0.3, 400);
    Finding.Gates pay =
        find(Finding.Gates.class, Rows.benchmark(gru, Rows.row(Architecture.RNN, 0.6, 0.6, 400)));
    assertThat(pay.difference()).isCloseTo(0.3, within(1e-9));
    assertThat(pay.beyondChance()).isTrue();
    Finding.Gates lose =
        find(Finding.Gates.class, Rows.benchmark(gru, Rows.row(Architecture.RNN, 0.99, 0.1, 400)));
    assertThat(lose.difference()).isNegative();
    assertThat(lose.beyondChance()).isTrue();
    Finding.Gates open =
        find(Finding.Gates.class, Rows.benchmark(gru, Rows.row(Architecture.RNN, 0.89, 0.3, 400)));
    assertThat(open.beyondChance()).isFalse();
  }

  @Test
  void lossTimeAndAnUnfinishedTrainingAreTold() {
    BenchmarkRow sure = Rows.row(Architecture.LSTM, 0.90, 0.60, 400, 10, 10, 40);
    BenchmarkRow calm = Rows.row(Architecture.RNN, 0.88, 0.30, 400, 10, 4, 8);
    Benchmark benchmark = Rows.benchmark(sure, calm);
    assertThat(find(Finding.LossDisagrees.class, benchmark).lowest()).isEqualTo(calm);
    Finding.Time time = find(Finding.Time.class, benchmark);
    assertThat(time.slowest()).isEqualTo(sure);
    assertThat(time.ratio()).isCloseTo(5, within(1e-9));
    assertThat(find(Finding.StillImproving.class, benchmark).rows()).containsExactly(sure);
  }

  @Test
  void anEvenFieldSaysNothingOfWhatItDoesNotShow() {
    Benchmark benchmark =
        Rows.benchmark(
            Rows.row(Architecture.LSTM, 0.90, 0.30, 400),
            Rows.row(Architecture.GRU, 0.89, 0.30, 400));
    assertThat(benchmark.findings().stream().map(Object::getClass))
        .doesNotContain(
            Finding.Gates.class,
            Finding.Extension.class,
            Finding.Time.class,
            Finding.LossDisagrees.class,
            Finding.StillImproving.class,
            Finding.Mixed.class,
            Finding.Tied.class);
  }

  @Test
  void aSingleRunIsComparedWithNothing() {
    BenchmarkRow gru = Rows.row(Architecture.GRU, 0.9, 0.3, 400);
    assertThat(findings(Rows.benchmark(gru))).containsExactly(new Finding.Alone(gru));
    assertThat(Benchmark.NONE.findings()).isEmpty();
  }

  @Test
  void theTableHoldsWhatTheRowsSay() {
    Benchmark benchmark =
        Rows.benchmark(
            Rows.row(Architecture.RNN, 0.5, 0.75, 8), Rows.row(Architecture.GRU, 0.875, 0.25, 8));
    assertThat(BenchmarkTable.delimited(benchmark, ','))
        .isEqualTo(
            """
            run,architecture,parameters,test_accuracy,test_loss,epochs,best_epoch,seconds,\
            multiply_adds_per_token,standing
            ,gru,188578,0.875,0.25,10,5,10.0,87552,best
            ,rnn,129570,0.5,0.75,10,5,10.0,29184,behind
            """);
  }

  private static List<Finding> findings(Benchmark benchmark) {
    return benchmark.findings();
  }

  private static <F extends Finding> F find(Class<F> type, Benchmark benchmark) {
    Stream<F> found = benchmark.findings().stream().filter(type::isInstance).map(type::cast);
    return found.findFirst().orElseThrow(() -> new AssertionError("no " + type));
  }
}
