package org.remanence.text;

import java.nio.file.Path;
import java.util.Optional;

/** Source of a data set, built in or a file, known before it is read. */
public interface DatasetSource {

  /** One that {@link BuiltInDatasets} knows. */
  record BuiltIn(String name) implements DatasetSource {
    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }

    @Override
    public Task task() {
      return BuiltInDatasets.task(name);
    }

    @Override
    public int maxLength(int defaultLength) {
      return BuiltInDatasets.maxLength(name, defaultLength);
    }

    @Override
    public Dataset load() {
      return BuiltInDatasets.load(name);
    }
  }

  static DatasetSource builtIn(String name) {
    return new BuiltIn(name);
  }

  /** The name of a data set that is read from a file or folder; of a root its path. */
  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** The name of a built-in data set, or of the file. */
  String name();

  /** The file; empty for a built-in data set. */
  Optional<Path> file();

  /** The task that the examples are for. */
  default Task task() {
    return Task.CLASSIFICATION;
  }

  /** The maximum length to train with where nobody asks for another; no built-in text is cut. */
  int maxLength(int defaultLength);

  /**
   * Reads the data set.
   *
   * @throws org.remanence.i18n.LocalizedException if there is none of that name, or the file cannot
   *     be read
   */
  Dataset load();

  /** The same data seen from elsewhere; built-in ones are nowhere. */
  default DatasetSource at(Path place) {
    return this;
  }

  /** The same data, found from whatever folder. */
  default DatasetSource absolute() {
    return file().map(file -> at(file.toAbsolutePath())).orElse(this);
  }

  default boolean isBuiltIn() {
    return file().isEmpty();
  }
}
