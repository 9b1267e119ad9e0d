package org.remanence.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.cell.BlockPart;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Precision;

/**
 * A transformer's block over a batch of sequences, forward and backward, as {@link
 * TransformerShape} has it. The only implementation: training, inference and traces all come here.
 * Positions are counted from a sequence's first word that is not masked. At a masked step h is the
 * one before it, zero before the first word. T steps, B sequences, N = T·B rows, E inputs, H units;
 * for one thread, and its blocks are used again for the next batch.
 */
public final class TransformerKernel {
  private final TransformerShape shape;
  private final Precision precision;
  private final int units;
  private final InputDropout dropout;
  private final LayerNormalisation attentionNorm;
  private final CausalAttention attention;
  private final LayerNormalisation innerNorm;
  private final FeedForward feedForward;
  private final LayerNormalisation norm;
  private final BlockParts parts = new BlockParts();
  private SequenceBatch in = SequenceBatch.EMPTY;
  private @Nullable TransformerWeights weights;

  /** [N]: position of the row's word, −1 at masked steps. */
  private int[] positions = {};

  /** [N, H]: x, then y, then z. */
  private NativeBlock stream;

  /** [N, 3D], [N, D]: queries, keys and values; what the heads read. */
  private NativeBlock projected;

  private NativeBlock context;

  /** [N, H]: what a part adds, and in the backward pass the gradient at its rows. */
  private NativeBlock part;

  /** [N, H]: h. */
  private NativeBlock hidden;

  /** [N, H]: gradient at h, at each step along all ways. */
  private NativeBlock atHidden;

  /** [N, H], [N, D]: gradients at the stream, and at what the heads read. */
  private NativeBlock atStream;

  private NativeBlock atContext;

  /** A kernel for a layer of that shape. */
  public TransformerKernel(TransformerShape shape, Precision precision) {
    this.shape = shape;
    this.precision = precision;
    units = shape.units();
    dropout = new InputDropout(precision);
    attentionNorm = new LayerNormalisation(units, precision);
    attention = new CausalAttention(shape, precision);
    innerNorm = new LayerNormalisation(units, precision);
    feedForward = new FeedForward(shape, precision);
    norm = new LayerNormalisation(units, precision);
    NativeBlock none = NativeBlock.allocate(precision, 0);
    stream = none;
    projected = none;
    context = none;
    part = none;
    hidden = none;
    atHidden = none;
    atStream = none;
    atContext = none;
  }

  /**
   * Runs a batch.
   *
   * @param masks of the inputs; nothing recurs, so there is nothing else to drop
   * @return [T, B, H], or [B, H] of the last step, valid until the next call
   * @throws IllegalArgumentException if a sequence has more words than there are positions
   */
  public NativeBlock forward(SequenceBatch batch, TransformerWeights given, DropoutMasks masks) {
    return forward(batch, given, masks, null);
  }

  /**
   * The same as the words that follow others; no backward pass follows it.
   *
   * @param batch without a mask
   * @param cache of the words before, to which these are added; null if a text begins
   */
  public NativeBlock forward(
      SequenceBatch batch,
      TransformerWeights given,
      DropoutMasks masks,
      @Nullable KeyValueCache cache) {
    in = batch;
    weights = cache == null ? given : null;
    positions = positions(cache == null ? 0 : cache.words());
    reserveForward();
    dropout.start(batch, masks.input());
    parts.start(batch);
    embed(given);
    attend(given, cache);
    feed(given);
    hold(norm.forward(stream, rows(), given.norm()));
    return shape.returnSequences() ? hidden : lastStep();
  }

  /** x = e·W + p. */
  private void embed(TransformerWeights given) {
    given.input().forward(dropout.input().rows(), rows(), stream);
    parts.add(BlockPart.VECTOR, dropout.input().rows(), shape.inputs());
    parts.add(BlockPart.PROJECTED, stream, units);
    addPositions(given.positions());
    parts.add(BlockPart.POSITION, given.positions(), positions, units);
    parts.add(BlockPart.STREAM, stream, units);
  }

