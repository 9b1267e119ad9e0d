package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.AttentionEdit;
import org.remanence.engine.Pooling;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Inspection;
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
import org.remanence.ui.session.OutputText;

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
    Passport passport = PassportProbe.byKey(node("#attention-gru-attention")).orElseThrow();
    assertThat(passport.kind()).isEqualTo(Kind.ATTENTION_WEIGHT);
    assertThat(passport.inputs()).extracting(Input::name).contains("W, U, b", "v, W′, b′", "s(t)");
    assertThat(passport.value())
        .isEqualTo(
            attending.classifier().inspect("le film était bon").trace().attention().weights()[2]);
  }

  @Test
  void aWeightIsSetAtItsBarAndTheAnswerIsTheNetworks() {
    type("le film était bon");
    Inspection own = attending.classifier().inspect("le film était bon");
    openAt(1);
    assertThat(WindowFixture.call(() -> popup(Label.class, "#weightEquations").getText()))
        .contains("s(t) = v·tanh(h(t)·W′ + b′) = ")
        .endsWith(" = " + NumberText.decimal(own.trace().attention().weights()[1], 3));
    WindowFixture.run(
        () -> {
          popup(Slider.class, "#weight").setValue(0.75);
          popup(Button.class, "#weightSet").fire();
        });
    awaitSet(1);
    Inspection changed =
        attending.classifier().inspect("le film était bon", AttentionEdit.NONE.with(1, 0.75));
    assertThat(WindowFixture.call(() -> strip().table().values().get(0)))
        .containsExactly(doubles(changed.trace().attention().weights()));
    assertThat(strip().table().names()).containsExactly("attention′");
    Label outcome = (Label) node("#attention-outcome-gru-attention");
    assertThat(outcome.getText())
        .isEqualTo("What if: " + OutputText.of(own) + " → " + OutputText.of(changed));
    assertThat(node("#prefixes-gru-attention").isVisible()).isFalse();
    Passport passport = PassportProbe.byKey(outcome).orElseThrow();
    assertThat(passport.kind()).isEqualTo(Kind.ATTENTION_OUTCOME);
    WindowFixture.run(() -> model.highlightedTokenProperty().set(0));
    assertThat(PassportProbe.byKey(strip()).orElseThrow().kind()).isEqualTo(Kind.ATTENTION_CHANGE);
    WindowFixture.run(() -> model.highlightedTokenProperty().set(1));
    assertThat(PassportProbe.byKey(strip()).orElseThrow().equation()).isEqualTo("a′(t) := 0.75");

    WindowFixture.run(() -> ((Button) node("#attention-reset-gru-attention")).fire());
    awaitSet(0);
    assertShown("le film était bon");
    Button undo = (Button) node("#undoWeight");
    assertThat(undo.isVisible()).as("what was reset can be taken back").isTrue();
    WindowFixture.run(undo::fire);
    awaitSet(1);
    type("le film était");
    awaitSet(0);
    assertShown("le film était");
    assertThat(undo.isVisible()).as("of another sentence there is nothing").isFalse();
  }

  @Test
  void whatIsLeftOverIsNeverSet() {
    type("le film");
    WindowFixture.run(() -> model.attentionEdits().set(attending.classifier().key(), 0, 0.5));
    awaitSet(1);
    openAt(1);
    assertThat(WindowFixture.call(() -> popup(Slider.class, "#weight").isDisabled())).isTrue();
    assertThat(model.snapshotProperty().get().models().get(0).whatIf()).isEmpty();
  }

  private void openAt(int token) {
    WindowFixture.run(
        () -> {
          model.highlightedTokenProperty().set(token);
          strip()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
  }

  /** Waits until the network that attends has read with so many weights set. */
  private void awaitSet(int weights) {
    WindowFixture.await(
        () ->
            model.snapshotProperty().get().models().stream()
                    .flatMap(each -> each.whatIf().stream())
                    .mapToInt(each -> each.edit().weights().size())
                    .sum()
                == weights);
  }

  private static <T extends Node> T popup(Class<T> type, String selector) {
    return Window.getWindows().stream()
        .map(each -> each.getScene().getRoot().lookup(selector))
        .filter(Objects::nonNull)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  private TokenBars strip() {
    return (TokenBars) node("#attention-gru-attention");
  }

  private void assertShown(String sentence) {
    TokenBars strip = (TokenBars) node("#attention-gru-attention");
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
