package org.remanence.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.remanence.files.TemporaryFolder;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.settings.Places;
import org.remanence.text.DatasetSource;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.training.TrainingViewModel;

/**
 * Uses the window as a first user would, with settings of its own: trains every architecture for an
 * epoch on a small data set, saves a network and opens it, reads a sentence, brings every tab to
 * the front, and closes.
 */
public final class SelfCheck {
  private static final String DATA = "notebook";
  private static final String SENTENCE = "Le film n'est pas bon.";

  /** Long enough for a tab to be built, and for its models to answer. */
  private static final Duration LOOK = Duration.millis(700);

  private static final Duration PATIENCE = Duration.minutes(3);

  private final Consumer<String> tell;

  /** Holds the settings, and the network that is saved. */
  private final Path folder;

  private boolean worked;

  private SelfCheck(Consumer<String> tell, Path folder) {
    this.tell = tell;
    this.folder = folder;
  }

  /**
   * Opens the window and returns when it is closed again.
   *
   * @param tell is given a line for each step that is done, and for what went wrong
   * @return whether all of it worked
   * @throws UncheckedIOException if there is no place for temporary settings
   */
  public static boolean run(Consumer<String> tell) {
    try {
      Path folder = Files.createTempDirectory(TemporaryFolder.path(), "check");
      System.setProperty(Places.SETTINGS_PROPERTY, folder.resolve("settings.json").toString());
      SelfCheck check = new SelfCheck(tell, folder);
      RemanenceApp.open(check);
      return check.worked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes on by itself; on the JavaFX thread, once the window shows. */
  void start(Workbench workbench) {
    tell.accept(Messages.text("selfcheck.window"));
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(event -> fail(new TimeoutException(PATIENCE.toString())));
    patience.play();
    TrainingViewModel training = workbench.models().training();
    training.form().field(Hyperparameter.EPOCHS).set(1);
    for (Architecture architecture : Architecture.values()) {
      training.chosen(architecture).set(true);
    }
    training.texts().choose(DatasetSource.builtIn(DATA), () -> train(workbench));
  }

  private void train(Workbench workbench) {
    TrainingViewModel training = workbench.models().training();
    training.train();
    training
        .busyProperty()
        .addListener(
            (busy, before, now) -> {
              if (!now) {
                finished(workbench, training.finished().size());
              }
            });
  }

  private void finished(Workbench workbench, int trained) {
    tell.accept(Messages.text("selfcheck.training", trained));
    if (trained < Architecture.values().length) {
      Platform.exit();
      return;
    }
    save(
        workbench.models().training().finished().get(0),
        file -> workbench.open(List.of(file), () -> read(workbench)));
  }

  /** Saves a network in the background. */
  private void save(TrainedModel network, Consumer<Path> then) {
    CompletableFuture.supplyAsync(
            () -> {
              Path file = folder.resolve("saved" + RemaFile.EXTENSION);
              RemaFile.write(file, network);
              return file;
            })
        .whenCompleteAsync(
            (file, failure) -> {
              if (failure == null) {
                then.accept(file);
              } else {
                fail(failure);
              }
            },
            Platform::runLater);
  }

  private void read(Workbench workbench) {
    tell.accept(Messages.text("selfcheck.opened"));
    workbench.models().session().sentenceProperty().set(SENTENCE);
    visit(workbench, new ArrayDeque<>(Arrays.asList(WindowTab.values())));
  }

  private void visit(Workbench workbench, Deque<WindowTab> left) {
    if (left.isEmpty()) {
      worked = true;
      Platform.exit();
      return;
    }
    WindowTab tab = left.pop();
    workbench.select(tab);
    PauseTransition look = new PauseTransition(LOOK);
    look.setOnFinished(
        event -> {
          tell.accept(Messages.text("selfcheck.tab", tab.title()));
          visit(workbench, left);
        });
    look.play();
  }

  /** Ends it, as not having worked. */
  void fail(Throwable failure) {
    tell.accept(Messages.text("selfcheck.failed", String.valueOf(failure)));
    worked = false;
    Platform.exit();
  }
}
