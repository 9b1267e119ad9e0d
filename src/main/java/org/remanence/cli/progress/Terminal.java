package org.remanence.cli.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a person watches what is printed. */
public final class Terminal {
  private static final Path LINUX_STREAMS = Path.of("/proc/self/fd");

  private Terminal() {}

  public static boolean watchesStderr() {
    return !"dumb".equals(System.getenv("TERM")) && isTerminal("2");
  }

  public static boolean watchesStdout() {
    return isTerminal("1");
  }

  private static boolean isTerminal(String descriptor) {
    Path stream = LINUX_STREAMS.resolve(descriptor);
    if (Files.isSymbolicLink(stream)) {
      try {
        String target = Files.readSymbolicLink(stream).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false; // Where it leads is hidden from us: plain lines suit both.
      }
    }
    // Elsewhere Java only tells of stdin and stdout.
    return System.console() != null;
  }
}
