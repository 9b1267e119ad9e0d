package org.remanence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that come with the program. */
public final class ResourceText {
  private ResourceText() {}

  /**
   * Returns a text as it lies in the resources.
   *
   * @param path from the root, such as {@code /lessons/gate.lesson}
   * @throws NullPointerException if there is none
   */
  public static String of(String path) {
    try (InputStream in =
        Objects.requireNonNull(ResourceText.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