  /** y = x + attention(norm(x)). */
  private void attend(TransformerWeights given, @Nullable KeyValueCache cache) {
    int width = shape.headsWidth();
    NativeBlock normed = attentionNorm.forward(stream, rows(), given.attentionNorm());
    parts.add(BlockPart.ATTENTION_NORM, normed, units);
    given.attention().forward(normed, rows(), projected);
    parts.add(BlockPart.QUERY, projected, 3 * width, 0, width);
    parts.add(BlockPart.KEY, projected, 3 * width, width, width);
    parts.add(BlockPart.VALUE, projected, 3 * width, 2 * width, width);
    context = attention.forward(in, projected, cache);
    parts.add(BlockPart.READ, context, width);
    given.attentionOutput().forward(context, rows(), part);
    parts.add(BlockPart.ATTENDED, part, units);
    add(part, stream);
    parts.add(BlockPart.MIDDLE, stream, units);
  }

  /** z = y + max(0, norm(y)·W₁ + b₁)·W₂ + b₂. */
  private void feed(TransformerWeights given) {
    NativeBlock normed = innerNorm.forward(stream, rows(), given.innerNorm());
    parts.add(BlockPart.INNER_NORM, normed, units);
    feedForward.forward(normed, rows(), given, part);
    parts.add(BlockPart.INNER, feedForward.inner(), shape.innerWidth());
    parts.add(BlockPart.FED, part, units);
    add(part, stream);
    parts.add(BlockPart.SUM, stream, units);
  }

  private int[] positions(int before) {
    int[] places = new int[rows()];
    for (int b = 0; b < in.batch(); b++) {
      int words = before;
      for (int t = 0; t < in.steps(); t++) {
        places[t * in.batch() + b] = in.masked(t, b) ? -1 : words++;
      }
      if (words > shape.positions()) {
        throw new IllegalArgumentException(
            words + " words, but " + shape.positions() + " positions");
      }
    }
    return places;
  }

  private void reserveForward() {
    stream = NativeBlock.ensureCapacity(stream, precision, rows() * units);
    projected = NativeBlock.ensureCapacity(projected, precision, rows() * 3 * shape.headsWidth());
    part = NativeBlock.ensureCapacity(part, precision, rows() * units);
    hidden = NativeBlock.ensureCapacity(hidden, precision, rows() * units);
  }

  /** Adds p to words; rows without one become zero. */
  private void addPositions(NativeBlock table) {
    HeapRow row = row();
    HeapRow place = row();
    for (int i = 0; i < rows(); i++) {
      if (positions[i] < 0) {
        stream.zero(i * units, units);
      } else {
        place.load(table, positions[i] * units);
        row.load(stream, i * units).add(place).store(stream, i * units);
      }
    }
  }

  /** Adds rows to others. */
  private void add(NativeBlock rows, NativeBlock target) {
    Parallel.forEachRange(
        rows(),
        (long) rows() * units,
        (from, count) -> {
          HeapRow sum = row();
          HeapRow other = row();
          for (int i = from; i < from + count; i++) {
            other.load(rows, i * units);
            sum.load(target, i * units).add(other).store(target, i * units);
          }
        });
  }

  /** Copies h; at masked steps the one before stays. */
  private void hold(NativeBlock normalised) {
    for (int i = 0; i < rows(); i++) {
      int before = i - in.batch();
      if (positions[i] >= 0) {
        hidden.copy(normalised, i * units, i * units, units);
      } else if (before < 0) {
        hidden.zero(i * units, units);
      } else {
        hidden.copy(hidden, before * units, i * units, units);
      }
    }
  }

  /** [B, H] of the last step. */
  private NativeBlock lastStep() {
    int size = in.batch() * units;
    part.copy(hidden, rows() * units - size, 0, size);
    return part;
  }

