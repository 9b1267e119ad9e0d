package org.remanence.ui.training.form;

import java.nio.file.Path;
import org.remanence.model.Hyperparameters;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.CsvDatasets;
import org.remanence.text.Dataset;
import org.remanence.training.history.RunData;
import org.remanence.ui.kit.DataNames;

/**
 * A data set that can be chosen: a built-in one, or a file.
 *
 * @param file null for a built-in one
 */
public record DataChoice(String name, Path file) {

  public static DataChoice builtIn(String name) {
    return new DataChoice(name, null);
  }

  public static DataChoice file(Path path) {
    return new DataChoice(path.getFileName().toString(), path);
  }

  /** What a run was trained on. */
  public static DataChoice of(RunData data) {
    return data.isBuiltIn() ? builtIn(data.name()) : file(Path.of(data.file()));
  }

  /** The built-in reviews in a language: {@code fr} or {@code en}. */
  static DataChoice reviews(String language) {
    return builtIn(language.equals("fr") ? BuiltInDatasets.REVIEWS_FR : BuiltInDatasets.REVIEWS_EN);
  }

  public boolean isBuiltIn() {
    return file == null;
  }

  /** What the user reads: a file's name, or the set's name in the language in use. */
  public String title() {
    return isBuiltIn() ? DataNames.title(name) : name;
  }

  /** The maximum length to train with where the user asks for no other. */
  public int maxLength() {
    int usual = Hyperparameters.DEFAULT.maxLength();
    return isBuiltIn() ? BuiltInDatasets.maxLength(name, usual) : usual;
  }

  /** Reads it; not on the JavaFX thread. */
  Dataset load() {
    return file == null ? BuiltInDatasets.load(name) : CsvDatasets.read(file);
  }
}
