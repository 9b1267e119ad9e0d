package org.remanence.ui.app;

import java.util.function.Consumer;
import java.util.function.Function;
import org.remanence.i18n.LocalizedException;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.Lesson.Training;
import org.remanence.lesson.LessonTab;
import org.remanence.model.Preset;
import org.remanence.text.DatasetSource;
import org.remanence.ui.lesson.LessonWindow;
import org.remanence.ui.playground.PlaygroundViewModel;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.start.ShippedNetworks;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;
import org.remanence.ui.training.TrainingViewModel;

/** The tabs as a lesson drives them. */
final class TabsOfLesson implements LessonWindow {
  private final ShippedNetworks shipped;
  private final InspectionSession session;
  private final TrainingViewModel training;
  private final PlaygroundViewModel playground;
  private final Consumer<WindowTab> select;
  private final Function<WindowTab, WorkbenchTab> tabs;
  private final Consumer<Throwable> onFailure;

  /**
   * @param select brings a tab to the front
   * @param onFailure shows a failure to the user
   */
  TabsOfLesson(
      ShippedNetworks shipped,
      InspectionSession session,
      TrainingViewModel training,
      PlaygroundViewModel playground,
      Consumer<WindowTab> select,
      Function<WindowTab, WorkbenchTab> tabs,
      Consumer<Throwable> onFailure) {
    this.shipped = shipped;
    this.session = session;
    this.training = training;
    this.playground = playground;
    this.select = select;
    this.tabs = tabs;
    this.onFailure = onFailure;
  }

  /** A training that is under way would put its networks in the place of those of the lesson. */
  @Override
  public void prepare(Lesson lesson, Runnable then) {
    if (training.busyProperty().get()) {
      onFailure.accept(new LocalizedException("lesson.training-under-way"));
      return;
    }
    lesson
        .training()
        .ifPresentOrElse(
            trained -> fillForm(trained, then),
            () ->
                shipped.takeAll(
                    writer -> {
                      playground.choose(writer);
                      then.run();
                    }));
  }

  private void fillForm(Training trained, Runnable then) {
    training.prepare(
        DatasetSource.builtIn(trained.dataset().text()),
        trained.models(),
        trained.seeds().get(0),
        then);
    setSettings(trained.settings());
  }

  @Override
  public void show(LessonTab tab) {
    select.accept(window(tab));
  }

  @Override
  public void setSentence(LessonTab tab, String sentence) {
    if (tab == LessonTab.PLAYGROUND) {
      playground.promptProperty().set(sentence);
    } else {
      session.sentenceProperty().set(sentence);
    }
  }

  @Override
  public void setSettings(Preset preset) {
    training.takeSettings(preset);
  }

  @Override
  public TabAction action(LessonTab tab, String id) {
    return tabs.apply(window(tab)).actions().stream()
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static WindowTab window(LessonTab tab) {
    return WindowTab.valueOf(tab.name());
  }
}
