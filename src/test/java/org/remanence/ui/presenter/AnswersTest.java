package org.remanence.ui.presenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.presenter.AnswersViewModel.Stage;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.session.OutputText;

class AnswersTest {
  private static final String SENTENCE = "le film était bon";

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private InspectionSession session;
  private AnswersViewModel model;
  private AnswersStrip strip;

  @BeforeEach
  void open() {
    Messages.use(Locale.ENGLISH);
    window.show(
        1024,
        200,
        () -> {
          session = new InspectionSession(new InspectedModels(), window.tasks(), window::fail);
          model = new AnswersViewModel(session, window.tasks(), window::fail);
          strip = new AnswersStrip(model, new Subscriptions());
          return strip;
        });
  }

  @Test
  void aClassPredictsBeforeTheAnswersAreRevealed() {
    TrainedModel lstm = SampleModels.of(Architecture.LSTM);
    TrainedModel gru = SampleModels.of(Architecture.GRU);
    WindowFixture.run(
        () -> {
          session.sentenceProperty().set(SENTENCE);
          session.models().put(lstm);
          session.models().put(gru);
          assertThat(strip.isVisible()).isFalse();
          model.step();
        });
    WindowFixture.await(() -> model.answersProperty().get().all().size() == 2);
    assertThat(texts()).contains(SENTENCE, "LSTM: ?", "GRU: ?").doesNotContain("%");
    WindowFixture.run(() -> ((Button) strip.lookup("#revealAnswers")).fire());
    assertThat(texts())
        .contains("LSTM: " + OutputText.of(lstm.classifier().inspect(SENTENCE)))
        .contains("GRU: " + OutputText.of(gru.classifier().inspect(SENTENCE)));
    WindowFixture.run(() -> session.sentenceProperty().set("film mauvais"));
    assertThat(texts()).as("another sentence").contains("LSTM: ?");
    WindowFixture.await(() -> model.answersProperty().get().sentence().equals("film mauvais"));
    WindowFixture.run(model::step);
    assertThat(texts())
        .contains("LSTM: " + OutputText.of(lstm.classifier().inspect("film mauvais")));
    WindowFixture.run(model::step);
    assertThat(strip.isVisible()).isFalse();
  }

  @Test
  void withoutNetworksItSaysSo() {
    WindowFixture.run(model::step);
    assertThat(texts()).contains(Messages.text("presenter.answers.none"));
    assertThat(model.stageProperty().get()).isEqualTo(Stage.PREDICT);
    WindowFixture.run(model::putAway);
    assertThat(strip.isVisible()).isFalse();
  }

  private String texts() {
    List<String> texts =
        WindowFixture.call(
            () -> strip.getChildren().stream().map(node -> ((Labeled) node).getText()).toList());
    return texts.stream().collect(Collectors.joining("\n"));
  }
}
