package org.remanence.ui.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.remanence.lesson.Step.Place;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.lesson.LessonKeys;
import org.remanence.ui.lesson.LessonView;
import org.remanence.ui.lesson.LessonViewModel;
import org.remanence.ui.lesson.StepFrames;
import org.remanence.ui.presenter.AnswersViewModel;
import org.remanence.ui.presenter.PresenterView;
import org.remanence.ui.presenter.PresenterViewModel;
import org.remanence.ui.presenter.ToolRows;
import org.remanence.ui.tab.WindowTab;

/** Parts around and over the tabs that are for a class: the lesson, the tools of a presenter. */
final class ClassroomView {
  private final LessonViewModel lessons;
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
      PresenterViewModel presenter,
      AnswersViewModel answers,
      ShellView shell,
      Consumer<WindowTab> select,
      Subscriptions subscriptions) {
    this.lessons = lessons;
    this.presenter = presenter;
    this.shell = shell;
    this.subscriptions = subscriptions;
    presenterView = new PresenterView(presenter, answers, select, subscriptions);
    subscriptions.onChange(presenter.onProperty(), this::showPresented);
    subscriptions.onChange(lessons.positionProperty(), this::stepped);
  }

  /** Puts it into the window. */
  void build(Parent window) {
    Parent lessonBar = new LessonView(lessons, subscriptions).build();
    shell.surround(
        presenterView.build(),
        lessonBar,
        List.of(new StepFrames(lessons, this::contentOfStep), presenterView.drawing()));
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

  /** The content of the tab in front, if that is the one that the lesson is at; else null. */
  private Node contentOfStep() {
    return lessons.isOpen() && TabsOfLesson.window(lessons.positionProperty().get().tab()) == front
        ? shell.content(front)
        : null;
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
