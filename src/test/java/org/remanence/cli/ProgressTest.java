package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.cli.progress.BarProgress;
import org.remanence.cli.progress.LineProgress;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.study.RemainingTime;
import org.remanence.training.TrainingEvent;

class ProgressTest {
  private static final List<Architecture> BOTH =
      List.of(Architecture.RNN, Architecture.STACKED_LSTM);

  private final StringWriter err = new StringWriter();
  private final RemainingTime remaining = new RemainingTime(BOTH, 10, 4, 4);
  private final TrainedModel model = SampleModels.of(Architecture.RNN);

  @Test
  void aLogGetsALineForEachEpoch() {
    LineProgress progress = new LineProgress(new PrintWriter(err), remaining, 10);
    progress.accept(Architecture.RNN, new TrainingEvent.Started(10, 2, null));
    progress.accept(Architecture.RNN, new TrainingEvent.BatchDone(1, 1, 2, 0.5, 0.7, 1));
    progress.accept(Architecture.RNN, new TrainingEvent.BatchDone(1, 2, 2, 0.5, 0.7, 2));
    progress.accept(
        Architecture.RNN,
        new TrainingEvent.EpochDone(
            new EpochMetrics(1, 0.5, 0.7, 0.25, 0.69), true, model.classifier()));
    progress.accept(Architecture.RNN, new TrainingEvent.Finished(model, true));
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "rnn: epoch 1/10, accuracy 50.0%, loss 0.700, validation accuracy 25.0%,"
                            + " validation loss 0.690; about 0:18 left, "),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "rnn: stopped early after 2 epochs (best: 1), test accuracy 81.2%, 1.5 s"));
  }

  @Test
  void aTerminalGetsOneLineThatIsDrawnOver() {
    BarProgress progress = new BarProgress(new PrintWriter(err), BOTH, remaining, 10);
    progress.accept(
        Architecture.STACKED_LSTM, new TrainingEvent.BatchDone(5, 200, 200, 0.999, 12.34, 3600));
    assertThat(err.toString())
        .isEqualTo(
            "\r2/2 stacked-lstm ####---- epoch 5/10 200/200 loss 12.340 acc 100% left 1:00:00 all "
                .substring(0, 80));
    progress.accept(Architecture.RNN, new TrainingEvent.Finished(model, false));
    assertThat(err.toString().substring(80))
        .startsWith("\rrnn: 2 epochs (best: 1), test accuracy 81.2%, 1.5 s  ")
        .endsWith(System.lineSeparator());
    assertThat(err.toString().split("\r")[2].stripTrailing())
        .as("what was longer is wiped out")
        .hasSizeLessThan(79);
  }

  @Test
  void anEndedTrainingLeavesTheTerminalOnAFreshLine() {
    BarProgress progress = new BarProgress(new PrintWriter(err), BOTH, remaining, 10);
    progress.accept(Architecture.RNN, new TrainingEvent.BatchDone(1, 1, 2, 0.5, 0.7, 1));
    progress.accept(Architecture.RNN, new TrainingEvent.Cancelled());
    assertThat(err.toString()).endsWith(System.lineSeparator());
  }
}
