package org.remanence.ui.training;

import java.nio.file.Path;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.CsvDatasets;
import org.remanence.text.Dataset;

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

  /** Reads it; not on the JavaFX thread. */
  Dataset load() {
    return file == null ? BuiltInDatasets.load(name) : CsvDatasets.read(file);
  }
}
