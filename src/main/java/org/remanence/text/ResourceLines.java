package org.remanence.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a text that comes with the program; those that begin with # are remarks. */
public final class ResourceLines {
  private ResourceLines() {}

  /** All but remarks and empty lines, in their order. */
  public static List<String> of(String resource) {
    try (InputStream in =
        Objects.requireNonNull(ResourceLines.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
