package org.remanence.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Ones;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;

/**
 * The dense layer and softmax of a language model: F features in, a probability for each of V
 * tokens out, at N positions at once. Goes through the positions in chunks whose scores stay in the
 * processor's cache, and shares each chunk among the cores, so that the full softmax over 20,000
 * words need not be approximated. In single precision; for one thread.
 */
public final class VocabularySoftmax {
  /** Scores done at a time: 4 MB of them. */
  private static final int CHUNK = 1 << 20;

  private static final int MIN_ROWS = 16;

  /** Into how many parts positions or tokens are dealt out for the cores. */
  private static final int PARTS = 4;

  /** Multiplications in the time that a score's exponential takes. */
  private static final int EXPONENTIAL = 16;

  private final NativeBlock kernel;
  private final NativeBlock bias;
  private final int features;
  private final int tokens;
  private final int rowsAtOnce;
  private final float[][] biases;
  private final SoftmaxRow[] lines = new SoftmaxRow[PARTS];
  private NativeBlock block = NativeBlock.allocate(Precision.SINGLE, 0);

  /** [PARTS, rows, F]: gradients at the input by a part of the tokens each. */
  private NativeBlock sums = NativeBlock.allocate(Precision.SINGLE, 0);

  /**
   * @param kernel [V, F]: a row for each token
   * @param bias [V]
   */
  public VocabularySoftmax(NativeBlock kernel, NativeBlock bias, int features, int tokens) {
    this.kernel = kernel;
    this.bias = bias;
    this.features = features;
    this.tokens = tokens;
    rowsAtOnce = Math.max(MIN_ROWS, CHUNK / tokens);
    biases = SoftmaxRow.cut(tokens);
    Arrays.setAll(lines, part -> new SoftmaxRow(tokens));
  }

  /** Memory that the gradients of the mean loss go to; all are written, not added to. */
  public record Gradients(NativeBlock kernel, NativeBlock bias, NativeBlock input) {}

  /**
   * Sum of the cross-entropies, in nats.
   *
   * @param input [N, F]
   * @param targets [N] the tokens that came
   */
  public double loss(NativeBlock input, int[] targets) {
    return run(input, targets, 1, null);
  }

  /**
   * The same and its gradients.
   *
   * @param share what to multiply the loss by before it is differentiated, such as 1/N for the mean
   * @param gradients [V, F], [V] and [N, F]
   */
  public double train(NativeBlock input, int[] targets, float share, Gradients gradients) {
    return run(input, targets, share, gradients);
  }

  private double run(NativeBlock input, int[] targets, float share, @Nullable Gradients gradients) {
    SoftmaxRow.load(biases, bias, 0);
    double loss = 0;
    for (int from = 0; from < targets.length; from += rowsAtOnce) {
      int rows = Math.min(rowsAtOnce, targets.length - from);
      score(input, from, rows);
      loss += squash(targets, from, rows, share, gradients != null);
      if (gradients != null) {
        weightGradients(input, from, rows, gradients);
        inputGradient(from, rows, gradients.input());
      }
    }
    return loss;
  }

  /** [rows, V]: scores but for the bias. */
  private void score(NativeBlock input, int from, int rows) {
    block = NativeBlock.ensureCapacity(block, Precision.SINGLE, rows * tokens);
    Parallel.forEachRange(
        tokens,
        (long) rows * tokens * features,
        (first, count) ->
            block.multiply(
                first,
                tokens,
                rows,
                count,
                features,
                input.matrix(from * features, features),
                kernel.transposed(first * features, features),
                0));
  }

  /** Adds up the rows' losses; makes the scores their gradients if asked to. */
  private double squash(int[] targets, int from, int rows, float share, boolean differentiate) {
    double[] losses = new double[PARTS];
    Parallel.forEach(
        PARTS,
        (long) rows * tokens * EXPONENTIAL,
        part -> {
          SoftmaxRow line = lines[part];
          for (int row = start(part, rows); row < start(part + 1, rows); row++) {
            int target = targets[from + row];
            int at = row * tokens;
            losses[part] +=
                differentiate
                    ? line.train(block, at, biases, target, share)
                    : line.loss(block, at, biases, target);
          }
        });
    double loss = 0;
    for (double part : losses) {
      loss += part;
    }
    return loss;
  }

  private void weightGradients(NativeBlock input, int from, int rows, Gradients gradients) {
    int beta = from == 0 ? 0 : 1;
    NativeBlock.Operand ones = Ones.of(Precision.SINGLE, rows).matrix(0, rows);
    Parallel.forEachRange(
        tokens,
        (long) rows * tokens * features,
        (first, count) -> {
          gradients
              .kernel()
              .multiply(
                  first * features,
                  features,
                  count,
                  features,
                  rows,
                  block.transposed(first, tokens),
                  input.matrix(from * features, features),
                  beta);
          gradients
              .bias()
              .multiply(first, tokens, 1, count, rows, ones, block.matrix(first, tokens), beta);
        });
  }

  /**
   * Adds up a sum over some tokens each: of a product of few rows and columns and a long sum, every
   * part that shared rows or columns would have the library pack all of the kernel.
   */
  private void inputGradient(int from, int rows, NativeBlock gradient) {
    int size = rows * features;
    int parts = Math.min(PARTS, tokens);
    sums = NativeBlock.ensureCapacity(sums, Precision.SINGLE, parts * size);
    Parallel.forEach(
        parts,
        (long) size * tokens,
        part -> {
          int first = tokens * part / parts;
          sums.multiply(
              part * size,
              features,
              rows,
              features,
              tokens * (part + 1) / parts - first,
              block.matrix(first, tokens),
              kernel.matrix(first * features, features),
              0);
        });
    gradient.multiply(
        from * features,
        size,
        1,
        size,
        parts,
        Ones.of(Precision.SINGLE, parts).matrix(0, parts),
        sums.matrix(0, size),
        0);
  }

  private static int start(int part, int size) {
    return (int) ((long) size * part / PARTS);
  }
}
