package org.remanence.engine;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Additive self-attention (Bahdanau et al. 2015): u(t) = tanh(h(t)·W + b), s(t) = v·u(t), a =
 * softmax of s over the sequence's tokens; the vector is c = Σ a(t)·h(t).
 *
 * <pre>
 * back: ∂a(t) = ∂c·h(t)      ∂s(t) = a(t)·(∂a(t) − Σ a∘∂a)      ∂z(t) = ∂s(t)·v∘(1 − u²(t))
 *       ∂h(t) = a(t)·∂c + ∂z(t)·Wᵀ      ∂v = Σ ∂s(t)·u(t)      ∂W = Σ h(t)ᵀ·∂z(t)      ∂b = Σ ∂z(t)
 * </pre>
 */
final class AttentionPooling extends PoolingKernel {
  private @Nullable PoolingWeights weights;

  /** [T, B, F]: u(t). */
  private NativeBlock projected;

  /** [T, B, F]: gradient at the sum within its tanh. */
  private NativeBlock atSums;

  /** [T, B]: s(t), −∞ at masked steps. */
  private double[] scores = {};

  /** [T, B]: a(t), 0 at masked steps. */
  private double[] attention = {};

  private AttentionEdit edit = AttentionEdit.NONE;

  AttentionPooling(PoolingShape shape, Precision precision) {
    super(shape, precision);
    projected = NativeBlock.allocate(precision, 0);
    atSums = NativeBlock.allocate(precision, 0);
  }

  /** Changes the weights of the next forward passes; an empty change ends that. */
  void edit(AttentionEdit change) {
    edit = change;
  }

  /** s(t) and a(t) of the first sequence of the last batch, one of each for each step. */
  Attention ofFirstSequence() {
    return new Attention(firstOf(scores), firstOf(attention));
  }

  private float[] firstOf(double[] values) {
    float[] first = new float[in().steps()];
    for (int t = 0; t < first.length; t++) {
      first[t] = (float) values[t * in().batch()];
    }
    return first;
  }

  @Override
  void pool(PoolingWeights given, NativeBlock target) {
    weights = given;
    int rows = in().steps() * in().batch();
    projected = NativeBlock.ensureCapacity(projected, precision(), rows * width());
    projected.multiply(
        0,
        width(),
        rows,
        width(),
        width(),
        in().values().matrix(0, width()),
        given.kernel().matrix(0, width()),
        0);
    scores = scores(given);
    attention = new double[scores.length];
    HeapRow state = row();
    HeapRow context = row();
    for (int b = 0; b < in().batch(); b++) {
      softmax(b);
      change(b);
      context.zero();
      for (int t = 0; t < in().steps(); t++) {
        context.addScaled(state(state, t, b), weight(t, b));
      }
      context.store(target, b * width());
    }
  }

  /** s(t) [T, B], and u(t) in the place of its sum; −∞ where there is no token. */
  private double[] scores(PoolingWeights given) {
    double[] scores = new double[in().steps() * in().batch()];
    HeapRow bias = row().load(given.bias(), 0);
    HeapRow query = row().load(given.query(), 0);
    HeapRow u = row();
    for (int t = 0; t < in().steps(); t++) {
      for (int b = 0; b < in().batch(); b++) {
        u.load(projected, at(t, b)).add(bias).tanh().store(projected, at(t, b));
        scores[t * in().batch() + b] = in().masked(t, b) ? Double.NEGATIVE_INFINITY : u.dot(query);
      }
    }
    return scores;
  }

  private void softmax(int sequence) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int at = sequence; at < scores.length; at += in().batch()) {
      largest = Math.max(largest, scores[at]);
    }
    double sum = 0;
    for (int at = sequence; at < scores.length; at += in().batch()) {
      // Where there is no token at all, −∞ − −∞ is no number.
      attention[at] = scores[at] == Double.NEGATIVE_INFINITY ? 0 : Math.exp(scores[at] - largest);
      sum += attention[at];
    }
    for (int at = sequence; at < scores.length && sum > 0; at += in().batch()) {
      attention[at] /= sum;
    }
  }

  /** Puts in the weights that are set, by the place among the tokens that are no padding. */
  private void change(int sequence) {
    if (edit.isEmpty()) {
      return;
    }
    int[] places =
        IntStream.range(0, in().steps())
            .filter(t -> !in().masked(t, sequence))
            .map(t -> t * in().batch() + sequence)
            .toArray();
    double[] changed = edit.apply(Arrays.stream(places).mapToDouble(at -> attention[at]).toArray());
    for (int i = 0; i < places.length; i++) {
      attention[places[i]] = changed[i];
    }
  }

  private double weight(int step, int sequence) {
    return attention[step * in().batch() + sequence];
  }

  @Override
  public void backward(
      NativeBlock outputGradient, PoolingWeights gradients, NativeBlock stateGradient) {
    PoolingWeights forward =
        Objects.requireNonNull(weights, "a backward pass follows a forward pass");
    int rows = in().steps() * in().batch();
    int width = width();
    goBackToSums(outputGradient, forward, gradients);
    gradients.bias().columnSums(0, rows, width, atSums.matrix(0, width));
    gradients
        .kernel()
        .multiply(
            0,
            width,
            width,
            width,
            rows,
            in().values().transposed(0, width),
            atSums.matrix(0, width),
            0);
    stateGradient.multiply(
        0,
        width,
        rows,
        width,
        width,
        atSums.matrix(0, width),
        forward.kernel().transposed(0, width),
        0);
    addWeighed(outputGradient, stateGradient);
  }

  /** Writes ∂z(t) and ∂v. */
  private void goBackToSums(
      NativeBlock outputGradient, PoolingWeights forward, PoolingWeights gradients) {
    atSums = NativeBlock.ensureCapacity(atSums, precision(), in().steps() * in().batch() * width());
    HeapRow query = row().load(forward.query(), 0);
    HeapRow queryGradient = row();
    HeapRow above = row();
    HeapRow u = row();
    HeapRow atSum = row();
    for (int b = 0; b < in().batch(); b++) {
      above.load(outputGradient, b * width());
      double[] atScores = atScores(above, b);
      for (int t = 0; t < in().steps(); t++) {
        u.load(projected, at(t, b));
        queryGradient.addScaled(u, atScores[t]);
        atSum.zero().addScaled(query, atScores[t]).tanhBackward(u).store(atSums, at(t, b));
      }
    }
    queryGradient.store(gradients.query(), 0);
  }

  /** ∂s(t), 0 at masked steps. */
  private double[] atScores(HeapRow above, int sequence) {
    double[] atScores = new double[in().steps()];
    HeapRow state = row();
    double mean = 0;
    for (int t = 0; t < atScores.length; t++) {
      atScores[t] = above.dot(state(state, t, sequence));
      mean += weight(t, sequence) * atScores[t];
    }
    for (int t = 0; t < atScores.length; t++) {
      atScores[t] = weight(t, sequence) * (atScores[t] - mean);
    }
    return atScores;
  }

  /** Adds a(t)·∂c. */
  private void addWeighed(NativeBlock outputGradient, NativeBlock stateGradient) {
    HeapRow above = row();
    HeapRow sum = row();
    for (int b = 0; b < in().batch(); b++) {
      above.load(outputGradient, b * width());
      for (int t = 0; t < in().steps(); t++) {
        sum.load(stateGradient, at(t, b)).addScaled(above, weight(t, b));
        sum.store(stateGradient, at(t, b));
      }
    }
  }
}
