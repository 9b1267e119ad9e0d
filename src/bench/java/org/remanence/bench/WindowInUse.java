package org.remanence.bench;

import java.io.IOException;
import java.util.List;

/** Memory of a window in use, for {@code -Dremanence.minutes}. */
final class WindowInUse {
  private static final int MINUTES = 10;

  /** Those of the launcher that decide on memory. */
  private static final List<String> OPTIONS =
      List.of(
          "--add-exports",
          "java.base/jdk.internal.module=ALL-UNNAMED",
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+EnableVectorSupport",
          "-XX:+UseSerialGC",
          "-Xms64m",
          "-XX:TrimNativeHeapInterval=10000",
          "-XX:MaxNewSize=64m",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=30",
          "-XX:-ShrinkHeapInSteps",
          "-XX:SoftRefLRUPolicyMSPerMB=10");

  private static final String HEAD =
      """

      ## A window in use

      A window that trains two networks, shows every tab, reads a sentence that is typed, and changes its
      language, again and again; after each round.

      | minutes | MB resident |
      |---|---|
      """;

  private WindowInUse() {}

  static String measure() throws IOException, InterruptedException {
    if (!WindowProcess.isPossible()) {
      return "\n## A window in use\n\nNot measured: no display and no xvfb-run.\n";
    }
    String minutes = Integer.toString(Integer.getInteger("remanence.minutes", MINUTES));
    return HEAD
        + String.join("\n", WindowProcess.run(OPTIONS, UseProbe.class, UseProbe.MARK, minutes))
        + "\n";
  }
}
