package org.remanence.passport.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.engine.Pooling;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;

/** Networks that differ in their pooling differ in their names and files. */
class NetworkOriginTest {
  @BeforeEach
  void speakEnglish() {
    Messages.use(Locale.ENGLISH);
  }

  @Test
  void theNameAndTheFileTellThePooling() {
    TrainedModel mean = trained(Pooling.MEAN);
    Classifier network = mean.classifier();
    assertThat(NetworkOrigin.UNKNOWN.name(network)).isEqualTo("LSTM (mean)");
    assertThat(NetworkOrigin.UNKNOWN.file(network).name()).isEqualTo("lstm-mean.zip");
    NetworkOrigin tuned = NetworkOrigin.of(Provenance.TUNED, mean);
    assertThat(tuned.name(network))
        .isEqualTo(Messages.text("training.tuned", "LSTM (mean)"))
        .isEqualTo(tuned.name(Architecture.LSTM, Pooling.MEAN));
    assertThat(tuned.file(network).name()).isEqualTo("lstm-mean.rema");
  }

  @Test
  void ofTheFinalStateTheyAreThoseOfTheArchitecture() {
    TrainedModel last = trained(Pooling.LAST);
    NetworkOrigin origin = NetworkOrigin.of(Provenance.GIVEN, last);
    assertThat(origin.name(last.classifier())).isEqualTo("LSTM");
    assertThat(origin.file(last.classifier()).name()).isEqualTo("lstm.rema");
  }

  @Test
  void passportsAreCalledByIt() {
    Classifier network = trained(Pooling.MEAN).classifier();
    assertThat(WordsReadPassport.of(network, NetworkOrigin.UNKNOWN, "le film").title())
        .startsWith("LSTM (mean)");
  }

  private static TrainedModel trained(Pooling pooling) {
    return SampleModels.of(
        Architecture.LSTM,
        SampleModels.hyperparameters(4, 3, true).with(h -> h.pooling = pooling),
        7);
  }
}