  /**
   * Gradients of the last forward pass.
   *
   * @param outputGradient [T, B, H] or [B, H]
   * @param gradients written, not added to
   * @param inputGradient [T, B, E], written
   */
  public void backward(
      NativeBlock outputGradient, TransformerWeights gradients, NativeBlock inputGradient) {
    TransformerWeights forward =
        Objects.requireNonNull(weights, "a backward pass follows a forward pass without a cache");
    reserveBackward();
    collect(outputGradient);
    norm.backward(ofWords(), rows(), forward.norm(), gradients.norm(), atStream, false);
    feedForward.backward(innerNorm.output(), rows(), atStream, forward, gradients, part);
    innerNorm.backward(part, rows(), forward.innerNorm(), gradients.innerNorm(), atStream, true);
    forward
        .attentionOutput()
        .backward(context, rows(), atStream, gradients.attentionOutput(), atContext);
    forward
        .attention()
        .backward(
            attentionNorm.output(),
            rows(),
            attention.backward(atContext),
            gradients.attention(),
            part);
    attentionNorm.backward(
        part, rows(), forward.attentionNorm(), gradients.attentionNorm(), atStream, true);
    positionGradients(gradients.positions());
    forward
        .input()
        .backward(
            dropout.input().rows(),
            rows(),
            atStream,
            gradients.input(),
            dropout.gradient(inputGradient));
    dropout.backward(inputGradient, false);
  }

  private void reserveBackward() {
    atHidden = NativeBlock.ensureCapacity(atHidden, precision, rows() * units);
    atStream = NativeBlock.ensureCapacity(atStream, precision, rows() * units);
    atContext = NativeBlock.ensureCapacity(atContext, precision, rows() * shape.headsWidth());
  }

  /** Gathers ∂h: what arrives at a masked step is for the step before it. */
  private void collect(NativeBlock outputGradient) {
    int size = in.batch() * units;
    int given = shape.returnSequences() ? rows() * units : size;
    atHidden.zero(0, rows() * units - given);
    atHidden.copy(outputGradient, 0, rows() * units - given, given);
    HeapRow sum = row();
    HeapRow later = row();
    for (int i = rows() - 1; i >= in.batch(); i--) {
      if (positions[i] < 0) {
        later.load(atHidden, i * units);
        sum.load(atHidden, i * units - size).add(later).store(atHidden, i * units - size);
      }
    }
  }

  /** ∂h of the steps that hold a word, zero at the others. */
  private NativeBlock ofWords() {
    for (int i = 0; i < rows(); i++) {
      if (positions[i] < 0) {
        part.zero(i * units, units);
      } else {
        part.copy(atHidden, i * units, i * units, units);
      }
    }
    return part;
  }

  private void positionGradients(NativeBlock gradients) {
    gradients.zero(0, shape.positions() * units);
    HeapRow sum = row();
    HeapRow above = row();
    for (int i = 0; i < rows(); i++) {
      if (positions[i] >= 0) {
        int at = positions[i] * units;
        above.load(atStream, i * units);
        sum.load(gradients, at).add(above).store(gradients, at);
      }
    }
  }

  /** h of a row of the last forward pass; {@code row} is t·B + b. */
  public float[] hidden(int row) {
    return hidden.toFloats(row * units, units);
  }

  /** Gradient of the last backward pass's loss at h of a row. */
  float[] gradientAt(int row) {
    return atHidden.toFloats(row * units, units);
  }

  /**
   * Per head the weights in the first sequence: T rows, one for each word, with a number for each
   * word that was read, those in the cache included.
   */
  public List<float[][]> heads() {
    return IntStream.range(0, TransformerShape.HEADS).mapToObj(attention::ofFirstSequence).toList();
  }

  /** From the next forward pass on, what {@link #parts} tells is kept, or no more. */
  void keepParts(boolean kept) {
    parts.keep(kept);
  }

  /** All that the last forward pass computed of the first sequence. */
  BlockTrace parts() {
    return parts.trace(heads());
  }

  private int rows() {
    return in.steps() * in.batch();
  }

  private HeapRow row() {
    return HeapRow.of(precision, units);
  }
}
