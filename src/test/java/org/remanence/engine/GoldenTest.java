package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** Outputs, traces and all gradients against an independent implementation. */
class GoldenTest {
  private static final float OUTPUT_TOLERANCE = 1e-5f;
  private static final float GRADIENT_TOLERANCE = 1e-4f;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rnn",
        "lstm",
        "gru",
        "lstm_bidirectional",
        "lstm_stacked",
        "mgu",
        "mingru",
        "minlstm",
        "mingru_stacked",
        "minlstm_bidirectional"
      })
  void agreesWithTheReference(String name) throws IOException {
    Golden golden = new Golden(name);
    List<RecurrentLayer> layers = new ArrayList<>();
    List<List<CellWeights>> weights = new ArrayList<>();
    SequenceBatch batch =
        new SequenceBatch(golden.steps, golden.batch, NativeBlock.of(golden.timeMajor("x")), null);
    for (int i = 0; i < golden.layers; i++) {
      RecurrentLayer layer = new RecurrentLayer(golden.shape(i), Precision.SINGLE);
      layers.add(layer);
      weights.add(weights(golden, i));
      NativeBlock output =
          layer.forward(
              batch, weights.get(i), Collections.nCopies(golden.directions, DropoutMasks.NONE));
      batch = new SequenceBatch(golden.steps, golden.batch, output, null);
    }

    assertClose(batch.values(), golden.timeMajor("y"), OUTPUT_TOLERANCE);
    if (golden.hasTrace()) {
      assertTraces(golden, layers.get(0).kernel(0));
    }

    NativeBlock gradient = NativeBlock.of(golden.timeMajor("upstream_gradient"));
    for (int i = golden.layers - 1; i >= 0; i--) {
      List<CellWeights> gradients = weights(golden, i); // overwritten
      int width = layers.get(i).shape().inputs();
      NativeBlock below =
          NativeBlock.allocate(Precision.SINGLE, golden.steps * golden.batch * width);
      layers.get(i).backward(gradient, gradients, below);
      for (int d = 0; d < golden.directions; d++) {
        CellWeights cell = gradients.get(d);
        assertClose(cell.kernel(), golden.kernel("gradients", i, d), GRADIENT_TOLERANCE);
        assertClose(
            cell.recurrentKernel(), golden.recurrentKernel("gradients", i, d), GRADIENT_TOLERANCE);
        assertClose(cell.bias(), golden.bias("gradients", i, d), GRADIENT_TOLERANCE);
      }
      gradient = below;
    }
    assertClose(gradient, golden.timeMajor("grad_x"), GRADIENT_TOLERANCE);
  }

  private static List<CellWeights> weights(Golden golden, int layer) {
    List<CellWeights> directions = new ArrayList<>();
    for (int d = 0; d < golden.directions; d++) {
      directions.add(
          new CellWeights(
              NativeBlock.of(golden.kernel("weights", layer, d)),
              NativeBlock.of(golden.recurrentKernel("weights", layer, d)),
              NativeBlock.of(golden.bias("weights", layer, d))));
    }
    return directions;
  }

  private static void assertTraces(Golden golden, RecurrentKernel kernel) {
    for (Signal signal : golden.cell.signals()) {
      for (int t = 0; t < golden.steps; t++) {
        for (int b = 0; b < golden.batch; b++) {
          for (int unit = 0; unit < golden.units; unit++) {
            assertThat(kernel.signal(signal, t * golden.batch + b, unit))
                .as("%s at step %d of sequence %d, unit %d", signal.id(), t, b, unit)
                .isCloseTo(golden.trace(signal, t, b, unit), within((double) OUTPUT_TOLERANCE));
          }
        }
      }
    }
  }

  private static void assertClose(NativeBlock actual, float[] expected, float tolerance) {
    assertThat(actual.toFloats(0, actual.size())).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat((float) actual.get(i)).as("value %d", i).isCloseTo(expected[i], within(tolerance));
    }
  }
}
