package org.remanence.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Squares;
import org.remanence.engine.optimiser.Adam;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.engine.optimiser.DenseAdam;
import org.remanence.engine.optimiser.ParameterSlice;
import org.remanence.engine.tensor.TensorNames;

/**
 * Takes a batch's step for all of a network's weights: clipping, weight decay, Adam, and on request
 * what that did to each layer. For one thread.
 */
public final class Optimiser {

  private final Adam adam;
  private final DenseAdam dense;
  private final Embedding embedding;
  private final NativeBlock parameters;
  private final Options options;

  /** First number and size of each layer above the word vectors. */
  private final Map<String, int[]> layers = new LinkedHashMap<>();

  /** Index of the lowest layer that is trained, of those with weights, as in trainFrom. */
  private int lowest;

  /**
   * Settings of a step.
   *
   * @param weightDecay λ of AdamW; biases and word vectors do not decay
   * @param frozenEmbeddings whether the word vectors stay as they are
   */
  public record Options(Clipping clipping, double weightDecay, boolean frozenEmbeddings) {
    public static final Options PLAIN = new Options(Clipping.NONE, 0, false);
  }

  /**
   * @param adam of {@code embedding}, too
   * @param parameters all weights but the word vectors
   * @param blocks all of {@code parameters}, in their order
   */
  public Optimiser(
      Adam adam,
      Embedding embedding,
      NativeBlock parameters,
      List<ParameterSlice> blocks,
      Options options) {
    this.adam = adam;
    this.embedding = embedding;
    this.parameters = parameters;
    this.options = options;
    dense = new DenseAdam(adam, parameters.size(), options.weightDecay(), blocks);
    for (ParameterSlice block : blocks) {
      layers.computeIfAbsent(block.layer(), name -> new int[] {block.from(), 0})[1] += block.size();
    }
    lowest = options.frozenEmbeddings() ? 1 : 0;
  }

  /**
   * Leaves the layers below one as they are, from the first step on until this is called with a
   * lower one. Frozen word vectors stay frozen.
   *
   * @param layer its index among the layers with weights, from the word vectors, 0, upwards
   */
  public void trainFrom(int layer) {
    lowest = Math.max(layer, options.frozenEmbeddings() ? 1 : 0);
  }

  private boolean trainsEmbeddings() {
    return lowest == 0;
  }

  /** First of the numbers that are trained. */
  private int from() {
    return lowest <= 1 ? 0 : List.copyOf(layers.values()).get(lowest - 1)[0];
  }

  /**
   * Changes the weights against a batch's gradient.
   *
   * @param ids [B][T] of the batch
   * @param mask [B][T], true where the word counts; null if all do
   * @param gradient of {@code parameters}, a sum over the batch
   * @param below gradient [T, B, E] of what the word vectors gave
   * @param measure whether to tell what happened; takes a little longer
   * @return from the word vectors upwards; empty if not measured
   */
  public List<LayerChange> step(
      int[][] ids,
      boolean @Nullable [][] mask,
      NativeBlock gradient,
      NativeBlock below,
      boolean measure) {
    adam.nextStep();
    if (trainsEmbeddings()) {
      embedding.collect(ids, mask, below);
    }
    float share = 1f / ids.length;
    List<Before> before = measure ? before(gradient, share) : List.of();
    float clipped =
        options.clipping().kind() == Clipping.Kind.NORM
            ? (float) (share * options.clipping().factor(norm(gradient, share)))
            : share;
    float bound = options.clipping().bound(share);
    dense.update(parameters, gradient, clipped, bound, from());
    if (trainsEmbeddings()) {
      embedding.apply(clipped, bound);
    }
    return before.stream().map(this::after).toList();
  }

  /** ‖g‖ over everything that is trained. */
  private double norm(NativeBlock gradient, float share) {
    double squares = gradient.sumOfSquares(from(), gradient.size() - from());
    if (trainsEmbeddings()) {
      squares += embedding.gradientSumOfSquares();
    }
    return share * Math.sqrt(squares);
  }

  private record Before(String layer, double gradientNorm, float[] weights) {}

  private List<Before> before(NativeBlock gradient, float share) {
    List<Before> before = new ArrayList<>();
    if (trainsEmbeddings()) {
      double norm = share * Math.sqrt(embedding.gradientSumOfSquares());
      before.add(new Before(TensorNames.EMBEDDING, norm, embedding.collectedRows()));
    }
    layers.forEach(
        (layer, place) -> {
          if (place[0] >= from()) {
            double norm = share * Math.sqrt(gradient.sumOfSquares(place[0], place[1]));
            before.add(new Before(layer, norm, parameters.toFloats(place[0], place[1])));
          }
        });
    return before;
  }

  private LayerChange after(Before before) {
    int[] place = layers.get(before.layer());
    float[] now =
        place == null ? embedding.collectedRows() : parameters.toFloats(place[0], place[1]);
    double length = Math.sqrt(Squares.sum(before.weights()));
    double change = Math.sqrt(Squares.ofDifference(now, before.weights()));
    return new LayerChange(
        before.layer(), before.gradientNorm(), length == 0 ? 0 : change / length);
  }
}
