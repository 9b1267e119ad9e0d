package org.remanence.ui.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.Lesson.Training;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.LocalText;
import org.remanence.model.Preset;
import org.remanence.text.DataLanguage;
import org.remanence.text.DatasetSource;
import org.remanence.ui.lesson.LessonDeeds;
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
  private final ReadOnlyObjectProperty<WindowTab> front;
  private final Consumer<WindowTab> select;
  private final Function<WindowTab, WorkbenchTab> tabs;
  private final Consumer<Throwable> onFailure;

  /**
   * @param models state of the tabs
   * @param front the tab in front
   * @param select brings a tab to the front
   * @param onFailure shows a failure to the user
   */
  TabsOfLesson(
      ViewModels models,
      ShippedNetworks shipped,
      ReadOnlyObjectProperty<WindowTab> front,
      Consumer<WindowTab> select,
      Function<WindowTab, WorkbenchTab> tabs,
      Consumer<Throwable> onFailure) {
    this.shipped = shipped;
    session = models.session();
    training = models.training();
    playground = models.playground();
    this.front = front;
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
    return tabs.apply(window(tab)).action(id);
  }

  @Override
  public Subscription watch(LessonDeeds deeds) {
    Subscription all =
        front
            .subscribe((before, now) -> deeds.shown(lesson(now)))
            .and(session.sentenceProperty().subscribe((before, now) -> read(deeds, now)))
            .and(
                playground
                    .promptProperty()
                    .subscribe((before, now) -> deeds.sentence(LessonTab.PLAYGROUND, now)))
            .and(preset().subscribe((before, now) -> now.ifPresent(deeds::settings)));
    for (LessonTab tab : LessonTab.values()) {
      for (TabAction action : tabs.apply(window(tab)).actions()) {
        all = all.and(action.watch(() -> deeds.action(tab, action)));
      }
    }
    return all;
  }

  /** The Playground has its own texts, whatever the networks read behind it. */
  private void read(LessonDeeds deeds, String sentence) {
    if (front.get() != WindowTab.PLAYGROUND) {
      deeds.sentence(lesson(front.get()), sentence);
    }
  }

  /** The preset that the form’s settings are; empty if they are none. */
  private ObservableValue<Optional<Preset>> preset() {
    return training.settings().map(chosen -> chosen.flatMap(Preset::of));
  }

  @Override
  public Optional<Training> training() {
    return training
        .chosenPlan()
        .filter(plan -> plan.choice().isBuiltIn())
        .map(
            plan ->
                new Training(
                    eachLanguage(plan.choice().name()),
                    plan.architectures(),
                    Preset.of(plan.hyperparameters()).orElse(Preset.DEFAULT),
                    List.of(plan.hyperparameters().seed())));
  }

  /** The reviews are those of each language; other data are the same in all. */
  private static LocalText eachLanguage(String dataset) {
    boolean reviews = dataset.equals(DataLanguage.of(Messages.language()).reviews());
    return LocalText.of(
        LocalText.possibleLanguages(),
        language -> reviews ? DataLanguage.of(Locale.forLanguageTag(language)).reviews() : dataset);
  }

  static LessonTab lesson(WindowTab tab) {
    return LessonTab.valueOf(tab.name());
  }

  static WindowTab window(LessonTab tab) {
    return WindowTab.valueOf(tab.name());
  }
}
