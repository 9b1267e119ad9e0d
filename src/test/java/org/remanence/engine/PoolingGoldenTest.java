package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** Pooled vectors, the weights of attention and all gradients against a NumPy program. */
class PoolingGoldenTest {
  private static final float TOLERANCE = 1e-5f;

  private JsonNode golden;
  private int batch;
  private int steps;
  private int width;

  @ParameterizedTest
  @EnumSource(names = {"MEAN", "MAX", "ATTENTION"})
  void agreesWithTheReference(Pooling pooling) throws IOException {
    read(pooling);
    PoolingKernel kernel = PoolingKernel.of(new PoolingShape(pooling, width), Precision.SINGLE);
    SequenceBatch states = new SequenceBatch(steps, batch, NativeBlock.of(timeMajor("x")), mask());
    PoolingWeights weights = weights(pooling, "weights");

    assertClose(kernel.forward(states, weights), flat(golden.get("y")));
    if (kernel instanceof AttentionPooling attention) {
      float[] expected = flat(golden.get("attention").get(0));
      float[] padded = attention.ofFirstSequence().weights();
      assertThat(padded).startsWith(0f, 0f);
      assertThat(Arrays.copyOfRange(padded, 2, steps)).containsExactly(expected, within(TOLERANCE));
    }

    NativeBlock below = NativeBlock.allocate(Precision.SINGLE, steps * batch * width);
    below.put(0, timeMajor("x")); // overwritten
    PoolingWeights gradients = weights.zerosLike();
    kernel.backward(NativeBlock.of(flat(golden.get("upstream_gradient"))), gradients, below);
    assertClose(below, timeMajor("grad_x"));
    PoolingWeights expected = weights(pooling, "gradients");
    assertClose(gradients.kernel(), values(expected.kernel()));
    assertClose(gradients.bias(), values(expected.bias()));
    assertClose(gradients.query(), values(expected.query()));
  }

  private void read(Pooling pooling) throws IOException {
    String file = "/golden/pooling_" + pooling.id() + ".json";
    try (InputStream stream = getClass().getResourceAsStream(file)) {
      golden = new ObjectMapper().readTree(stream);
    }
    batch = golden.get("batch").asInt();
    steps = golden.get("time").asInt();
    width = golden.get("width").asInt();
  }

  private PoolingWeights weights(Pooling pooling, String field) {
    JsonNode tensors = golden.get(field);
    return pooling == Pooling.ATTENTION
        ? new PoolingWeights(
            NativeBlock.of(flat(tensors.get("kernel"))),
            NativeBlock.of(flat(tensors.get("bias"))),
            NativeBlock.of(flat(tensors.get("query"))))
        : PoolingWeights.none(Precision.SINGLE);
  }

  private boolean[] mask() {
    boolean[] mask = new boolean[steps * batch];
    for (int row = 0; row < mask.length; row++) {
      mask[row] = golden.get("mask").get(row % batch).get(row / batch).asInt() == 1;
    }
    return mask;
  }

  /** [T, B, F] of a field that is kept [B, T, F]. */
  private float[] timeMajor(String field) {
    float[] values = new float[steps * batch * width];
    for (int i = 0; i < values.length; i++) {
      int row = i / width;
      values[i] =
          (float) golden.get(field).get(row % batch).get(row / batch).get(i % width).asDouble();
    }
    return values;
  }

  private static float[] flat(JsonNode node) {
    List<Double> numbers = new ArrayList<>();
    collect(node, numbers);
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i).floatValue();
    }
    return values;
  }

  private static void collect(JsonNode node, List<Double> numbers) {
    if (node.isNumber()) {
      numbers.add(node.asDouble());
    }
    node.forEach(each -> collect(each, numbers));
  }

  private static float[] values(NativeBlock block) {
    return block.toFloats(0, block.size());
  }

  private static void assertClose(NativeBlock actual, float[] expected) {
    assertThat(values(actual)).containsExactly(expected, within(TOLERANCE));
  }
}
