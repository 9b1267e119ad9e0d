package org.remanence.engine;

import java.util.Arrays;
import org.remanence.engine.memory.Activations;
import org.remanence.engine.memory.NativeBlock;

/**
 * The scores of all tokens at one position, in pieces that stay in the processor's first cache.
 * Each piece is an array, gone through whole and without offsets, which the just-in-time compiler
 * turns into vector instructions. For one thread; its memory is used again.
 */
final class SoftmaxRow {
  private static final int PIECE = 512;

  private final float[][] pieces;
  private final float[] largest = new float[PIECE];
  private final float[] sums = new float[PIECE];

  SoftmaxRow(int tokens) {
    pieces = cut(tokens);
  }

  /** Room for a number for each token. */
  static float[][] cut(int tokens) {
    float[][] pieces = new float[(tokens + PIECE - 1) / PIECE][];
    Arrays.setAll(pieces, piece -> new float[Math.min(PIECE, tokens - piece * PIECE)]);
    return pieces;
  }

  /** Copies numbers from {@code at} on. */
  static void load(float[][] pieces, NativeBlock source, int at) {
    for (int piece = 0; piece < pieces.length; piece++) {
      source.get(at + piece * PIECE, pieces[piece]);
    }
  }

  /**
   * Cross-entropy of a row, in nats.
   *
   * @param scores [N, V], but for the biases
   * @param at where the row begins
   * @param biases [V], cut as {@link #cut} does
   * @param target the token that came
   */
  double loss(NativeBlock scores, int at, float[][] biases, int target) {
    float shift = add(scores, at, biases);
    double atTarget = pieces[target / PIECE][target % PIECE] - shift;
    return Math.log(exponentiate(shift)) - atTarget;
  }

  /**
   * The same, with the gradient of {@code share} times the loss in the place of the scores.
   *
   * @param scores changed
   */
  double train(NativeBlock scores, int at, float[][] biases, int target, float share) {
    float shift = add(scores, at, biases);
    double atTarget = pieces[target / PIECE][target % PIECE] - shift;
    double sum = exponentiate(shift);
    for (float[] piece : pieces) {
      scale(piece, (float) (share / sum));
    }
    pieces[target / PIECE][target % PIECE] -= share;
    for (int piece = 0; piece < pieces.length; piece++) {
      scores.put(at + piece * PIECE, pieces[piece]);
    }
    return Math.log(sum) - atTarget;
  }

  /** Takes the scores, adds the biases and tells the largest sum. */
  private float add(NativeBlock scores, int at, float[][] biases) {
    Arrays.fill(largest, Float.NEGATIVE_INFINITY);
    load(pieces, scores, at);
    for (int piece = 0; piece < pieces.length; piece++) {
      add(pieces[piece], biases[piece], pieces[piece].length);
      keepLargest(largest, pieces[piece]);
    }
    float most = Float.NEGATIVE_INFINITY;
    for (float each : largest) {
      most = Math.max(most, each);
    }
    return most;
  }

  /** Takes e to the power of each number less {@code shift}, and tells the sum of that. */
  private double exponentiate(float shift) {
    Arrays.fill(sums, 0);
    for (float[] piece : pieces) {
      subtract(piece, shift);
      Activations.exp(piece);
      add(sums, piece, piece.length);
    }
    double sum = 0;
    for (float each : sums) {
      sum += each;
    }
    return sum;
  }

  private static void add(float[] piece, float[] other, int count) {
    for (int i = 0; i < count; i++) {
      piece[i] += other[i];
    }
  }

  private static void keepLargest(float[] largest, float[] piece) {
    for (int i = 0; i < piece.length; i++) {
      largest[i] = Math.max(largest[i], piece[i]);
    }
  }

  private static void subtract(float[] piece, float number) {
    for (int i = 0; i < piece.length; i++) {
      piece[i] -= number;
    }
  }

  private static void scale(float[] piece, float factor) {
    for (int i = 0; i < piece.length; i++) {
      piece[i] *= factor;
    }
  }
}
