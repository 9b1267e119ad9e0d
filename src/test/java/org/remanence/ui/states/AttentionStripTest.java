package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.Pooling;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.passport.Input;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.token.TokenBars;
import org.remanence.ui.session.InspectedModels;

/** A network with attention has the weights of the words above its heatmap, others have none. */
class AttentionStripTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final InspectedModels classifiers = new InspectedModels();
  private final TrainedModel attending =
      SampleModels.of(
          Architecture.GRU,
          SampleModels.hyperparameters(4, 3, true).with(h -> h.pooling = Pooling.ATTENTION),
          7);
  private StatesViewModel model;

  @BeforeEach
  void open() {
    model = StatesWindow.show(window, classifiers, attending);
  }

  @Test
  void theWeightsAreTheNetworksAndFollowTyping() {
    type("le film était bon");
    assertThat(node("#attention-lstm").isVisible()).isFalse();
    assertShown("le film était bon");
    type("le film était bon mais");
    assertShown("le film était bon mais");
  }

  @Test
  void eachWeightSaysHowItCameAbout() {
    type("le film était bon");
    WindowFixture.run(() -> model.highlightedTokenProperty().set(2));
    Passport passport = PassportProbe.byKey(node("#attention-gru")).orElseThrow();
    assertThat(passport.kind()).isEqualTo(Kind.ATTENTION_WEIGHT);
    assertThat(passport.inputs()).extracting(Input::name).contains("W, U, b", "v, W′, b′", "s(t)");
    assertThat(passport.value())
        .isEqualTo(
            attending.classifier().inspect("le film était bon").trace().attention().weights()[2]);
  }

  private void assertShown(String sentence) {
    TokenBars strip = (TokenBars) node("#attention-gru");
    assertThat(strip.isVisible()).isTrue();
    float[] weights = attending.classifier().inspect(sentence).trace().attention().weights();
    double[] shown = strip.table().values().get(0);
    assertThat(shown).hasSize(weights.length);
    for (int t = 0; t < shown.length; t++) {
      assertThat(shown[t]).isCloseTo(weights[t], within(1e-12));
    }
  }

  private void type(String sentence) {
    WindowFixture.run(() -> model.sentenceProperty().set(sentence));
    WindowFixture.await(
        () -> model.snapshotProperty().get().tokens().equals(List.of(sentence.split(" "))));
  }

  private Node node(String id) {
    return WindowFixture.call(() -> window.stage().getScene().getRoot().lookup(id));
  }
}
