package org.remanence.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.SampleModels;
import org.remanence.study.RemainingTime;
import org.remanence.study.tuning.HalvingSchedule.Rung;
import org.remanence.study.tuning.Trial;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.study.tuning.TuningEvent.Progress;
import org.remanence.training.TrainingEvent;

class TuningProgressTest {
  private static final List<Architecture> BOTH = List.of(Architecture.RNN, Architecture.GRU);
  private static final Trial TRIAL = new Trial(3, 0.012, new Clipping(Clipping.Kind.NORM, 1));
  private static final Rung RUNG = new Rung(1, 8, 2);

  private final StringWriter err = new StringWriter();

  private TuningProgress progress(boolean terminal) {
    return new TuningProgress(
        new PrintWriter(err), terminal, BOTH, new RemainingTime(BOTH, 20, 4, 4), 8);
  }

  private static void trainTwoEpochs(TuningProgress progress) {
    for (int epoch = 1; epoch <= 2; epoch++) {
      progress.accept(
          Architecture.RNN,
          new TuningEvent.Training(
              new Progress(TRIAL, RUNG, 3 + epoch, 20, epoch),
              new TrainingEvent.BatchDone(epoch, 2, 2, 0.5, 0.7, epoch)));
      progress.accept(
          Architecture.RNN,
          new TuningEvent.Training(
              new Progress(TRIAL, RUNG, 4 + epoch, 20, epoch),
              new TrainingEvent.EpochDone(
                  new EpochMetrics(epoch, 0.5, 0.7, 0.75, 0.5 + epoch / 10.0),
                  epoch == 1,
                  SampleModels.of(Architecture.RNN).classifier())));
    }
  }

  @Test
  void aLogGetsALineForEachTrialWithItsBestEpoch() {
    trainTwoEpochs(progress(false));
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith(
            "rnn: trial 3/8 (learning rate 0.012, gradient clipped to norm 1), 2 epochs: lowest"
                + " validation loss 0.600 in epoch 1, accuracy 75.0%; about 0:05 left, ");
  }

  @Test
  void aTerminalGetsABarInBetweenThatLinesReplace() {
    TuningProgress progress = progress(true);
    trainTwoEpochs(progress);
    assertThat(err.toString())
        .startsWith("\r1/2 rnn #------- trial 3/8 epoch 1/2 loss 0.700 left ")
        .endsWith(System.lineSeparator());
    progress.accept(
        Architecture.RNN, new TuningEvent.Diverged(new Progress(TRIAL, RUNG, 6, 20, 3)));
    assertThat(err.toString().lines().reduce("", (a, b) -> b))
        .isEqualTo(
            "rnn: trial 3/8 (learning rate 0.012, gradient clipped to norm 1) diverged: its loss is"
                + " no longer a number");
  }
}
