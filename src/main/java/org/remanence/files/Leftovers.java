package org.remanence.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helper files of {@link AtomicFiles} whose writer was killed. */
public final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  /** Longer than a file that is being written stays as it is. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private static final Pattern NAME =
      Pattern.compile("\\..+\\.\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.tmp");

  private Leftovers() {}

  /** Deletes those of a folder, which need not be there; what cannot be deleted stays. */
  public static void remove(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant latest = Instant.now().minus(SETTLED);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.tmp")) {
      for (Path file : files) {
        if (isOne(file, latest)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("What was left in {} could not be removed", folder, e);
    }
  }

  private static boolean isOne(Path file, Instant latest) throws IOException {
    try {
      return NAME.matcher(file.getFileName().toString()).matches()
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(file).toInstant().isBefore(latest);
    } catch (NoSuchFileException e) {
      return false; // Its writer has moved it into place meanwhile.
    }
  }
}
