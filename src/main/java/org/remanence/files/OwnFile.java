package org.remanence.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files that the program keeps for itself. One that is damaged is set aside, so that it stops
 * nothing and hides none of its neighbours.
 */
public final class OwnFile {
  private static final Logger LOG = LoggerFactory.getLogger(OwnFile.class);

  private OwnFile() {}

  /** Makes something of a file’s bytes; may fail in any way. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(byte[] bytes) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param maxBytes nothing larger is one of the program’s
   * @param onSetAside is told if the file could not be read
   * @return what it holds; empty if it is not there or could not be read
   */
  public static <T> Optional<T> read(
      Path file, int maxBytes, Reader<T> reader, Consumer<SetAside> onSetAside) {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes =
          BoundedFile.bytes(file, maxBytes)
              .orElseThrow(() -> new IOException("more than " + maxBytes + " bytes"));
      return Optional.of(Objects.requireNonNull(reader.read(bytes), "no value"));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.info("{} cannot be read", file, e);
      onSetAside.accept(SetAside.of(file));
      return Optional.empty();
    }
  }
}
