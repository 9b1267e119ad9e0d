package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.optimiser.Adam;
import org.remanence.engine.tensor.Tensor;

class EmbeddingTest {
  private static final int WIDTH = 2;
  private static final double RATE = 0.1;

  private final Adam adam = new Adam(RATE);
  private final Tensor initial =
      new Tensor(new int[] {4, WIDTH}, new float[] {0, 1, 10, 11, 20, 21, 30, 31});
  private final Embedding embedding = new Embedding(initial, adam);

  @Test
  void looksWordsUpTimeMajor() {
    NativeBlock target = NativeBlock.allocate(Precision.SINGLE, 8);
    embedding.lookUp(new int[][] {{1, 2}, {3, 1}}, target);
    assertThat(target.toFloats(0, 8)).containsExactly(10, 11, 30, 31, 20, 21, 10, 11);
  }

  @Test
  void changesTheBatchsWordsOnly() {
    adam.nextStep();
    embedding.update(new int[][] {{1, 3}}, null, NativeBlock.of(new float[] {5, -5, 5, -5}), 1);
    // Adam's first step is the learning rate against the gradient's sign.
    assertThat(embedding.values().values())
        .containsExactly(new float[] {0, 1, 9.9f, 11.1f, 20, 21, 29.9f, 31.1f}, within(1e-5f));
    float[] once = embedding.values().values();
    adam.nextStep();
    embedding.update(new int[][] {{3}}, null, NativeBlock.of(new float[] {5, -5}), 1);
    float[] twice = embedding.values().values();
    assertThat(twice[2]).as("a word that the second batch lacks").isEqualTo(once[2]);
    assertThat(twice[6]).isLessThan(once[6]);
  }

  @Test
  void sumsARepeatedWordsGradient() {
    adam.nextStep();
    embedding.update(new int[][] {{1, 1}}, null, NativeBlock.of(new float[] {5, 3, -5, -1}), 1);
    assertThat(embedding.values().values()[2]).as("5 − 5").isEqualTo(10f);
    assertThat(embedding.values().values()[3]).as("3 − 1").isCloseTo(10.9f, within(1e-5f));
  }

  @Test
  void paddingDoesNotCount() {
    adam.nextStep();
    embedding.update(
        new int[][] {{0, 1}},
        new boolean[][] {{false, true}},
        NativeBlock.of(new float[] {5, 5, 5, 5}),
        1);
    assertThat(embedding.values().values()).startsWith(0f, 1f);
    assertThat(embedding.values().values()[2]).isNotEqualTo(10f);
  }
}
