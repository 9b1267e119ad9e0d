package org.remanence.ui.lesson;

import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.Step.Question;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedText;

/** The bar of a lesson: its step, the question of that, and where one goes from here. */
public final class LessonView {
  private static final PseudoClass ANSWERED = PseudoClass.getPseudoClass("answered");

  private final LessonViewModel model;
  private final Subscriptions subscriptions;
  private ChoicesGrid choices;

  @FXML private VBox root;
  @FXML private Label lessonTitle;
  @FXML private Label lessonStep;
  @FXML private Button lessonBack;
  @FXML private Button lessonForward;
  @FXML private Button lessonLeave;
  @FXML private VBox lessonColumn;
  @FXML private WrappedText lessonText;
  @FXML private Label lessonSentence;
  @FXML private Label lessonNotice;
  @FXML private VBox questionBox;
  @FXML private WrappedText lessonQuestion;
  @FXML private GridPane choicesGrid;

  public LessonView(LessonViewModel model, Subscriptions subscriptions) {
    this.model = model;
    this.subscriptions = subscriptions;
  }

  public Parent build() {
    FxmlView.LESSON.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    choices = new ChoicesGrid(choicesGrid, () -> lessonForward.requestFocus());
    lessonBack.setOnAction(event -> model.back());
    lessonForward.setOnAction(event -> model.forward());
    lessonLeave.setOnAction(event -> model.leave());
    subscriptions.onChange(model.positionProperty(), this::show);
    subscriptions.onChange(model.noticeProperty(), this::showNotice);
    show();
    showNotice();
  }

  private void show() {
    LessonPosition position = model.positionProperty().get();
    Visibility.show(root, position != null);
    if (position != null) {
      show(position);
      // Whoever teaches steps with the keys; a tab that comes to the front takes them first.
      Platform.runLater(this::focus);
    }
  }

  /** Focuses on where hands are counted, else on the way forward. */
  private void focus() {
    if (!choices.focus(0)) {
      lessonForward.requestFocus();
    }
  }

  private void show(LessonPosition position) {
    lessonTitle.setText(position.lesson().title().text());
    lessonStep.setText(
        Messages.text("lesson.step", position.index() + 1, position.lesson().steps().size()));
    lessonBack.setDisable(position.isFirst());
    lessonForward.setText(Messages.text(forwardKey(position)));
    Optional<Question> question = position.step().question();
    boolean answered = question.isPresent() && position.revealed();
    // A reason takes more room than choices that need no fields any more.
    lessonColumn.pseudoClassStateChanged(ANSWERED, answered);
    lessonText.setText(
        answered ? question.orElseThrow().reason().text() : position.step().text().text());
    Optional<LocalText> waiting = position.step().sentence().filter(text -> !position.revealed());
    lessonSentence.setText(
        waiting.map(text -> Messages.text("lesson.sentence", text.text())).orElse(""));
    Visibility.show(lessonSentence, waiting.isPresent());
    Visibility.show(questionBox, question.isPresent());
    question.ifPresent(asked -> show(asked, answered));
  }

  private void show(Question question, boolean answered) {
    lessonQuestion.setText(question.text().text());
    if (answered) {
      choices.reveal(question, model.hands());
    } else {
      choices.ask(question, model.hands());
    }
  }

  private static String forwardKey(LessonPosition position) {
    if (!position.revealed()) {
      return "lesson.reveal";
    }
    return position.isLast() ? "lesson.finish" : "lesson.next";
  }

  private void showNotice() {
    lessonNotice.setText(model.noticeProperty().get());
    Visibility.show(lessonNotice, !lessonNotice.getText().isEmpty());
  }
}
