package org.remanence.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.settings.Places;
import org.remanence.settings.SettingsStore;
import org.remanence.text.BuiltInDatasets;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.language.BackgroundLanguageTraining;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.lab.UnsavedLabs;
import org.remanence.ui.tasks.CountedTasks;

/**
 * A window that opens the lab that was left, and then trains, types and saves until it is killed;
 * it says what it has done. The sentence tells how often it has saved, through all processes.
 */
final class SavesWithoutEnd {
  static final String MODEL = "model.rema";
  static final String LAB = "lab.remalab";

  /** In front of the number of the sentence with which it goes on. */
  static final String RESTORED = "restored ";

  /** In front of the number of the sentence that is on the disk from now on. */
  static final String KEPT = "kept ";

  static final String SENTENCE = "le film est bon ";
  private static final int SAVED_EVERY = 5;

  private final CountedTasks tasks = new CountedTasks();
  private final SettingsStore settings = new SettingsStore(Places.ofUser());
  private final Path folder = Places.ofUser().settingsFolder();
  private final Workbench workbench =
      WindowFixture.call(
          () ->
              new Workbench(
                  settings,
                  new BackgroundTrainingService(1),
                  new BackgroundLanguageTraining(() -> false),
                  tasks,
                  () -> null,
                  SavesWithoutEnd::fail));

  public static void main(String[] arguments) throws IOException {
    WindowFixture.start();
    new SavesWithoutEnd().use();
  }

  private void use() throws IOException {
    WindowFixture.run(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(workbench.build(() -> {}), 1024, 700));
          stage.show();
          workbench.models().training().askWith(question -> true);
        });
    int number = restored();
    settings.update(s -> s.with(e -> e.training = Map.of("dataset", BuiltInDatasets.NOTEBOOK)));
    WindowFixture.await(() -> workbench.models().training().canTrain());
    WindowFixture.run(
        () -> {
          for (Architecture each : Architecture.values()) {
            workbench.models().training().chosen(each).set(each == Architecture.RNN);
          }
          workbench.models().training().form().field(Hyperparameter.EPOCHS).set(1);
          workbench.models().training().form().field(Hyperparameter.HIDDEN).set(4);
        });
    while (true) {
      save(++number);
    }
  }

  /** Number of the sentence in the lab that was left, else in the one that was saved, or 0. */
  private int restored() throws IOException {
    List<Path> left = new UnsavedLabs(settings.dataFolder("labs")).left();
    Path lab = left.isEmpty() ? folder.resolve(LAB) : left.get(0);
    if (Files.notExists(lab)) {
      return 0;
    }
    WindowFixture.run(() -> workbench.open(List.of(lab)));
    WindowFixture.await(
        () -> tasks.isIdle() && number(workbench.models().session().sentenceProperty().get()) > 0);
    int number = number(workbench.models().session().sentenceProperty().get());
    System.out.println(RESTORED + number);
    return number;
  }

  /** The number at the end of a sentence; 0 without one. */
  static int number(String sentence) {
    return sentence.startsWith(SENTENCE)
        ? Integer.parseInt(sentence.substring(SENTENCE.length()))
        : 0;
  }

  private void save(int number) {
    WindowFixture.run(workbench.models().training()::train);
    WindowFixture.await(
        () -> !workbench.models().training().busyProperty().get() && tasks.isIdle());
    WindowFixture.run(
        () -> {
          workbench.models().session().sentenceProperty().set(SENTENCE + number);
          settings.update(s -> s.with(e -> e.theme = number % 2 == 0 ? "dark" : "light"));
          workbench
              .models()
              .training()
              .save(
                  workbench.models().training().finished().get(0),
                  folder.resolve(MODEL),
                  () -> {},
                  SavesWithoutEnd::fail);
          if (number % SAVED_EVERY == 0) {
            workbench.lab().save(folder.resolve(LAB), (saved, whole) -> {}, SavesWithoutEnd::fail);
          }
        });
    WindowFixture.await(tasks::isIdle);
    WindowFixture.run(workbench.keptLab()::keep);
    WindowFixture.await(tasks::isIdle);
    System.out.println(KEPT + number);
  }

  private static void fail(Throwable failure) {
    failure.printStackTrace(System.out);
  }
}
