package org.remanence.ui.lesson;

import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.lesson.Step.Question;
import org.remanence.ui.kit.WrappedText;

/**
 * The choices of a question, a line each: before the answer with a field for the hands that are
 * raised, after it with the hands as bars and a mark at the right one.
 */
final class ChoicesGrid {
  /** Class of what belongs to the right choice. */
  private static final String RIGHT = "right-choice";

  private final GridPane grid;
  private final Runnable counted;

  /**
   * @param counted what Enter does in the last field; in the others it leads to the next one
   */
  ChoicesGrid(GridPane grid, Runnable counted) {
    this.grid = grid;
    this.counted = counted;
    ColumnConstraints mark = new ColumnConstraints();
    ColumnConstraints text = new ColumnConstraints();
    text.setHgrow(Priority.ALWAYS);
    ColumnConstraints hands = new ColumnConstraints();
    hands.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().setAll(mark, text, hands);
  }

  /** Asks for hands. */
  void ask(Question question, ShowOfHands hands) {
    grid.getChildren().clear();
    IntStream.range(0, question.choices().size())
        .forEach(
            choice ->
                grid.addRow(
                    choice,
                    mark(Messages.text("lesson.choice", choice + 1)),
                    text(question, choice),
                    field(question, choice, hands)));
  }

  /** Focuses on the field of a choice; returns whether there is one. */
  boolean focus(int choice) {
    Node field = grid.lookup("#" + fieldId(choice));
    if (field != null) {
      field.requestFocus();
    }
    return field != null;
  }

  /** Tells the right choice, and what the class had thought if hands were counted. */
  void reveal(Question question, ShowOfHands hands) {
    grid.getChildren().clear();
    for (int choice = 0; choice < question.choices().size(); choice++) {
      boolean right = choice == question.answer();
      Label mark = mark(right ? "✓" : "");
      mark.setAccessibleText(right ? Messages.text("lesson.right") : "");
      WrappedText text = text(question, choice);
      if (right) {
        mark.getStyleClass().add(RIGHT);
        text.getStyleClass().add(RIGHT);
      }
      grid.addRow(choice, mark, text);
      if (hands.wereCounted()) {
        grid.add(bar(hands, choice, right), 2, choice);
      }
    }
  }

  private static Label mark(String text) {
    Label mark = new Label(text);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    return mark;
  }

  private static WrappedText text(Question question, int choice) {
    WrappedText text = new WrappedText(question.choices().get(choice).text());
    // In the middle of its line, as what stands beside it.
    GridPane.setFillHeight(text, false);
    return text;
  }

  private static String fieldId(int choice) {
    return "hands-" + (choice + 1);
  }

  private Node field(Question question, int choice, ShowOfHands hands) {
    TextField field = new TextField();
    field.setId(fieldId(choice));
    field.setOnAction(
        event -> {
          if (!focus(choice + 1)) {
            counted.run();
          }
        });
    field.getStyleClass().add("hand-count");
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setPromptText(Messages.text("lesson.hands.prompt"));
    field.setAccessibleText(Messages.text("lesson.hands", question.choices().get(choice).text()));
    field.setTextFormatter(
        new TextFormatter<>(
            change ->
                change.getControlNewText().matches("\\d{0," + ShowOfHands.MAX_DIGITS + "}")
                    ? change
                    : null));
    field.setText(hands.typed(choice).get());
    hands.typed(choice).bind(field.textProperty());
    return field;
  }

  private static Node bar(ShowOfHands hands, int choice, boolean right) {
    Region bar = new Region();
    bar.getStyleClass().add("hand-bar");
    if (right) {
      bar.getStyleClass().add(RIGHT);
    }
    StackPane track = new StackPane(bar);
    track.getStyleClass().add("hand-track");
    track.setAlignment(Pos.CENTER_LEFT);
    bar.maxWidthProperty().bind(track.widthProperty().multiply(hands.share(choice)));
    Label count = new Label(NumberText.whole(hands.count(choice).orElse(0)));
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(track, count);
    box.getStyleClass().add("row");
    return box;
  }
}
