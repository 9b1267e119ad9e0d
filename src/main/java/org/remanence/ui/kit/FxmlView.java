package org.remanence.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.remanence.i18n.Messages;

/** Every FXML file of the window. */
public enum FxmlView {
  SHELL("shell"),
  START("start"),
  LESSON("lesson"),
  LESSON_EDITOR("lesson-editor"),
  PRESENTER("presenter"),
  QUESTIONS("questions"),
  TRAINING("training"),
  STATES("states"),
  UNITS("units"),
  CAUSAL("causal"),
  PASSAGES("passages"),
  GATES("gates"),
  SHAPES("shapes"),
  ARCHITECTURES("architectures"),
  MEMORY("memory"),
  AUTOMATON("automaton"),
  RESULTS("results"),
  ERRORS("errors"),
  STUDY("study"),
  CLASS_STUDY("class-study"),
  TUNING("tuning"),
  PLAYGROUND("playground");

  private final String file;

  FxmlView(String file) {
    this.file = file;
  }

  /** Loads it in the language in use, with {@code controller} behind it. */
  public Parent load(Object controller) {
    FXMLLoader loader =
        new FXMLLoader(FxmlView.class.getResource("/fxml/" + file + ".fxml"), Messages.bundle());
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
