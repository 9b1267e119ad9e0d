package org.remanence.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.SampleModels;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;

class SettingsNoteTest {
  private static final Hyperparameters TEN = Hyperparameters.DEFAULT.with(h -> h.epochs = 10);
  private static final List<TrainedModel> MODELS =
      List.of(
          model(Architecture.RNN, 6, 3),
          model(Architecture.LSTM, 10, 10),
          model(Architecture.GRU, 10, 8));

  private static TrainedModel model(Architecture architecture, int epochs, int bestEpoch) {
    TrainedModel sample = SampleModels.of(architecture);
    return new TrainedModel(
        sample.classifier(),
        new TestMetrics(0.5, 0.7, epochs, bestEpoch, 1),
        sample.history(),
        sample.dataFingerprint());
  }

  @Test
  void namesTheSettingsAndTheNetworksThatOthersMightHaveHelped() {
    assertThat(SettingsNote.of(TEN, OptionalInt.empty(), MODELS))
        .startsWith(
            "These numbers compare the networks with these settings: learning rate 0.001, patience"
                + " 3, at most 10 epochs. ")
        .contains("Stopped by patience", "might have gone further: rnn. ")
        .contains("Lowest validation loss in the last epoch: lstm. ")
        .contains("Ended by the limit of epochs before patience ran out: gru. ")
        .endsWith("The same command with --tuned gives each network the same budget of trials.");
  }

  @Test
  void saysNothingOfNetworksThatNothingIsKnownOf() {
    assertThat(SettingsNote.of(TEN, OptionalInt.empty(), MODELS.subList(2, 3)))
        .doesNotContain("Stopped", "Lowest validation loss");
  }

  @Test
  void ofTunedNetworksItSaysTheBudget() {
    assertThat(SettingsNote.of(TEN, OptionalInt.of(8), MODELS))
        .startsWith("Each network was tuned with 8 trials")
        .doesNotContain("Stopped", "--tuned", "is better")
        .contains("At most 10 epochs a trial are fewer than the usual 40");
  }

  @Test
  void namesClippingAndSpeaksFrench() {
    Messages.use(Locale.FRENCH);
    Hyperparameters clipped =
        TEN.with(
            h -> h.optimisation = h.optimisation.withClipping(new Clipping(Clipping.Kind.NORM, 1)));
    assertThat(SettingsNote.of(clipped, OptionalInt.empty(), MODELS))
        .contains("taux d’apprentissage 0,001, gradient écrêté en norme à 1, patience 3");
  }
}
