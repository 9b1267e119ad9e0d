package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Rows;

class SideBySideTest {
  private final BenchmarkRow rnn = right(Architecture.RNN, 60);
  private final BenchmarkRow lstm = right(Architecture.LSTM, 90);
  private final BenchmarkRow gru = right(Architecture.GRU, 88);

  @Test
  void everyPairOfTunedNetworksHasALine() {
    List<SideBySide.BeforeAfter> lines =
        SideBySide.lines(
            Rows.benchmark(rnn, lstm, gru),
            Rows.benchmark(tuned(rnn, 96), tuned(lstm, 98), tuned(gru, 98)));
    assertThat(lines)
        .extracting(SideBySide.BeforeAfter::text)
        .filteredOn(text -> text.contains("ahead"))
        .allMatch(text -> text.contains("(98.33% interval "));
    assertThat(lines)
        .extracting(SideBySideTest::withoutIntervals)
        .containsExactlyInAnyOrder(
            "RNN: 60.0% with the settings of the training, 96.0% tuned.",
            "LSTM: 90.0% with the settings of the training, 98.0% tuned.",
            "GRU: 88.0% with the settings of the training, 98.0% tuned.",
            "With the settings of the training: LSTM is 2.0 points ahead of GRU, which may be"
                + " chance. Each tuned with this budget: LSTM and GRU are right equally often.",
            "With the settings of the training: LSTM is 30.0 points ahead of RNN (statistically"
                + " significant: 5% level, Holm’s correction over its table). Each tuned with this"
                + " budget: LSTM is 2.0 points ahead of RNN, which may be chance.",
            "With the settings of the training: GRU is 28.0 points ahead of RNN (statistically"
                + " significant: 5% level, Holm’s correction over its table). Each tuned with this"
                + " budget: GRU is 2.0 points ahead of RNN, which may be chance.");
  }

  @Test
  void aPairOfWhichNothingWasSaidBeforeHasItsTunedVerdict() {
    Benchmark now = Rows.benchmark(tuned(lstm, 98), tuned(gru, 70));
    assertThat(SideBySide.lines(Rows.benchmark(rnn, lstm), now))
        .extracting(SideBySideTest::withoutIntervals)
        .containsExactly(
            "LSTM: 90.0% with the settings of the training, 98.0% tuned.",
            "Each tuned with this budget: LSTM is 28.0 points ahead of GRU (statistically"
                + " significant: 5% level, Holm’s correction over its table).");
    assertThat(SideBySide.lines(now, Rows.benchmark(tuned(lstm, 98), gru)))
        .as("not all are tuned")
        .isEmpty();
    assertThat(SideBySide.lines(now, Rows.benchmark(tuned(lstm, 98)))).as("no pair").isEmpty();
  }

  @Test
  void aNetworkThatTuningLeftAsItWasIsSaidToBeTheSame() {
    BenchmarkRow slow = longer(Rows.tuned(gru, 3), 12, 9, 0.3);
    List<SideBySide.BeforeAfter> lines =
        SideBySide.lines(
            Rows.benchmark(rnn, lstm, gru),
            Rows.benchmark(Rows.tuned(rnn, 3), longer(Rows.tuned(lstm, 3), 12, 3, 0.4), slow));
    assertThat(lines)
        .extracting(SideBySideTest::withoutIntervals)
        .contains(
            "RNN: 60.0% both times. Tuning chose the learning rate, the clipping and the epoch that"
                + " the training had: it is the same network.",
            "GRU: 88.0% with the settings of the training, 88.0% tuned. Tuning chose the same"
                + " learning rate and clipping; the best epoch is number 9 instead of 3.",
            "Tuning changed neither network: LSTM is 30.0 points ahead of RNN (statistically"
                + " significant: 5% level, Holm’s correction over its table).")
        .anyMatch(text -> text.startsWith("LSTM: 90.0% both times."))
        .anyMatch(text -> text.contains("Each tuned with this budget: LSTM is 2.0 points ahead"));
  }

