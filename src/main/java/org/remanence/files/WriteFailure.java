package org.remanence.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.remanence.i18n.LocalizedException;

/** Tells the user why a file could not be written. */
final class WriteFailure {
  private WriteFailure() {}

  /** The error to show for {@code cause}, which happened on writing {@code file}. */
  static LocalizedException of(Path file, IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return new LocalizedException(cause, "files.write.denied", file);
    }
    if (cause instanceof NoSuchFileException) {
      return new LocalizedException(cause, "files.write.no-folder", file);
    }
    return new LocalizedException(cause, "files.write.failed", file, reason(cause));
  }

  /** The system's words, such as “No space left on device”, without the name of a helper file. */
  private static String reason(IOException cause) {
    boolean named = cause instanceof FileSystemException system && system.getReason() != null;
    String reason = named ? ((FileSystemException) cause).getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }
}
