package org.remanence.ui.app;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.lesson.LessonViewModel;
import org.remanence.ui.lesson.editor.LessonCommands;
import org.remanence.ui.lesson.editor.LessonEditor;
import org.remanence.ui.lesson.editor.LessonEditorView;
import org.remanence.ui.lesson.editor.LessonMenu;
import org.remanence.ui.lesson.editor.LessonRecorder;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tasks.TaskRunner;

/** The lesson that is given, and the one that is written. */
public final class Lessons {
  private final TabsOfLesson tabs;
  private final LessonViewModel given;
  private final LessonEditor editor;
  private final LessonRecorder recorder;
  private final LessonCommands commands;

  /**
   * @param tabs that a lesson drives
   * @param onFailure shows a failure to the user
   */
  Lessons(
      TabsOfLesson tabs,
      SettingsStore settings,
      FileDialogs files,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.tabs = tabs;
    given = new LessonViewModel(tabs, settings);
    editor = new LessonEditor(given, tasks, onFailure);
    recorder = new LessonRecorder(editor, given, tabs);
    commands = new LessonCommands(editor, files, tasks, onFailure);
  }

  /** The lesson that is given, and where it stands. */
  public LessonViewModel given() {
    return given;
  }

  LessonEditor editor() {
    return editor;
  }

  /** Commands that begin, save and end the writing of a lesson. */
  LessonCommands commands() {
    return commands;
  }

  LessonEditorView editorView(Subscriptions subscriptions) {
    return new LessonEditorView(editor, recorder, commands, given, tabs, subscriptions);
  }

  void addTo(MenuButton menu, Subscriptions subscriptions) {
    LessonMenu.add(menu, commands, given, subscriptions);
  }
}
