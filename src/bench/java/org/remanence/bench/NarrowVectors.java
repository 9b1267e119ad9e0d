package org.remanence.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The training step on a processor with vectors of 512 bits while Java, OpenBLAS and PyTorch are
 * told to use no more than AVX2, whose are of 256 bits.
 */
final class NarrowVectors {
  private static final int AVX2_LANES = 8;

  private static final Map<String, String> VARIABLES =
      Map.of(
          "OPENBLAS_CORETYPE", "Haswell",
          "ATEN_CPU_CAPABILITY", "avx2",
          "ONEDNN_MAX_CPU_ISA", "AVX2",
          "MKL_ENABLE_INSTRUCTIONS", "AVX2");

  private NarrowVectors() {}

  static String measure() throws IOException, InterruptedException {
    if (PeakBenchmark.lanes() <= AVX2_LANES) {
      return "";
    }
    // Libraries read their variables when they are loaded, and processes of JMH inherit them.
    ProcessBuilder builder =
        new ProcessBuilder(
            "java",
            "-XX:UseAVX=2",
            "--add-modules",
            "jdk.incubator.vector",
            "-cp",
            System.getProperty("java.class.path"),
            NarrowVectors.class.getName());
    builder.environment().putAll(VARIABLES);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String tables = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(tables);
    }
    return """
    ## A training step with AVX2

    The same on the same processor, which was told to be one with vectors of 256 bits: Java by `-XX:UseAVX=2`, the
    libraries by %s.

    %s
    """
        .formatted(
            String.join(
                ", ",
                VARIABLES.entrySet().stream()
                    .map(variable -> "`" + variable.getKey() + "=" + variable.getValue() + "`")
                    .sorted()
                    .toList()),
            tables);
  }

  public static void main(String[] arguments) throws RunnerException {
    System.out.println(new Comparison().steps(TaskWords.RANDOM));
    System.out.println("On the reviews:\n");
    System.out.println(new Comparison().steps(TaskWords.REVIEWS));
    System.out.println(Limits.shares());
  }
}
