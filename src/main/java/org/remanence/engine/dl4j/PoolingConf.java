package org.remanence.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.remanence.engine.PoolingShape;

/** DL4J's configuration of a pooling on this project's kernels. Input [B, F, T], output [B, F]. */
final class PoolingConf extends KernelConf<PoolingShape> {
  private static final long serialVersionUID = 1L;

  private PoolingConf(Builder builder) {
    super(builder, builder.shape);
  }

  static PoolingConf of(PoolingShape shape) {
    return new Builder(shape).nIn(shape.inputs()).nOut(shape.outputs()).build();
  }

  @Override
  PoolingNode node(NeuralNetConfiguration conf, DataType dataType) {
    return new PoolingNode(conf, dataType);
  }

  @Override
  boolean givesSequences() {
    return false;
  }

  /** DL4J builds layers through its own builder chain; only {@link #of} uses it. */
  private static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private final PoolingShape shape;

    Builder(PoolingShape shape) {
      this.shape = shape;
    }

    @Override
    @SuppressWarnings("unchecked")
    public PoolingConf build() {
      return new PoolingConf(this);
    }
  }
}
