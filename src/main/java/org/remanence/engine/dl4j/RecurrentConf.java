package org.remanence.engine.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.RecurrentShape;

/**
 * DL4J's configuration of a recurrent layer on this project's kernels. Input [B, I, T]; output [B,
 * O, T], or the final state [B, O].
 */
final class RecurrentConf extends FeedForwardLayer implements TensorKeys {
  private static final long serialVersionUID = 1L;

  private final transient RecurrentShape shape;
  private final double dropout;
  private final double recurrentDropout;
  private final long seed;

  private RecurrentConf(Builder builder) {
    super(builder);
    shape = builder.shape;
    dropout = builder.dropout;
    recurrentDropout = builder.recurrentDropout;
    seed = builder.seed;
    initializeConstraints(builder);
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

  @Override
  public String key(String tensor) {
    return RecurrentParams.key(tensor);
  }

  RecurrentShape shape() {
    return shape;
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
  public org.deeplearning4j.nn.api.Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int layerIndex,
      INDArray paramsView,
      boolean initializeParams,
      DataType networkDataType) {
    RecurrentNode node = new RecurrentNode(conf, networkDataType);
    node.setListeners(listeners);
    node.setIndex(layerIndex);
    node.setParamsViewArray(paramsView);
    Map<String, INDArray> table = initializer().init(conf, paramsView, initializeParams);
    node.setParamTable(table);
    node.setConf(conf);
    return node;
  }

  @Override
  public ParamInitializer initializer() {
    return RecurrentParams.INSTANCE;
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType inputType) {
    long steps = ((InputType.InputTypeRecurrent) inputType).getTimeSeriesLength();
    return shape.returnSequences()
        ? InputType.recurrent(shape.outputs(), steps)
        : InputType.feedForward(shape.outputs());
  }

  @Override
  public void setNIn(InputType inputType, boolean override) {
    // The shape is complete: nothing is taken from the layer below.
  }

  @Override
  public @Nullable InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    return null;
  }

  @Override
  public boolean isPretrainParam(String name) {
    return false;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    return new LayerMemoryReport.Builder(
            layerName, RecurrentConf.class, inputType, getOutputType(0, inputType))
        .standardMemory(shape.parameters(), 2 * shape.parameters())
        .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
        .build();
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
