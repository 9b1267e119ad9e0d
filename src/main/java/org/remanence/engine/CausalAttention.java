package org.remanence.engine;

import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;

/**
 * Attention of a transformer's heads (Vaswani et al. 2017, equation 1): a(t) = softmax of q(t)·k(s)
 * / √d over the words s up to t, c(t) = Σ a(t, s)·v(s). Masked steps have no part in it: they are
 * neither read nor do they read, and their c is zero. Words of earlier batches are read from a
 * {@link KeyValueCache}, if there is one; S words in all then. For one thread; its blocks are used
 * again for the next batch.
 *
 * <pre>
 * back: ∂v(s) = Σ a(t, s)·∂c(t)      ∂a(t, s) = ∂c(t)·v(s)
 *       ∂score(t, s) = a(t, s)·(∂a(t, s) − Σ a(t)∘∂a(t))      q and k as factors of a product
 * </pre>
 */
final class CausalAttention {
  private static final int HEADS = TransformerShape.HEADS;

  private final Precision precision;
  private final int headWidth;
  private final int width;
  private SequenceBatch in = SequenceBatch.EMPTY;
  private NativeBlock projected;

  /** Keys and values of all words that are read: in {@link #projected}, or in a cache. */
  private Stored stored;

  /** [B, heads, T, S]: a(t, s). */
  private NativeBlock weights;

  /** [B, heads, T, T]: gradient at it, then at the score. */
  private NativeBlock atWeights;

  /** [T, B, D]: c. */
  private NativeBlock context;

  /** [T, B, 3D]: gradient at queries, keys and values. */
  private NativeBlock atProjected;

  /**
   * Place of keys and values.
   *
   * @param rows a row for each word and sequence, [S, B, columns]
   * @param keys column of the first key; the values follow behind the keys
   * @param earlier words of earlier batches, which come first
   */
  private record Stored(NativeBlock rows, int columns, int keys, int earlier) {}

  CausalAttention(TransformerShape shape, Precision precision) {
    this.precision = precision;
    headWidth = shape.headWidth();
    width = shape.headsWidth();
    projected = NativeBlock.allocate(precision, 0);
    stored = new Stored(projected, 3 * width, width, 0);
    weights = NativeBlock.allocate(precision, 0);
    atWeights = NativeBlock.allocate(precision, 0);
    context = NativeBlock.allocate(precision, 0);
    atProjected = NativeBlock.allocate(precision, 0);
  }

  /**
   * Reads a batch.
   *
   * @param batch for its sizes and mask
   * @param queriesKeysValues [T, B, 3D]
   * @param cache of the words of earlier batches, to which those of this one are added; null if
   *     there are none
   * @return [T, B, D], valid until the next call
   */
  NativeBlock forward(
      SequenceBatch batch, NativeBlock queriesKeysValues, @Nullable KeyValueCache cache) {
    in = batch;
    projected = queriesKeysValues;
    stored = stored(cache);
    int steps = batch.steps();
    int read = read();
    weights = NativeBlock.ensureCapacity(weights, precision, squares());
    context = NativeBlock.ensureCapacity(context, precision, steps * batch.batch() * width);
    Parallel.forEach(
        batch.batch() * HEADS,
        (long) squares() * width,
        task -> {
          weights.multiply(
              square(task), read, steps, read, headWidth, query(task), turned(key(task)), 0);
          softmax(task);
          multiplyHead(context, 0, width, task, read, weightsOf(task), value(task));
        });
    return context;
  }

  private Stored stored(@Nullable KeyValueCache cache) {
    if (cache == null) {
      return new Stored(projected, 3 * width, width, 0);
    }
    int earlier = cache.words();
    cache.add(projected, in.steps());
    return new Stored(cache.rows(), 2 * width, 0, earlier);
  }

  /** S, words that the last one reads. */
  private int read() {
    return stored.earlier() + in.steps();
  }

  /** Numbers in all heads' weights. */
  private int squares() {
    return Math.multiplyExact(in.batch() * HEADS, in.steps() * read());
  }

  /** Start of the weights of a sequence's head; {@code task} is b·heads + head. */
  private int square(int task) {
    return task * in.steps() * read();
  }

