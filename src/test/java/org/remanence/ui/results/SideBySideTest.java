package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Rows;

class SideBySideTest {
  private final Locale before = Messages.language();
  private final BenchmarkRow rnn = right(Architecture.RNN, 60);
  private final BenchmarkRow lstm = right(Architecture.LSTM, 90);
  private final BenchmarkRow gru = right(Architecture.GRU, 88);

  @BeforeEach
  void speak() {
    Messages.use(Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    Messages.use(before);
  }

  @Test
  void everyPairOfTunedNetworksHasALine() {
    List<SideBySide.Line> lines =
        SideBySide.lines(
            Rows.benchmark(rnn, lstm, gru),
            Rows.benchmark(tuned(rnn, 96), tuned(lstm, 98), tuned(gru, 98)));
    assertThat(lines)
        .extracting(SideBySide.Line::text)
        .containsExactlyInAnyOrder(
            "RNN: 60.0% with the settings of the training, 96.0% tuned.",
            "LSTM: 90.0% with the settings of the training, 98.0% tuned.",
            "GRU: 88.0% with the settings of the training, 98.0% tuned.",
            "With the settings of the training: LSTM is 2.0 points ahead of GRU, which may be"
                + " chance. Each tuned: LSTM and GRU are right equally often.",
            "With the settings of the training: LSTM is 30.0 points ahead of RNN (statistically"
                + " significant: 5% level, Holm’s correction over its table). Each tuned: LSTM is"
                + " 2.0 points ahead of RNN, which may be chance.",
            "With the settings of the training: GRU is 28.0 points ahead of RNN (statistically"
                + " significant: 5% level, Holm’s correction over its table). Each tuned: GRU is"
                + " 2.0 points ahead of RNN, which may be chance.");
  }

  @Test
  void aPairOfWhichNothingWasSaidBeforeHasItsTunedVerdict() {
    Benchmark now = Rows.benchmark(tuned(lstm, 98), tuned(gru, 70));
    assertThat(SideBySide.lines(Rows.benchmark(rnn, lstm), now))
        .extracting(SideBySide.Line::text)
        .containsExactly(
            "LSTM: 90.0% with the settings of the training, 98.0% tuned.",
            "Each tuned: LSTM is 28.0 points ahead of GRU (statistically significant: 5% level,"
                + " Holm’s correction over its table).");
    assertThat(SideBySide.lines(now, Rows.benchmark(tuned(lstm, 98), gru)))
        .as("not all are tuned")
        .isEmpty();
    assertThat(SideBySide.lines(now, Rows.benchmark(tuned(lstm, 98)))).as("no pair").isEmpty();
  }

  private static BenchmarkRow tuned(BenchmarkRow row, int right) {
    return Rows.tuned(right(row.architecture(), right), 8);
  }

  /** Of 100 texts; the fewer, the fewer of the same. */
  private static BenchmarkRow right(Architecture architecture, int texts) {
    return Rows.answered(architecture, Rows.right(100, 0, texts));
  }
}
