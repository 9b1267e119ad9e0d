package org.remanence.ui.presenter;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.presenter.AnswersViewModel.Answer;
import org.remanence.ui.presenter.AnswersViewModel.Answers;
import org.remanence.ui.presenter.AnswersViewModel.Stage;
import org.remanence.ui.session.OutputText;
import org.remanence.ui.session.UnreadText;
import org.remanence.ui.tab.ArchitectureStyle;

/** The sentence and what each network says of it, side by side; first as a question. */
final class AnswersStrip extends FlowPane {
  private final AnswersViewModel model;
  private final Label sentence = new Label();
  private final Button reveal = new Button(Messages.text("presenter.answers.reveal"));

  AnswersStrip(AnswersViewModel model, Subscriptions subscriptions) {
    this.model = model;
    getStyleClass().add("answers");
    sentence.getStyleClass().add("answers-sentence");
    reveal.setId("revealAnswers");
    reveal.setOnAction(event -> model.step());
    subscriptions.onChange(model.stageProperty(), this::show);
    subscriptions.onChange(model.answersProperty(), this::show);
    show();
  }

  private void show() {
    Stage stage = model.stageProperty().get();
    Answers answers = model.answersProperty().get();
    Visibility.show(this, stage != Stage.AWAY);
    sentence.setText(Messages.text("presenter.answers.sentence", answers.sentence()));
    Visibility.show(reveal, stage == Stage.PREDICT);
    getChildren().setAll(sentence);
    for (Answer answer : answers.all()) {
      getChildren().add(label(answer, stage == Stage.REVEALED));
    }
    if (answers.all().isEmpty()) {
      getChildren().add(new Label(Messages.text("presenter.answers.none")));
    } else {
      getChildren().add(reveal);
    }
  }

  private Label label(Answer answer, boolean revealed) {
    String said = revealed ? said(answer) : "?";
    Label label =
        new Label(
            Messages.text("presenter.answers.of", model.name(answer.network()), said),
            ArchitectureStyle.of(answer.network().key()).shape());
    label.setAlignment(Pos.CENTER_LEFT);
    label.setWrapText(true);
    label.maxWidthProperty().bind(widthProperty());
    label.getStyleClass().add("answer");
    return label;
  }

  private static String said(Answer answer) {
    Inspection inspection = answer.inspection();
    return inspection.tokens().isEmpty()
        ? UnreadText.of(answer.network(), inspection)
        : OutputText.of(inspection);
  }
}