  /** Makes the scores of a head weights; 0 where there is nothing to read. */
  private void softmax(int task) {
    int words = read();
    int sequence = task / HEADS;
    double scale = 1 / Math.sqrt(headWidth);
    HeapRow row = HeapRow.of(precision, words);
    for (int t = 0; t < in.steps(); t++) {
      int at = square(task) + t * words;
      int last = stored.earlier() + t;
      row.load(weights, at);
      double largest = Double.NEGATIVE_INFINITY;
      for (int s = 0; s <= last; s++) {
        largest = in.masked(s, sequence) ? largest : Math.max(largest, row.get(s));
      }
      double sum = 0;
      for (int s = 0; s < words; s++) {
        boolean read = s <= last && !in.masked(s, sequence) && !in.masked(t, sequence);
        double raised = read ? Math.exp((row.get(s) - largest) * scale) : 0;
        row.set(s, raised);
        sum += raised;
      }
      for (int s = 0; s <= last && sum > 0; s++) {
        row.set(s, row.get(s) / sum);
      }
      row.store(weights, at);
    }
  }

  /**
   * Gradients of the last forward pass, which had no cache.
   *
   * @param atContext [T, B, D]
   * @return [T, B, 3D], valid until the next call
   */
  NativeBlock backward(NativeBlock atContext) {
    int steps = in.steps();
    atWeights = NativeBlock.ensureCapacity(atWeights, precision, squares());
    atProjected =
        NativeBlock.ensureCapacity(atProjected, precision, steps * in.batch() * 3 * width);
    Parallel.forEach(
        in.batch() * HEADS,
        2L * squares() * width,
        task -> {
          NativeBlock.Operand above = head(atContext, 0, width, task);
          multiplyHead(
              atProjected, 2 * width, 3 * width, task, steps, turned(weightsOf(task)), above);
          atWeights.multiply(
              square(task), steps, steps, steps, headWidth, above, turned(value(task)), 0);
          softmaxBackward(task);
          NativeBlock.Operand atScores = atWeights.matrix(square(task), steps);
          multiplyHead(atProjected, 0, 3 * width, task, steps, atScores, key(task));
          multiplyHead(atProjected, width, 3 * width, task, steps, turned(atScores), query(task));
        });
    return atProjected;
  }

  private void softmaxBackward(int task) {
    int steps = in.steps();
    double scale = 1 / Math.sqrt(headWidth);
    HeapRow weight = HeapRow.of(precision, steps);
    HeapRow above = HeapRow.of(precision, steps);
    HeapRow score = HeapRow.of(precision, steps);
    for (int t = 0; t < steps; t++) {
      int at = square(task) + t * steps;
      weight.load(weights, at);
      above.load(atWeights, at);
      above.plus(-weight.dot(above)).times(weight);
      score.zero().addScaled(above, scale).store(atWeights, at);
    }
  }

  /** a(t, s) of a head in the first sequence of the last batch, T rows of S numbers. */
  float[][] ofFirstSequence(int head) {
    float[][] rows = new float[in.steps()][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = weights.toFloats(square(head) + t * read(), read());
    }
    return rows;
  }

  private NativeBlock.Operand weightsOf(int task) {
    return weights.matrix(square(task), read());
  }

  private NativeBlock.Operand query(int task) {
    return head(projected, 0, 3 * width, task);
  }

  private NativeBlock.Operand key(int task) {
    return head(stored.rows(), stored.keys(), stored.columns(), task);
  }

  private NativeBlock.Operand value(int task) {
    return head(stored.rows(), stored.keys() + width, stored.columns(), task);
  }

  private static NativeBlock.Operand turned(NativeBlock.Operand matrix) {
    return new NativeBlock.Operand(matrix.block(), matrix.at(), matrix.ld(), !matrix.transposed());
  }

  /** [T, d] of a head in a block [T, B, columns]. */
  private NativeBlock.Operand head(NativeBlock block, int offset, int columns, int task) {
    return block.matrix(start(offset, columns, task), in.batch() * columns);
  }

  private int start(int offset, int columns, int task) {
    return task / HEADS * columns + offset + task % HEADS * headWidth;
  }

  /** Writes a [T, inner] times b [inner, d] to where a head stands in a block [T, B, columns]. */
  private void multiplyHead(
      NativeBlock target,
      int offset,
      int columns,
      int task,
      int inner,
      NativeBlock.Operand a,
      NativeBlock.Operand b) {
    target.multiply(
        start(offset, columns, task), in.batch() * columns, in.steps(), headWidth, inner, a, b, 0);
  }
}
