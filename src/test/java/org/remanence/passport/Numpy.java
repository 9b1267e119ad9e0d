package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Python with NumPy, as a user has it. */
public final class Numpy {
  /** Set where Python with NumPy has to be there: tests fail there that are skipped elsewhere. */
  private static final String REQUIRED = "REMANENCE_REQUIRE_NUMPY";

  /**
   * Runs the programs of all folders, each in a namespace of its own, and says before each printed
   * line which folder it is of. One that fails is told of, and the others go on.
   */
  private static final String RUN_ALL =
      """
      import contextlib, io, os, runpy, traceback
      for place in sorted(os.listdir()):
          if not os.path.isdir(place):
              continue
          printed = io.StringIO()
          os.chdir(place)
          try:
              with contextlib.redirect_stdout(printed):
                  runpy.run_path("program.py", run_name="__main__")
          except Exception:
              print(place, "failed", ascii(traceback.format_exc()))
          os.chdir("..")
          for line in printed.getvalue().splitlines():
              print(place, line)
      """;

  /** For all programs together; a machine with other work to do may need long. */
  private static final int MAX_MINUTES = 10;

  private Numpy() {}

  /** Skips the test where Python or NumPy is not there; fails it where they have to be. */
  public static void assumeInstalled() throws InterruptedException {
    boolean there = runs("python3", "-c", "import numpy");
    if (!there && System.getenv(REQUIRED) != null) {
      fail("python3 with NumPy is missing, and " + REQUIRED + " is set");
    }
    assumeTrue(there, "python3 with NumPy");
  }

  /** The numbers that a passport's program prints when it is run in the folder of its files. */
  public static List<Double> run(Path folder) throws IOException, InterruptedException {
    return lines(folder, Program.FILE).stream().map(Double::valueOf).toList();
  }

  /**
   * The same of the programs in all folders in {@code parent}, by the folders' names. They run one
   * after another in a single Python: to start it takes longer than to run most of them.
   */
  static Map<String, List<Double>> runAll(Path parent) throws IOException, InterruptedException {
    Files.writeString(parent.resolve("all.py"), RUN_ALL);
    Map<String, List<Double>> printed = new HashMap<>();
    for (String line : lines(parent, "all.py")) {
      String[] parts = line.split(" ", 2);
      assertThat(parts[1]).as(parts[0]).doesNotStartWith("failed");
      printed.computeIfAbsent(parts[0], place -> new ArrayList<>()).add(Double.valueOf(parts[1]));
    }
    return printed;
  }

  private static List<String> lines(Path folder, String program)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "numpy", ".out");
    Path errors = Files.createTempFile(folder, "numpy", ".err");
    Process process =
        new ProcessBuilder("python3", program)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readAllLines(output);
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // No such program on this machine.
    }
  }
}
