package org.remanence.ui.causal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.DecidedNetworks;
import org.remanence.study.causal.Site;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tab.ViewContext;

class CausalViewTest {
  private static final String BASE = "le film était bon mais long";
  private static final String SOURCE = "le film était long mais long";

  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final InspectedModels classifiers = new InspectedModels();
  private InspectionSession session;
  private CausalViewModel model;

  @BeforeEach
  void open() {
    window.show(
        480,
        700,
        () -> {
          session = new InspectionSession(classifiers, window.tasks(), window::fail);
          model =
              new CausalViewModel(
                  session,
                  new SimpleObjectProperty<>(),
                  new SimpleObjectProperty<>(),
                  window.tasks(),
                  window::fail);
          model.openProperty().set(true);
          model.shownProperty().set(true);
          return new CausalView(
                  model, new ViewContext(window.appearance(), null, new Subscriptions()))
              .build();
        });
  }

  @Test
  void theMapShowsEverySharesAndACellChosenByKeysIsAskedAbout() throws IOException {
    assertThat(node(Label.class, "#note").getText()).contains("needs a recurrent network");
    WindowFixture.run(
        () -> {
          classifiers.put(DecidedNetworks.of(Architecture.STACKED_LSTM, true));
          session.sentenceProperty().set(BASE);
        });
    assertThat(node(Label.class, "#note").getText()).contains("Which gate carries");
    WindowFixture.run(() -> model.otherProperty().set(SOURCE));
    WindowFixture.await(() -> model.answerProperty().get().map().isPresent());
    CausalMap expected =
        CausalMap.of(DecidedNetworks.of(Architecture.STACKED_LSTM, true), BASE, SOURCE);
    window.shoot("causal-map");
    HeatmapView map = node(HeatmapView.class, "#map");
    for (int token = 0; token < 6; token++) {
      for (int row = 0; row < 12; row++) {
        assertThat(map.matrixProperty().get().values()[token][row])
            .isEqualTo((float) expected.share(expected.index(row, token)));
      }
    }
    assertThat(map.matrixProperty().get().rows().names())
        .containsExactly("i₁", "f₁", "c̃₁", "o₁", "c₁", "h₁", "i₂", "f₂", "c̃₂", "o₂", "c₂", "h₂");
    assertThat(map.delimited(',')).startsWith("token,i₁,f₁");
    assertThat(node(Label.class, "#pair").getText()).isEqualTo("“bon” → “long”");
    WindowFixture.run(
        () -> {
          map.requestFocus();
          for (KeyCode key :
              List.of(KeyCode.END, KeyCode.HOME, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER)) {
            map.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          }
        });
    assertThat(model.siteProperty().get()).isEqualTo(new Site(0, Signal.FORGET_GATE, 1));
    int asked = expected.index(1, 1);
    assertThat(PassportProbe.byKey(map).orElseThrow().value()).isEqualTo(expected.share(asked));
    assertThat(node(Label.class, "#site").getText())
        .startsWith("At “film” the forget gate f (layer 1) carries 0%");
    assertThat(map.getAccessibleText()).contains("f₁ · film · 0.000", "6 tokens × 12 gates");
    assertThat(node(Button.class, "#repeatButton").isDisabled()).isTrue();
    assertThat(node(Label.class, "#whyNot").getText()).contains("Training tab");
    assertThat(node(Node.class, "#repeated").isVisible()).isFalse();
    Passport share = PassportProbe.byKey(node(Label.class, "#site")).orElseThrow();
    assertThat(share.value()).isEqualTo(expected.share(asked));
    assertThat(share.shown()).isEqualTo(node(Label.class, "#site").getText());
    Passport change = PassportProbe.byKey(node(Label.class, "#change")).orElseThrow();
    assertThat(change.kind()).isEqualTo(Kind.SCORE_CHANGE);
    assertThat(PassportProbe.byKey(node(Label.class, "#verdict"))).isEmpty();
  }

  private <T extends Node> T node(Class<T> type, String id) {
    return WindowFixture.call(() -> type.cast(window.stage().getScene().getRoot().lookup(id)));
  }
}