  @Test
  void theBudgetAndWhatItLeftFixedAreNamed() {
    assertThat(BudgetNotes.budgets(Rows.benchmark(tuned(lstm, 98), tuned(rnn, 60))))
        .containsExactly(
            "LSTM and RNN: 8 trials each of learning rate, gradient clipping and patience, at most"
                + " 15 epochs a trial. Held fixed: 128 units, embedding 100, dropout 30%, recurrent"
                + " dropout 30%, batches of 32 and the other settings.");
    assertThat(
            BudgetNotes.budgets(
                Rows.benchmark(tuned(lstm, 98), Rows.tuned(right(Architecture.RNN, 60), 3))))
        .as("two budgets")
        .hasSize(2);
  }

  @Test
  void theSettingsOfTheTrainingAreNamedWhereItHadOne() {
    Benchmark now = Rows.benchmark(tuned(lstm, 98), tuned(rnn, 60));
    assertThat(BudgetNotes.given(Rows.benchmark(rnn, lstm), now))
        .contains(
            "Settings of the training: learning rate 0.001, no clipping, patience 3, at most 15"
                + " epochs; seed 42.");
    assertThat(BudgetNotes.given(Benchmark.NONE, now)).as("not trained before").isEmpty();
  }

  @Test
  void aSmallBudgetAndANetworkThatMetItsLimitAreSaid() {
    Benchmark before = Rows.benchmark(rnn, lstm);
    Benchmark small =
        Rows.benchmark(
            longer(Rows.tuned(rnn, 3), 12, 10, 0.4), longer(Rows.tuned(lstm, 3), 12, 3, 0.4));
    assertThat(BudgetNotes.caveats(before, small))
        .containsExactly(
            "3 trials are fewer than the usual 8: a setting that suits a network better may not be"
                + " among them.",
            "At most 12 epochs a trial are no more than the 15 of the training: a network that"
                + " needs longer cannot show it here.",
            "RNN tuned used all 12 epochs of its tuning budget, the best being number 10: more"
                + " epochs or trials may change this.");
    assertThat(BudgetNotes.caveats(Benchmark.NONE, small))
        .contains(
            "At most 12 epochs a trial are fewer than the usual 40: a network that needs longer"
                + " cannot show it here.");
    assertThat(
            BudgetNotes.caveats(
                before,
                Rows.benchmark(
                    longer(tuned(rnn, 96), 40, 3, 0.4), longer(tuned(lstm, 98), 40, 30, 0.4))))
        .as("the usual budget, and nobody at its limit")
        .isEmpty();
  }

  /** Trained for all its epochs, unless patience ends it, three epochs after the best. */
  private static String withoutIntervals(SideBySide.BeforeAfter line) {
    return line.text()
        .replaceAll("\\([0-9.]+% interval [^;()]+; ", "(")
        .replaceAll(" \\([0-9.]+% interval [^;()]+\\)", "");
  }

  private static BenchmarkRow longer(BenchmarkRow row, int max, int best, double loss) {
    int epochs = Math.min(max, best + Hyperparameters.DEFAULT.patience());
    TestMetrics metrics = new TestMetrics(row.accuracy(), loss, epochs, best, 10);
    return new BenchmarkRow(
        row.name(),
        row.architecture(),
        row.hyperparameters().with(h -> h.epochs = max),
        row.parameters(),
        row.tests(),
        metrics.with(row.answers().orElseThrow()),
        row.validationAccuracy(),
        row.trials());
  }

  private static BenchmarkRow tuned(BenchmarkRow row, int right) {
    return Rows.tuned(right(row.architecture(), right), 8);
  }

  /** Of 100 texts; the fewer, the fewer of the same. */
  private static BenchmarkRow right(Architecture architecture, int texts) {
    return Rows.answered(architecture, Rows.right(100, 0, texts));
  }
}
