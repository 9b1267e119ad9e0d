package org.remanence.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.remanence.engine.RecurrentShape;

/**
 * DL4J's configuration of a recurrent layer on this project's kernels. Input [B, I, T]; output [B,
 * O, T], or the final state [B, O].
 */
final class RecurrentConf extends KernelConf<RecurrentShape> {
  private static final long serialVersionUID = 1L;

  private final double dropout;
  private final double recurrentDropout;
  private final long seed;

  private RecurrentConf(Builder builder) {
    super(builder, builder.shape);
    dropout = builder.dropout;
    recurrentDropout = builder.recurrentDropout;
    seed = builder.seed;
  }

  /**
   * A layer of that shape.
   *
   * @param dropout share of inputs dropped in training
   * @param recurrentDropout share of h(t−1) dropped in training
   * @param seed of the dropout masks
   */
  static RecurrentConf of(
      RecurrentShape shape, double dropout, double recurrentDropout, long seed) {
    Builder builder = new Builder(shape);
    builder.dropout = dropout;
    builder.recurrentDropout = recurrentDropout;
    builder.seed = seed;
    return builder.nIn(shape.inputs()).nOut(shape.outputs()).build();
  }

  double dropout() {
    return dropout;
  }

  double recurrentDropout() {
    return recurrentDropout;
  }

  long seed() {
    return seed;
  }

  @Override
  RecurrentNode node(NeuralNetConfiguration conf, DataType dataType) {
    return new RecurrentNode(this, conf, dataType);
  }

  @Override
  boolean givesSequences() {
    return shape().returnSequences();
  }

  /** DL4J builds layers through its own builder chain; only {@link #of} uses it. */
  private static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private final RecurrentShape shape;
    private double dropout;
    private double recurrentDropout;
    private long seed;

    Builder(RecurrentShape shape) {
      this.shape = shape;
    }

    @Override
    @SuppressWarnings("unchecked")
    public RecurrentConf build() {
      return new RecurrentConf(this);
    }
  }
}
