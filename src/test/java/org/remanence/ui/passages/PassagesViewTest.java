package org.remanence.ui.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.study.causal.DecidedNetworks;
import org.remanence.study.passages.PassageMatch;
import org.remanence.study.passages.Stretch;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.token.ColoredSentences;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tab.ViewContext;

class PassagesViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final List<String> opened = new ArrayList<>();
  private PassagesViewModel model;

  @Test
  void theStretchIsChosenByItsWordsAndAPassageOpensByEnter() throws IOException {
    Classifier network = DecidedNetworks.of(Architecture.LSTM, true);
    window.show(480, 700, () -> panel(network));
    assertThat(node(ComboBox.class, "#passagesFrom").getItems()).hasSize(6);
    choose(new Stretch(0, 0));
    WindowFixture.run(() -> model.fromProperty().set(1));
    assertThat(node(Label.class, "#problem").getText()).contains("before its first");
    assertThat(node(Button.class, "#passagesSearch").isDisabled()).isTrue();
    choose(PassagesViewModelTest.askable(network));
    assertThat(node(Label.class, "#problem").isVisible()).isFalse();
    WindowFixture.run(node(Button.class, "#passagesSearch")::fire);
    WindowFixture.await(() -> model.texts().answerProperty().get() != null);
    window.shoot("passages");
    PassageAnswer answer = model.texts().answerProperty().get();
    assertThat(node(Label.class, "#summary").getText()).isEqualTo(answer.summary());
    assertThat(node(Label.class, "#outdated").isVisible()).isFalse();
    PassageMatch first = answer.finding().matches().get(0);
    Node row = node(Node.class, ".colored-sentence");
    assertThat(row.getAccessibleText()).startsWith(first.sentence().text());
    Passport known = PassportProbe.byKey(node(Label.class, "#control")).orElseThrow();
    assertThat(known.kind()).isEqualTo(Kind.PASSAGE_CONTROL);
    assertThat(known.values()).startsWith(answer.finding().shuffledLimit());
    Passport passage =
        WindowFixture.call(() -> node(ColoredSentences.class, "#sentences").passport())
            .orElseThrow();
    assertThat(passage.kind()).isEqualTo(Kind.PASSAGE_SCORE);
    assertThat(passage.values())
        .containsExactly(
            first.active()[0], first.score(), (double) first.shared(), (double) first.others());
    WindowFixture.run(
        () ->
            row.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    int fromEnd = first.sentence().tokens().size() - first.stretch().from();
    assertThat(opened).containsExactly(first.sentence().text() + " @" + fromEnd);
  }

  private Parent panel(Classifier network) {
    InspectedModels classifiers = new InspectedModels();
    InspectionSession session = new InspectionSession(classifiers, window.tasks(), window::fail);
    model =
        new PassagesViewModel(
            session,
            (text, token) -> opened.add(text + " @" + token),
            new SimpleObjectProperty<>(),
            new SimpleObjectProperty<>(PassagesViewModelTest.texts()),
            window.tasks(),
            window::fail);
    classifiers.put(network);
    session.sentenceProperty().set(PassagesViewModelTest.TEXT);
    model.threshold().set(PassagesViewModelTest.THRESHOLD);
    return new PassagesView(model, new ViewContext(window.appearance(), null, new Subscriptions()))
        .build();
  }

  private void choose(Stretch stretch) {
    WindowFixture.run(
        () -> {
          model.fromProperty().set(stretch.from());
          model.toProperty().set(stretch.to());
        });
  }

  private <T extends Node> T node(Class<T> type, String id) {
    return WindowFixture.call(() -> type.cast(window.stage().getScene().getRoot().lookup(id)));
  }
}
