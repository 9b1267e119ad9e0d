package org.remanence.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Python sources that the program brings along. */
public final class PythonResource {
  /** Figures ask for passports again and again, if only to know whether there is one. */
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private PythonResource() {}

  /**
   * A source as it lies in the resources.
   *
   * @param path from the root, such as {@code /passports/loss.py}
   * @throws IllegalArgumentException if there is none
   */
  public static String text(String path) {
    return READ.computeIfAbsent(path, PythonResource::read);
  }

  private static String read(String path) {
    try (InputStream in = PythonResource.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no program " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resources do not fail", e);
    }
  }
}
