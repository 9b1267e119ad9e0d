package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** Pooled vectors, the weights of attention and all gradients against a NumPy program. */
class PoolingGoldenTest {
  private static final float TOLERANCE = 1e-5f;

  private BatchReference golden;

  @ParameterizedTest
  @EnumSource(names = {"MEAN", "MAX", "ATTENTION"})
  void agreesWithTheReference(Pooling pooling) throws IOException {
    golden = BatchReference.read("pooling_" + pooling.id());
    int width = golden.size("width");
    PoolingKernel kernel = PoolingKernel.of(new PoolingShape(pooling, width), Precision.SINGLE);
    SequenceBatch states = golden.batch();
    PoolingWeights weights = weights(pooling, "weights");

    assertClose(kernel.forward(states, weights), golden.flat("y"));
    if (kernel instanceof AttentionPooling attention) {
      float[] expected = BatchReference.flat(golden.get("attention").get(0));
      float[] padded = attention.ofFirstSequence().weights();
      assertThat(padded).startsWith(0f, 0f);
      assertThat(Arrays.copyOfRange(padded, 2, states.steps()))
          .containsExactly(expected, within(TOLERANCE));
    }

    NativeBlock below = NativeBlock.of(golden.timeMajor("x")); // overwritten
    PoolingWeights gradients = weights.zerosLike();
    kernel.backward(NativeBlock.of(golden.flat("upstream_gradient")), gradients, below);
    assertClose(below, golden.timeMajor("grad_x"));
    PoolingWeights expected = weights(pooling, "gradients");
    assertClose(gradients.kernel(), values(expected.kernel()));
    assertClose(gradients.bias(), values(expected.bias()));
    assertClose(gradients.query(), values(expected.query()));
  }

  private PoolingWeights weights(Pooling pooling, String field) {
    JsonNode tensors = golden.get(field);
    return pooling == Pooling.ATTENTION
        ? new PoolingWeights(
            NativeBlock.of(BatchReference.flat(tensors.get("kernel"))),
            NativeBlock.of(BatchReference.flat(tensors.get("bias"))),
            NativeBlock.of(BatchReference.flat(tensors.get("query"))))
        : PoolingWeights.none(Precision.SINGLE);
  }

  private static float[] values(NativeBlock block) {
    return block.toFloats(0, block.size());
  }

  private static void assertClose(NativeBlock actual, float[] expected) {
    assertThat(values(actual)).containsExactly(expected, within(TOLERANCE));
  }
}
