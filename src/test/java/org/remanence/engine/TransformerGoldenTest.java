package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorShape;

/** Hidden states, the weights of each head and all gradients against a NumPy program. */
class TransformerGoldenTest {
  private static final float TOLERANCE = 2e-5f;
  private static final int PADDING = 2;

  @Test
  void agreesWithTheReference() throws IOException {
    BatchReference golden = BatchReference.read("transformer");
    TransformerShape shape =
        new TransformerShape(
            golden.size("input"), golden.size("width"), golden.size("positions"), true);
    TransformerKernel kernel = new TransformerKernel(shape, Precision.SINGLE);
    SequenceBatch batch = golden.batch();
    Map<String, NativeBlock> weights = new LinkedHashMap<>();
    Map<String, NativeBlock> gradients = new LinkedHashMap<>();
    for (TensorShape tensor : shape.tensors()) {
      float[] values = BatchReference.flat(golden.get("weights").get(tensor.name()));
      assertThat(values).hasSize(Math.toIntExact(tensor.size()));
      weights.put(tensor.name(), NativeBlock.of(values));
      gradients.put(tensor.name(), NativeBlock.of(values)); // overwritten
    }

    assertClose(
        "h",
        kernel.forward(batch, TransformerWeights.of(shape, weights::get), DropoutMasks.NONE),
        golden.timeMajor("y"));
    assertHeads(kernel.heads(), golden.get("attention").get(0));

    NativeBlock below = NativeBlock.of(golden.timeMajor("x")); // overwritten
    kernel.backward(
        NativeBlock.of(golden.timeMajor("upstream_gradient")),
        TransformerWeights.of(shape, gradients::get),
        below);
    assertClose("word vectors", below, golden.timeMajor("grad_x"));
    gradients.forEach(
        (name, gradient) ->
            assertClose(name, gradient, BatchReference.flat(golden.get("gradients").get(name))));
  }

  /** Of the first sentence: no weight at padding, which stands in front, or behind a word. */
  private static void assertHeads(List<float[][]> heads, JsonNode expected) {
    assertThat(heads).hasSameSizeAs(expected);
    for (int head = 0; head < heads.size(); head++) {
      float[][] rows = heads.get(head);
      for (int t = 0; t < rows.length; t++) {
        float[] row = new float[rows.length];
        if (t >= PADDING) {
          float[] words = BatchReference.flat(expected.get(head).get(t - PADDING));
          System.arraycopy(words, 0, row, PADDING, words.length);
        }
        assertThat(rows[t]).containsExactly(row, within(TOLERANCE));
      }
    }
  }

  private static void assertClose(String what, NativeBlock actual, float[] expected) {
    float[] values = actual.toFloats(0, expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(values[i])
          .as("%s, number %d", what, i)
          .isCloseTo(expected[i], within(TOLERANCE * Math.max(1, Math.abs(expected[i]))));
    }
  }
}
