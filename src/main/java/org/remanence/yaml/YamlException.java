package org.remanence.yaml;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.remanence.i18n.LocalizedException;

/** A value of a YAML file that is wrong. */
public final class YamlException extends LocalizedException {
  private final int line;

  /** The message gets the file, the line, and more. */
  YamlException(String key, Path file, int line, Object... more) {
    super(key, Stream.concat(Stream.of(file, line), Stream.of(more)).toArray());
    this.line = line;
  }

  public int line() {
    return line;
  }
}
