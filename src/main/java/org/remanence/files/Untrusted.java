package org.remanence.files;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.remanence.i18n.LocalizedException;

/**
 * Runs readers of files from anywhere. Lists in lists without end, and more than there is memory,
 * are a fault of the file and not of the program.
 */
public final class Untrusted {
  private Untrusted() {}

  /**
   * Reads a file.
   *
   * @throws LocalizedException naming {@code file}, if stack or memory do not suffice for it; and
   *     whatever {@code reader} throws
   */
  public static <T> T read(Path file, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (StackOverflowError e) {
      throw new LocalizedException(e, "files.read.nested", file);
    } catch (OutOfMemoryError e) {
      throw new LocalizedException(
          e, "files.read.memory", file, Runtime.getRuntime().maxMemory() >> 20);
    }
  }
}
