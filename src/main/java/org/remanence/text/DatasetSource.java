package org.remanence.text;

import java.nio.file.Path;
import java.util.Optional;

/** Where a data set comes from, known before it is read. */
public sealed interface DatasetSource {

  /** One of {@link BuiltInDatasets#names()}. */
  record BuiltIn(String name) implements DatasetSource {
    @Override
    public Optional<Path> file() {
      return Optional.empty();
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

  /** A table with the columns {@code text} and {@code label}. */
  record CsvFile(Path path) implements DatasetSource {
    @Override
    public String name() {
      return path.getFileName().toString();
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }

    @Override
    public int maxLength(int defaultLength) {
      return defaultLength;
    }

    @Override
    public Dataset load() {
      return CsvDatasets.read(path);
    }
  }

  static DatasetSource builtIn(String name) {
    return new BuiltIn(name);
  }

  static DatasetSource csv(Path file) {
    return new CsvFile(file);
  }

  /** The name of a built-in data set, or of the file. */
  String name();

  /** The file; empty for a built-in data set. */
  Optional<Path> file();

  /** The maximum length to train with where nobody asks for another; no built-in text is cut. */
  int maxLength(int defaultLength);

  /**
   * Reads the data set.
   *
   * @throws org.remanence.i18n.LocalizedException if there is none of that name, or the file cannot
   *     be read
   */
  Dataset load();

  default boolean isBuiltIn() {
    return file().isEmpty();
  }
}
