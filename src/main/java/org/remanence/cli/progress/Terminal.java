package org.remanence.cli.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a person watches stderr. */
public final class Terminal {
  private static final Path LINUX_STDERR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  public static boolean watchesStderr() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    if (Files.isSymbolicLink(LINUX_STDERR)) {
      try {
        String target = Files.readSymbolicLink(LINUX_STDERR).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false; // Where it leads is hidden from us: plain lines suit both.
      }
    }
    // Elsewhere Java only tells of stdin and stdout.
    return System.console() != null;
  }
}
