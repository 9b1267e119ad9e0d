package org.remanence.ui.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.remanence.lesson.Step.Place;
import org.remanence.ui.kit.LazyPane;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.lesson.LessonKeys;
import org.remanence.ui.lesson.LessonPosition;
import org.remanence.ui.lesson.LessonView;
import org.remanence.ui.lesson.LessonViewModel;
import org.remanence.ui.lesson.StepFrames;
import org.remanence.ui.lesson.editor.Editing;
import org.remanence.ui.lesson.editor.LessonEditor;
import org.remanence.ui.presenter.AnswersViewModel;
import org.remanence.ui.presenter.PresenterView;
import org.remanence.ui.presenter.PresenterViewModel;
import org.remanence.ui.presenter.ToolRows;
import org.remanence.ui.tab.WindowTab;

/** Parts around and over the tabs that are for a class: the lesson, the tools of a presenter. */
final class ClassroomView {
  private final LessonViewModel lessons;
  private final LessonEditor editor;
  private final PresenterViewModel presenter;
  private final ShellView shell;
  private final Subscriptions subscriptions;
  private final PresenterView presenterView;
  private final ToolRows toolRows = new ToolRows();
  private WindowTab front = WindowTab.START;

  /**
   * @param shell that was built
   * @param select brings a tab to the front
   */
  ClassroomView(
      LessonViewModel lessons,
      LessonEditor editor,
      PresenterViewModel presenter,
      AnswersViewModel answers,
      ShellView shell,
      Consumer<WindowTab> select,
      Subscriptions subscriptions) {
    this.lessons = lessons;
    this.editor = editor;
    this.presenter = presenter;
    this.shell = shell;
    this.subscriptions = subscriptions;
    presenterView = new PresenterView(presenter, answers, select, subscriptions);
    subscriptions.onChange(presenter.onProperty(), this::showPresented);
    subscriptions.onChange(lessons.positionProperty(), this::stepped);
  }

  /**
   * Puts it into the window.
   *
   * @param editorPanel of the lesson that is written
   */
  void build(Parent window, Node editorPanel) {
    Parent lessonBar =
        new LazyPane(
            lessons.positionProperty(),
            new LessonView(lessons, subscriptions)::build,
            subscriptions);
    shell.surround(
        presenterView.build(),
        lessonBar,
        editorPanel,
        List.of(new StepFrames(this::framed, this::contentOfFrames), presenterView.drawing()));
    new LessonKeys(lessons, lessonBar, presenter.lockedProperty()::get).listenTo(window);
    presenterView.attach(window, shell.tabs());
    shell.setLesson(lessons.isOpen());
    showPresented();
  }

  /** Tells which tab came to the front, once its content is there. */
  void cameForward(WindowTab now) {
    front = now;
    presenterView.showFront(now);
    showNeeded();
  }

  /** The place in the lesson that is given, else the step that is written; null without one. */
  private LessonPosition framed() {
    if (lessons.isOpen() || presenter.onProperty().get() || !editor.isOpen()) {
      return lessons.positionProperty().get();
    }
    Editing editing = editor.editingProperty().get();
    return editing.hasStep() ? new LessonPosition(editing.lesson(), editing.index(), true) : null;
  }

  private Node contentOfFrames() {
    return contentOf(framed());
  }

  private Node contentOfStep() {
    return contentOf(lessons.positionProperty().get());
  }

  /** The content of the tab in front, if that is the one of this place; else null. */
  private Node contentOf(LessonPosition place) {
    return place != null && TabsOfLesson.window(place.tab()) == front ? shell.content(front) : null;
  }

  /** Wipes away what was drawn about the step before. */
  private void stepped() {
    presenterView.drawing().beginAnew();
    shell.setLesson(lessons.isOpen());
    showNeeded();
  }

  private void showPresented() {
    shell.setPresented(presenter.onProperty().get());
    showNeeded();
  }

  /** While a step is presented, what it does not name is out of the way. */
  private void showNeeded() {
    Node content = contentOfStep();
    if (content == null || !presenter.onProperty().get()) {
      toolRows.showAll();
    } else {
      toolRows.showOnly(content, shown());
    }
  }

  private List<String> shown() {
    return lessons.positionProperty().get().step().place().map(Place::show).orElse(List.of());
  }
}
