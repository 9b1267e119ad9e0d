package org.remanence.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.ShippedLessons;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.lab.UnsavedLabs;
import org.remanence.ui.lesson.LessonProgress;
import org.remanence.ui.lesson.editor.LessonCommands;
import org.remanence.ui.opening.RecentFiles;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.TrainingViewModel;

/** State of the start page, and what can be begun there. For the JavaFX thread. */
public final class StartViewModel {
  private final InspectionSession session;
  private final ShippedNetworks shipped;
  private final TrainingViewModel training;
  private final Places places;
  private final UnsavedLabs unsaved;
  private final SettingsStore settings;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final StringProperty sentence = new SimpleStringProperty("");
  private final BooleanProperty shownAtStart;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Lesson>> lessons =
      new ReadOnlyObjectWrapper<>(List.of());

  private final ReadOnlyObjectWrapper<List<Left>> left = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * A lab that was left.
   *
   * @param time it was kept last
   */
  record Left(Path file, Instant time) {}

  /**
   * Places to which the page leads.
   *
   * @param states to the Hidden states, to go on typing there
   * @param writing to the Playground, where a language model writes
   * @param training to the Training tab
   * @param train trains on the built-in reviews
   * @param choose asks for a file and opens it
   * @param open opens files
   * @param lesson begins a lesson, known by a name
   * @param writeLesson begin the writing of a lesson
   */
  public record Places(
      Runnable states,
      Runnable writing,
      Runnable training,
      Runnable train,
      Runnable choose,
      Consumer<List<Path>> open,
      BiConsumer<Lesson, String> lesson,
      LessonCommands writeLesson) {}

  /**
   * @param unsaved labs that crashes left
   * @param settings remember whether the page is shown at the start, and which files there were
   * @param onFailure shows a failure to the user
   */
  public StartViewModel(
      InspectionSession session,
      ShippedNetworks shipped,
      TrainingViewModel training,
      Places places,
      UnsavedLabs unsaved,
      SettingsStore settings,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.session = session;
    this.shipped = shipped;
    this.training = training;
    this.places = places;
    this.unsaved = unsaved;
    this.settings = settings;
    this.tasks = tasks;
    this.onFailure = onFailure;
    shownAtStart = new SimpleBooleanProperty(!settings.get().skipsStart());
    shownAtStart.addListener(
        (property, old, now) -> settings.update(s -> s.with(e -> e.skipsStart = !now)));
  }

  /** Sentence that is typed here. */
  StringProperty sentenceProperty() {
    return sentence;
  }

  /** Sentence that the networks read unless something is typed. */
  String example() {
    return shipped.areAlone() ? session.suggestion() : session.sentenceProperty().get();
  }

  /** Sentence that the networks read. */
  ReadOnlyStringProperty sentenceReadProperty() {
    return session.sentenceProperty();
  }

  InspectedModels networks() {
    return session.models();
  }

  ShippedNetworks shipped() {
    return shipped;
  }

  /** True while something is trained. */
  ReadOnlyBooleanProperty trainingProperty() {
    return training.busyProperty();
  }

  BooleanProperty shownAtStartProperty() {
    return shownAtStart;
  }

  /** The files that were opened and models saved last, if still there; the newest first. */
  ReadOnlyObjectProperty<List<Path>> recentProperty() {
    return recent.getReadOnlyProperty();
  }

  /** Labs that the program left when it ended without being asked; the newest first. */
  ReadOnlyObjectProperty<List<Left>> leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** The lessons that come with the program; none until they are read. */
  ReadOnlyObjectProperty<List<Lesson>> lessonsProperty() {
    return lessons.getReadOnlyProperty();
  }

  /** Returns the step at which a lesson was left, from 0; 0 if it is not begun, or finished. */
  int step(Lesson lesson) {
    return LessonProgress.of(settings, lesson.id(), lesson);
  }

  /** Begins a lesson, or goes on with it. */
  void begin(Lesson lesson) {
    places.lesson().accept(lesson, lesson.id());
  }

  /** The commands that begin the writing of a lesson. */
  LessonCommands writing() {
    return places.writeLesson();
  }

  /** True while the page is in front; nothing is drawn of it while it is not. */
  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Sets whether the page is in front; then it looks at what is there by now. */
  void setShown(boolean now) {
    shown.set(now);
    if (now) {
      refresh();
    }
  }

  private void refresh() {
    shipped.load();
    if (lessons.get().isEmpty()) {
      tasks.run(ShippedLessons::all, lessons::set, onFailure);
    }
    List<Path> known = RecentFiles.of(settings);
    tasks.run(() -> known.stream().filter(Files::isRegularFile).toList(), recent::set, onFailure);
    lookForLeft();
  }

  private void lookForLeft() {
    tasks.run(this::findLeft, left::set, onFailure);
  }

  private List<Left> findLeft() throws IOException {
    List<Left> found = new ArrayList<>();
    for (Path file : unsaved.left()) {
      found.add(new Left(file, Instant.ofEpochMilli(file.toFile().lastModified())));
    }
    return found;
  }

  /** Forgets a lab that was left. */
  void discard(Left lab) {
    tasks.run(
        () -> {
          unsaved.delete(lab.file());
          return lab;
        },
        gone -> lookForLeft(),
        onFailure);
  }

  /** Reads the sentence with the networks there are; if there are none, with the shipped ones. */
  void see() {
    if (!sentence.get().isBlank()) {
      session.sentenceProperty().set(sentence.get().strip());
    }
    if (shipped.areAlone() && !training.busyProperty().get()) {
      shipped.takeUnlessTaken(places.states());
    } else {
      places.states().run();
    }
  }

  /** Has shipped networks take the place of others of their kind; not while some are trained. */
  void takeShipped() {
    if (!training.busyProperty().get()) {
      shipped.take(() -> {});
    }
  }

  /** Has a language model write: the shipped one, if none was chosen after it. */
  void write() {
    shipped.takeWriter(places.writing());
  }

  /** Trains on the built-in reviews, where that can be watched. */
  void train() {
    places.training().run();
    places.train().run();
  }

  /** Shows where data, networks and settings are chosen. */
  void prepareTraining() {
    places.training().run();
  }

  void chooseFile() {
    places.choose().run();
  }

  void open(List<Path> files) {
    places.open().accept(files);
  }
}
