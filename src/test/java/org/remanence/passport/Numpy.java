package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Python with NumPy, as a user has it. */
public final class Numpy {
  /** Set where Python with NumPy has to be there: tests fail there that are skipped elsewhere. */
  private static final String REQUIRED = "REMANENCE_REQUIRE_NUMPY";

  /** Says before each printed line which program printed it. */
  private static final String RUN_ALL =
      """
      import contextlib, glob, io, os, runpy
      for place in glob.glob("[0-9]*"):
          printed = io.StringIO()
          os.chdir(place)
          with contextlib.redirect_stdout(printed):
              runpy.run_path("program.py", run_name="__main__")
          os.chdir("..")
          for line in printed.getvalue().splitlines():
              print(place, line)
      """;

  private static final int MOST_SECONDS = 60;

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
   * The same of programs in the folders {@code 0}, {@code 1}, … of {@code folder}, one after
   * another in a single Python: to start it takes longer than to run them.
   */
  static List<List<Double>> runAll(Path folder, int count)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("all.py"), RUN_ALL);
    List<List<Double>> printed = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> printed.add(new ArrayList<>()));
    for (String line : lines(folder, "all.py")) {
      String[] parts = line.split(" ");
      printed.get(Integer.parseInt(parts[0])).add(Double.valueOf(parts[1]));
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
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
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
