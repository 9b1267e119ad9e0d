package org.remanence.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.remanence.i18n.LocalizedException;

/** Files that are opened for what they hold, checked before they are read. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Makes sure that there is a file.
   *
   * @throws LocalizedException if it is missing, or a folder
   */
  public static void require(Path file) {
    if (Files.notExists(file)) {
      throw new LocalizedException("model.file.missing", file);
    }
    if (Files.isDirectory(file)) {
      throw new LocalizedException("model.file.directory", file);
    }
  }

  /**
   * All of a file.
   *
   * @throws LocalizedException if it is missing, larger than {@code maxBytes}, or cannot be read
   */
  public static byte[] bytes(Path file, int maxBytes) {
    require(file);
    try {
      if (Files.size(file) > maxBytes) {
        throw new LocalizedException(
            "keras.file.tooLarge", file, file.getFileName(), maxBytes >> 20);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LocalizedException(e, "model.file.unreadable", file);
    }
  }
}
