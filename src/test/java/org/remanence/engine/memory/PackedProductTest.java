package org.remanence.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products of packed rows and panels, to the last bit. */
class PackedProductTest {
  private static final int LARGEST = 40;
  private static final int ROUNDS = 200;
  private static final int REPEATS = 2000;

  private final Random random = new Random(7);
  private final PackedRows rows = new PackedRows();
  private final PackedPanels panels = new PackedPanels();
  private final TileSums sums = new TileSums();

  @BeforeAll
  static void loadTheVectors() throws ReflectiveOperationException {
    VectorUnit.loadModule();
  }

  @Test
  void everySmallSizeIsThatOfAPlainLoop() {
    float[] a = PackedProductBits.randoms(random, LARGEST * LARGEST);
    float[] b = PackedProductBits.randoms(random, LARGEST * LARGEST);
    NativeBlock left = NativeBlock.of(a);
    NativeBlock right = NativeBlock.of(b);
    NativeBlock result = NativeBlock.allocate(Precision.SINGLE, LARGEST * LARGEST);
    for (int k = 1; k <= LARGEST; k++) {
      for (int m = 1; m <= LARGEST; m++) {
        rows.pack(left.matrix(0, k), m, k);
        for (int n = 1; n <= LARGEST; n++) {
          panels.pack(right.matrix(0, n), k, n);
          sums.zero(m, n);
          sums.add(rows, panels);
          sums.store(result, 0, n);
          assertThat(result.toFloats(0, m * n))
              .as("%d × %d × %d", m, k, n)
              .isEqualTo(PackedProductBits.plain(a, b, new float[m * n], m, n, k));
        }
      }
    }
  }

  /** Matrices as they lie among others, and turned; 11 and 27 with what lies apart fill panels. */
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "9, 35, 300", "4, 64, 70", "37, 100, 20", "5, 11, 9", "5, 27, 9"})
  void transposedFactorsAreTheSameMatrices(int m, int n, int k) {
    int apart = 5;
    float[] a = PackedProductBits.randoms(random, m * k);
    float[] b = PackedProductBits.randoms(random, k * n);
    NativeBlock turnedLeft = NativeBlock.allocate(Precision.SINGLE, apart + k * (m + apart));
    NativeBlock turnedRight = NativeBlock.allocate(Precision.SINGLE, apart + n * (k + apart));
    for (int i = 0; i < k; i++) {
      for (int row = 0; row < m; row++) {
        turnedLeft.set(apart + i * (m + apart) + row, a[row * k + i]);
      }
      for (int column = 0; column < n; column++) {
        turnedRight.set(apart + column * (k + apart) + i, b[i * n + column]);
      }
    }
    rows.pack(turnedLeft.transposed(apart, m + apart), m, k);
    panels.pack(turnedRight.transposed(apart, k + apart), k, n);
    NativeBlock result = NativeBlock.allocate(Precision.SINGLE, m * (n + apart));
    for (int i = 0; i < result.size(); i++) {
      result.set(i, -1);
    }
    sums.zero(m, n);
    sums.add(rows, panels);
    sums.store(result, 0, n + apart);
    float[] expected = PackedProductBits.plain(a, b, new float[m * n], m, n, k);
    for (int row = 0; row < m; row++) {
      int at = row * (n + apart);
      float[] line = Arrays.copyOfRange(expected, row * n, (row + 1) * n);
      assertThat(result.toFloats(at, n)).isEqualTo(line);
      assertThat(result.toFloats(at + n, apart)).containsOnly(-1);
    }
  }

  /** In bytes, 16 are SSE and NEON, 32 AVX2, 64 AVX-512; a processor with less takes its own. */
  @ParameterizedTest
  @CsvSource({"16", "32", "64"})
  void theBitsAreTheSameAtEveryVectorWidth(int bytes) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:MaxVectorSize=" + bytes,
                "-cp",
                System.getProperty("java.class.path"),
                PackedProductBits.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    String[] words = said.trim().split(" ");
    assertThat(Integer.parseInt(words[0])).isBetween(1, bytes / Float.BYTES);
    assertThat(Long.parseLong(words[1]))
        .isEqualTo(PackedProductBits.checksum(PackedProductBits::plain));
  }

  /** The vectors stay in registers once the code is compiled. */
  @Test
  void nothingIsAllocatedAfterWarmUp() {
    NativeBlock values = NativeBlock.of(PackedProductBits.randoms(random, 64 * 64));
    NativeBlock.Operand matrix = values.matrix(0, 64);
    panels.pack(matrix, 64, 64);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long bytes = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && bytes != 0; round++) {
      long before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < REPEATS; i++) {
        step(values, matrix);
      }
      bytes = threads.getThreadAllocatedBytes(thread) - before;
    }
    assertThat(bytes).isZero();
  }

  private void step(NativeBlock values, NativeBlock.Operand matrix) {
    rows.pack(matrix, 8, 64);
    sums.load(values, 0, 8, 64);
    sums.add(rows, panels);
    sums.store(values, 0, 64);
  }
}
