package org.remanence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads files into memory, none beyond a bound: a device says that it has no bytes, and never ends.
 */
public final class BoundedFile {
  private BoundedFile() {}

  /**
   * Reads the whole of a file.
   *
   * @return its bytes; empty if there are more than {@code maxBytes}
   * @throws IOException if it is missing, a folder, or cannot be read
   */
  public static Optional<byte[]> bytes(Path file, int maxBytes) throws IOException {
    if (Files.size(file) > maxBytes) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes);
      return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
    }
  }
}
