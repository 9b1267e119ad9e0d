package org.remanence.ui.lesson.editor;

import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.lesson.LessonViewModel;
import org.remanence.ui.lesson.LessonWindow;
import org.remanence.ui.lesson.editor.LessonCheck.Problem;

/** The panel beside the tabs in which a lesson is written. */
public final class LessonEditorView {
  private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");
  private static final KeyCombination SAVE_AS = KeyCombination.valueOf("Shortcut+Shift+S");

  private final LessonEditor model;
  private final LessonCommands commands;
  private final LessonRecorder recorder;
  private final LessonViewModel lessons;
  private final LessonWindow window;
  private final Subscriptions subscriptions;
  private LessonForm lessonForm;
  private StepForm stepForm;
  private StepList stepList;

  @FXML private VBox root;
  @FXML private Label editorName;
  @FXML private Button closeEditor;
  @FXML private ToggleButton record;
  @FXML private Label recordText;
  @FXML private Button playLesson;
  @FXML private Button undoEdit;
  @FXML private Button saveLesson;
  @FXML private Button saveLessonAs;
  @FXML private Label editorNotice;
  @FXML private TitledPane lessonPane;
  @FXML private ListView<String> steps;
  @FXML private Button addStep;
  @FXML private Button duplicateStep;
  @FXML private Button deleteStep;
  @FXML private Button stepUp;
  @FXML private Button stepDown;
  @FXML private VBox stepBox;
  @FXML private Label checkText;
  @FXML private VBox problems;

  /**
   * @param lessons are given in the same window
   * @param window that the lesson is about
   */
  public LessonEditorView(
      LessonEditor model,
      LessonRecorder recorder,
      LessonCommands commands,
      LessonViewModel lessons,
      LessonWindow window,
      Subscriptions subscriptions) {
    this.model = model;
    this.recorder = recorder;
    this.commands = commands;
    this.lessons = lessons;
    this.window = window;
    this.subscriptions = subscriptions;
  }

  /** Takes the key that starts and stops the recording, wherever in the window it is pressed. */
  public void listenTo(Node whole) {
    whole.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F8 && !lessons.isOpen()) {
            recorder.toggle();
            event.consume();
          }
        });
  }

  public Parent build() {
    FxmlView.LESSON_EDITOR.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    StepNames names = new StepNames(window::action);
    lessonForm = new LessonForm(model);
    stepForm = new StepForm(model, names);
    stepList = new StepList(steps, model, names, this::showTabOfStep);
    lessonPane.setContent(lessonForm);
    stepBox.getChildren().setAll(stepForm);
    button(closeEditor, commands::close);
    button(playLesson, this::play);
    record.setMinWidth(Region.USE_PREF_SIZE);
    record.setOnAction(event -> recorder.toggle());
    record.setTooltip(Tips.of(Messages.text("editor.record.tip")));
    button(undoEdit, model::undo);
    button(saveLesson, commands::save);
    button(saveLessonAs, commands::saveAs);
    button(addStep, model::insertBlank);
    button(duplicateStep, model::duplicate);
    button(deleteStep, model::delete);
    button(stepUp, () -> model.move(-1));
    button(stepDown, () -> model.move(1));
    playLesson.setTooltip(Tips.of(Messages.text("editor.play.tip")));
    undoEdit.disableProperty().bind(model.undoableProperty().not());
    Undo.onKeys(root, model::undo);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::save);
    subscriptions.add(model.editingProperty().subscribe(this::show));
    subscriptions.onChange(model.checkProperty(), this::showCheck);
    subscriptions.onValue(commands.lossProperty(), this::showLoss);
    subscriptions.onChange(recorder.recordingProperty(), this::showRecording);
    subscriptions.onChange(recorder.noticeProperty(), this::showRecording);
    subscriptions.onChange(lessons.positionProperty(), this::showRecording);
    showRecording();
    showLoss(commands.lossProperty().get());
    show(null, model.editingProperty().get());
    showCheck();
    model.languageChanged();
  }

  private static void button(Button button, Runnable action) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  /** In the editor the keys that save mean the lesson, elsewhere the lab. */
  private void save(KeyEvent event) {
    if (SAVE.match(event)) {
      commands.save();
      event.consume();
    } else if (SAVE_AS.match(event)) {
      commands.saveAs();
      event.consume();
    }
  }

  private void show(Editing before, Editing now) {
    Visibility.show(root, now != null);
    if (now == null) {
      return;
    }
    String name = now.lesson().id();
    editorName.setText(
        Messages.text(model.isChanged() ? "editor.name.changed" : "editor.name", name));
    lessonForm.show(now.lesson());
    stepList.show(now);
    Visibility.show(stepBox, now.hasStep());
    if (now.hasStep()) {
      stepForm.show(now);
    }
    addStep.setDisable(!model.canInsert());
    duplicateStep.setDisable(!now.hasStep() || !model.canInsert());
    deleteStep.setDisable(!now.hasStep());
    stepUp.setDisable(!model.canMove(-1));
    stepDown.setDisable(!model.canMove(1));
    playLesson.setDisable(!model.passes());
    if (before == null) {
      begin(now);
    }
  }

  /** A lesson without a title begins with it, any other one with its steps. */
  private void begin(Editing now) {
    boolean untitled = now.lesson().title().isBlank();
    lessonPane.setExpanded(untitled);
    Platform.runLater(
        () -> {
          if (untitled) {
            lessonForm.requestFocus();
          } else {
            steps.requestFocus();
          }
        });
  }

  private void showLoss(String lost) {
    Visibility.show(editorNotice, lost.isEmpty() ? "" : Messages.text("editor.loss", lost));
  }

  /** While a lesson is recorded, the tabs are the user’s alone. */
  private void showTabOfStep() {
    Editing now = model.editingProperty().get();
    if (!recorder.recordingProperty().get()) {
      now.step().place().ifPresent(place -> window.show(place.tab()));
    }
  }

  private void play() {
    recorder.stop();
    model.play();
  }

  private void showRecording() {
    boolean now = recorder.recordingProperty().get();
    record.setSelected(now);
    record.setText(Messages.text(now ? "editor.record.stop" : "editor.record"));
    record.setDisable(lessons.isOpen());
    String notice = recorder.noticeProperty().get();
    Visibility.show(
        recordText, now && notice.isEmpty() ? Messages.text("editor.record.on") : notice);
  }

  private void showCheck() {
    LessonCheck check = model.checkProperty().get();
    playLesson.setDisable(!model.passes());
    if (check == null) {
      checkText.setText("");
      problems.getChildren().clear();
      return;
    }
    List<Problem> found = check.problems();
    checkText.setText(
        found.isEmpty()
            ? Messages.text("editor.check.passes")
            : Messages.text("editor.check.problems", found.size()));
    problems.getChildren().setAll(found.stream().map(this::problem).toList());
  }

  /** Leads to where it is to be mended. */
  private Hyperlink problem(Problem found) {
    Hyperlink link =
        new Hyperlink(
            found.step() < 0
                ? found.text()
                : Messages.text("editor.check.step", found.step() + 1, found.text()));
    link.setWrapText(true);
    link.setMinHeight(Region.USE_PREF_SIZE);
    link.setOnAction(event -> mend(found));
    return link;
  }

  private void mend(Problem found) {
    if (found.step() < 0) {
      lessonPane.setExpanded(true);
      lessonForm.requestFocus();
    } else if (found.step() < model.editingProperty().get().lesson().steps().size()) {
      model.choose(found.step());
      stepForm.requestFocus();
    }
  }
}
