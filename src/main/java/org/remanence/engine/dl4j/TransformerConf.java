package org.remanence.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.remanence.engine.TransformerShape;

/**
 * DL4J's configuration of a transformer's block on this project's kernel. Input [B, I, T]; output
 * [B, H, T], or the last step's [B, H].
 */
final class TransformerConf extends KernelConf<TransformerShape> {
  private static final long serialVersionUID = 1L;

  private final double dropout;
  private final long seed;

  private TransformerConf(Builder builder) {
    super(builder, builder.shape);
    dropout = builder.dropout;
    seed = builder.seed;
  }

  /**
   * A block of that shape.
   *
   * @param dropout share of inputs dropped in training
   * @param seed of the dropout masks
   */
  static TransformerConf of(TransformerShape shape, double dropout, long seed) {
    Builder builder = new Builder(shape);
    builder.dropout = dropout;
    builder.seed = seed;
    return builder.nIn(shape.inputs()).nOut(shape.outputs()).build();
  }

  double dropout() {
    return dropout;
  }

  long seed() {
    return seed;
  }

  @Override
  TransformerNode node(NeuralNetConfiguration conf, DataType dataType) {
    return new TransformerNode(this, conf, dataType);
  }

  @Override
  boolean givesSequences() {
    return shape().returnSequences();
  }

  /** DL4J builds layers through its own builder chain; only {@link #of} uses it. */
  private static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private final TransformerShape shape;
    private double dropout;
    private long seed;

    Builder(TransformerShape shape) {
      this.shape = shape;
    }

    @Override
    @SuppressWarnings("unchecked")
    public TransformerConf build() {
      return new TransformerConf(this);
    }
  }
}
