package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.RunTuning;
import org.remanence.training.history.SampleRuns;

class PastRunTextTest {
  @Test
  void saysHowWasTrainedAndWhatIsOutOfTheOrdinary() {
    RunRecord run = SampleRuns.of("a", Architecture.GRU, Instant.EPOCH);
    Hyperparameters given = run.hyperparameters();
    assertThat(PastRunText.of(run))
        .startsWith("GRU: batch size\u00a0" + given.batchSize() + ", learning rate\u00a0")
        .contains("units\u00a0" + given.hidden() + ", dropout\u00a0", ", seed 42; ")
        .doesNotContain("weight decay", "padding");
  }

  @Test
  void aTunedRunTellsItsBudgetAndWhatWasChosen() {
    RunRecord run = SampleRuns.of("a", Architecture.GRU, Instant.EPOCH);
    assertThat(PastRunText.of(run)).doesNotContain("budget");
    RunRecord tuned = SampleRuns.tuned(run, new RunTuning(8, 3, 1144, 75));
    assertThat(PastRunText.of(tuned))
        .contains(
            "Tuned with a budget of 8 trials, 1,144 epochs in all, 1\u00a0min 15\u00a0s; trial 3"
                + " was chosen: learning rate 0.001, no clipping, patience 3.");
    Messages.use(Locale.FRENCH);
    assertThat(PastRunText.of(tuned))
        .contains("8 essais", "l’essai 3 a été choisi\u00a0: taux d’apprentissage 0,001");
  }

  @Test
  void oneThatWasStoppedSaysThatNothingWasChosen() {
    RunRecord stopped = stopped(new RunTuning(8, 2, 17, 9));
    assertThat(PastRunText.of(stopped))
        .contains(
            "Tuning was stopped: a budget of 8 trials, 17 epochs in all, 9\u00a0s; nothing was"
                + " chosen. The curves are those of the best trial so far, number 2: learning rate"
                + " 0.001, no clipping.")
        .doesNotContain("patience");
    assertThat(PastRunText.of(stopped(new RunTuning(8, 1, 0, 0)))).contains("less than one epoch");
  }

  private static RunRecord stopped(RunTuning tuning) {
    return SampleRuns.stopped(SampleRuns.of("a", Architecture.GRU, Instant.EPOCH), tuning);
  }
}
