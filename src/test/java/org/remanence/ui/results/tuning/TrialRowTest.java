package org.remanence.ui.results.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.SampleModels;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.study.tuning.Trial;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.Tuning;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.study.tuning.TuningText;
import org.remanence.training.TrainingEvent;
import org.remanence.ui.training.run.RunState;

class TrialRowTest {
  private static final TrainingEvent EPOCH =
      new TrainingEvent.EpochDone(
          new EpochMetrics(1, 0.5, 0.7, 0.75, 0.625),
          true,
          SampleModels.of(Architecture.GRU).classifier());

  @Test
  void whatWasTrainedOfAStoppedTuningStays() {
    RunState running =
        RunState.waiting(Architecture.GRU, 4, 3)
            .after(new TuningEvent.Training(progress(1), EPOCH))
            .after(
                new TuningEvent.Training(
                    progress(2), new TrainingEvent.BatchDone(1, 5, 10, 0.4, 0.75, 3)));
    assertThat(TrialRow.of(List.of(running))).as("under way").isEmpty();
    List<TrialRow> rows = TrialRow.of(List.of(running.after(new TuningEvent.Cancelled())));
    assertThat(TrialRow.delimited(rows, ','))
        .isEqualTo(
            """
            architecture,trial,learning_rate,clip_norm,patience,rung,epochs,val_loss,val_accuracy,chosen
            gru,1,0.01,,,1,1,0.625,0.75,false
            gru,2,0.02,,,1,0,,,false
            """);
    assertThat(rows).allMatch(row -> row.passport().isEmpty() && row.choice().isEmpty());
  }

  @Test
  void theChosenTrialHasItsPatience() {
    TrialResult first = result(1);
    TrialResult second = result(2);
    Tuning tuning =
        new Tuning(
            Hyperparameters.DEFAULT.with(h -> h.patience = 10),
            3,
            2,
            List.of(first, second),
            2,
            1.0);
    List<TrialRow> rows =
        Stream.of(first, second)
            .map(
                trial ->
                    new TrialRow(Architecture.GRU, trial, tuning.patience(trial), Optional.empty()))
            .toList();
    assertThat(TrialRow.delimited(rows, ',').lines().skip(1))
        .containsExactly("gru,1,0.01,,,1,1,0.625,0.75,false", "gru,2,0.02,,10,1,1,0.625,0.75,true");
    assertThat(TuningText.patienceRule()).contains("3, 5, 10");
  }

  private static TrialResult result(int trial) {
    return new TrialResult(
        new Trial(trial, 0.01 * trial, Clipping.NONE), 1, 1, 1, 0.625, 0.75, false, List.of());
  }

  private static TuningEvent.Progress progress(int trial) {
    return new TuningEvent.Progress(
        new Trial(trial, 0.01 * trial, Clipping.NONE),
        new HalvingSchedule.Rung(1, 3, 2),
        trial - 1,
        6,
        3);
  }
}
