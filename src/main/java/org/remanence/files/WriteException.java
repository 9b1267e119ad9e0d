package org.remanence.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.remanence.i18n.LocalizedException;

/** Failure to write a file; later, with room or rights, or in another place it may be written. */
public final class WriteException extends LocalizedException {
  private WriteException(IOException cause, String key, Object... arguments) {
    super(cause, key, arguments);
  }

  /** The error to show for {@code cause}, which happened on writing {@code file}. */
  static WriteException of(Path file, IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return new WriteException(cause, "files.write.denied", file);
    }
    if (cause instanceof NoSuchFileException) {
      return new WriteException(cause, "files.write.no-folder", file);
    }
    return new WriteException(cause, "files.write.failed", file, reason(cause));
  }

  /** The system's words, such as “No space left on device”, without the name of a helper file. */
  private static String reason(IOException cause) {
    boolean named = cause instanceof FileSystemException system && system.getReason() != null;
    String reason = named ? ((FileSystemException) cause).getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }
}
