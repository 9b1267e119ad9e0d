package org.remanence.ui.lesson.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.Step.Question;
import org.remanence.ui.kit.WrappedLabel;

/** The question of a step: its text, the choices with the right one marked, and the reason. */
final class QuestionForm extends VBox {
  private final Consumer<Object> changed;
  private final LocalField text;
  private final LocalField reason;
  private final VBox rows = new VBox();
  private final Button add = new Button(Messages.text("editor.choice.add"));
  private final List<LocalField> choices = new ArrayList<>();
  private Set<String> languages = Set.of();
  private int answer;

  /**
   * @param changed is given the control that changed something
   */
  QuestionForm(Consumer<Object> changed) {
    this.changed = changed;
    text = new LocalField("question", Messages.text("editor.question.text"), 2, changed);
    reason = new LocalField("reason", Messages.text("editor.question.reason"), 3, changed);
    getStyleClass().add("editor-form");
    rows.getStyleClass().add("editor-form");
    add.setId("addChoice");
    add.setOnAction(event -> add());
    Label right = WrappedLabel.of(Messages.text("editor.choices"));
    getChildren().setAll(text, right, rows, add, reason);
  }

  /** A question in which nothing is written yet. */
  static Question blank(Set<String> languages) {
    LocalText empty = LocalText.blank(languages);
    return new Question(empty, List.of(empty, empty), 0, empty);
  }

  void show(Question question, Set<String> shownIn) {
    languages = shownIn;
    text.show(question.text(), languages);
    reason.show(question.reason(), languages);
    if (choices.size() != question.choices().size() || answer != question.answer()) {
      answer = question.answer();
      build(question.choices().size());
    }
    for (int i = 0; i < choices.size(); i++) {
      choices.get(i).show(question.choices().get(i), languages);
    }
  }

  Question value() {
    return new Question(
        text.value(), choices.stream().map(LocalField::value).toList(), answer, reason.value());
  }

  private void build(int count) {
    choices.clear();
    rows.getChildren().clear();
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < count; i++) {
      String name = Messages.text("editor.choice", i + 1);
      LocalField choice = new LocalField("choice-" + (i + 1), name, 1, changed);
      choices.add(choice);
      HBox.setHgrow(choice, Priority.ALWAYS);
      HBox row = new HBox(right(group, i), choice, remove(i, count));
      row.getStyleClass().add("row");
      rows.getChildren().add(row);
    }
    add.setDisable(count == Question.MAX_CHOICES);
  }

  private RadioButton right(ToggleGroup group, int choice) {
    RadioButton right = new RadioButton();
    right.setId("right-" + (choice + 1));
    right.setAccessibleText(Messages.text("editor.choice.right", choice + 1));
    right.setToggleGroup(group);
    right.setSelected(choice == answer);
    right.setOnAction(
        event -> {
          answer = choice;
          changed.accept(right);
        });
    return right;
  }

  private Button remove(int choice, int count) {
    Button remove = new Button("×");
    remove.setId("removeChoice-" + (choice + 1));
    remove.setAccessibleText(Messages.text("editor.choice.remove", choice + 1));
    remove.setMinWidth(Region.USE_PREF_SIZE);
    remove.setDisable(count <= Question.MIN_CHOICES);
    remove.setOnAction(event -> remove(choice));
    return remove;
  }

  private void add() {
    List<LocalText> next = new ArrayList<>(value().choices());
    next.add(LocalText.blank(languages));
    take(next, answer, add);
  }

  private void remove(int choice) {
    List<LocalText> next = new ArrayList<>(value().choices());
    next.remove(choice);
    take(next, choice < answer || answer == next.size() ? answer - 1 : answer, rows);
  }

  private void take(List<LocalText> next, int right, Object by) {
    show(new Question(text.value(), next, right, reason.value()), languages);
    changed.accept(by);
  }
}
