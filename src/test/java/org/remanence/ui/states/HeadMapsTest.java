package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.session.InspectedModels;

/** A transformer has a map for each head below its heatmap, with the weights that it computes. */
class HeadMapsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final InspectedModels classifiers = new InspectedModels();
  private final TrainedModel transformer =
      SampleModels.of(Architecture.TRANSFORMER, SampleModels.hyperparameters(4, 3, true), 7);
  private StatesViewModel model;

  @BeforeEach
  void open() {
    model = StatesWindow.show(window, classifiers, transformer);
  }

  @Test
  void theMapsAreTheHeadsAndFollowTyping() {
    type("le film était bon");
    assertThat(node("#head-1-lstm")).isNull();
    assertShown("le film était bon");
    type("le film était bon mais");
    assertShown("le film était bon mais");
  }

  @Test
  void arrowKeysReadTheWeightsAndEachSaysHowItCameAbout() {
    type("le film était bon");
    HeatmapView map = (HeatmapView) node("#head-2-transformer");
    WindowFixture.run(
        () -> {
          map.requestFocus();
          for (KeyCode key : List.of(KeyCode.END, KeyCode.DOWN)) {
            map.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          }
        });
    float weight = weights("le film était bon", 1)[3][1];
    assertThat(map.getAccessibleText())
        .contains("“bon” reads “film” · " + NumberText.value(weight))
        .contains("4 tokens × 4 words");
    Passport passport = PassportProbe.byKey(map).orElseThrow();
    assertThat(passport.kind()).isEqualTo(Kind.HEAD_WEIGHT);
    assertThat(passport.value()).isEqualTo(weight);
    assertThat(map.delimited(',').lines().findFirst()).contains("token,1 le,2 film,3 était,4 bon");
  }

  private void assertShown(String sentence) {
    for (int head = 0; head < 2; head++) {
      HeatmapView map = (HeatmapView) node("#head-" + (head + 1) + "-transformer");
      float[][] expected = weights(sentence, head);
      float[][] shown = map.matrixProperty().get().values();
      assertThat(map.matrixProperty().get().rows().names()).containsExactly(sentence.split(" "));
      for (int t = 0; t < expected.length; t++) {
        for (int s = 0; s < expected.length; s++) {
          assertThat(Float.valueOf(shown[t][s]))
              .isEqualTo(Float.valueOf(s <= t ? expected[t][s] : Float.NaN));
        }
      }
    }
  }

  private float[][] weights(String sentence, int head) {
    return transformer.classifier().inspect(sentence).trace().heads().get(head);
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
