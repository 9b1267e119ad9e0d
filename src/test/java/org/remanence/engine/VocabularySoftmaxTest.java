package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.engine.memory.Activations;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** The softmax over a large vocabulary is the plain one, whatever the chunks. */
class VocabularySoftmaxTest {
  private final Random random = new Random(3);

  /** The last has more positions than fit in a chunk. */
  @ParameterizedTest
  @CsvSource({"1,2,3", "5,3,4", "7,50,5", "6,1100,5", "40,70000,8"})
  void lossAndGradientsAreThoseOfTheDenseLayer(int rows, int tokens, int features) {
    NativeBlock kernel = numbers(tokens * features);
    NativeBlock bias = numbers(tokens);
    NativeBlock input = numbers(rows * features);
    int[] targets = random.ints(rows, 0, tokens).toArray();
    float share = 0.25f;

    Dense dense = new Dense(kernel, bias, features, tokens);
    NativeBlock probabilities = dense.forward(input, rows);
    double expected = 0;
    for (int row = 0; row < rows; row++) {
      int at = row * tokens + targets[row];
      expected -= Math.log(probabilities.get(at));
      probabilities.set(at, probabilities.get(at) - 1);
    }
    for (int i = 0; i < rows * tokens; i++) {
      probabilities.set(i, share * probabilities.get(i));
    }
    VocabularySoftmax.Gradients wanted = zeros(rows, tokens, features);
    dense.backward(input, rows, probabilities, wanted.kernel(), wanted.bias(), wanted.input());

    VocabularySoftmax softmax = new VocabularySoftmax(kernel, bias, features, tokens);
    VocabularySoftmax.Gradients found = zeros(rows, tokens, features);
    assertThat(softmax.train(input, targets, share, found)).isCloseTo(expected, within(1e-3));
    assertThat(softmax.loss(input, targets)).isCloseTo(expected, within(1e-3));
    same(found.kernel(), wanted.kernel());
    same(found.bias(), wanted.bias());
    same(found.input(), wanted.input());
  }

  @Test
  void theExponentialIsRightToFourDigits() {
    float[] values = new float[4001];
    for (int i = 0; i < values.length; i++) {
      values[i] = -40f * i / (values.length - 1);
    }
    float[] raised = values.clone();
    Activations.exp(raised);
    for (int i = 0; i < values.length; i++) {
      double exact = Math.exp(values[i]);
      assertThat(raised[i] / exact).isCloseTo(1, within(2e-5));
    }
    float[] vanishing = {-1e30f, Float.NEGATIVE_INFINITY};
    Activations.exp(vanishing);
    assertThat(vanishing[0]).isBetween(0f, 1e-27f);
    assertThat(vanishing[1]).isBetween(0f, 1e-27f);
  }

  private static void same(NativeBlock found, NativeBlock wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(found.get(i)).isCloseTo(wanted.get(i), within(2e-5));
    }
  }

  private static VocabularySoftmax.Gradients zeros(int rows, int tokens, int features) {
    return new VocabularySoftmax.Gradients(
        NativeBlock.allocate(Precision.SINGLE, tokens * features),
        NativeBlock.allocate(Precision.SINGLE, tokens),
        NativeBlock.allocate(Precision.SINGLE, rows * features));
  }

  private NativeBlock numbers(int size) {
    NativeBlock numbers = NativeBlock.allocate(Precision.SINGLE, size);
    for (int i = 0; i < size; i++) {
      numbers.set(i, random.nextGaussian());
    }
    return numbers;
  }
}
