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
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.LayerShape;

/**
 * DL4J's configuration of a layer on this project's kernels: all that follows from its shape.
 *
 * @param <S> kind of its shape
 */
abstract class KernelConf<S extends LayerShape> extends FeedForwardLayer implements TensorKeys {
  private static final long serialVersionUID = 1L;

  private final transient S shape;

  KernelConf(FeedForwardLayer.Builder<?> builder, S shape) {
    super(builder);
    this.shape = shape;
    initializeConstraints(builder);
  }

  final S shape() {
    return shape;
  }

  /** The layer that runs. */
  abstract BaseLayer<?> node(NeuralNetConfiguration conf, DataType dataType);

  /** Returns whether it gives a vector for each step. */
  abstract boolean givesSequences();

  @Override
  public final String key(String tensor) {
    return KernelParams.key(tensor);
  }

  @Override
  public final org.deeplearning4j.nn.api.Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int layerIndex,
      INDArray paramsView,
      boolean initializeParams,
      DataType networkDataType) {
    BaseLayer<?> node = node(conf, networkDataType);
    node.setListeners(listeners);
    node.setIndex(layerIndex);
    node.setParamsViewArray(paramsView);
    Map<String, INDArray> table = initializer().init(conf, paramsView, initializeParams);
    node.setParamTable(table);
    node.setConf(conf);
    return node;
  }

  @Override
  public final ParamInitializer initializer() {
    return KernelParams.INSTANCE;
  }

  @Override
  public final InputType getOutputType(int layerIndex, InputType inputType) {
    long steps = ((InputType.InputTypeRecurrent) inputType).getTimeSeriesLength();
    return givesSequences()
        ? InputType.recurrent(shape.outputs(), steps)
        : InputType.feedForward(shape.outputs());
  }

  @Override
  public final void setNIn(InputType inputType, boolean override) {
    // The shape is complete: nothing is taken from the layer below.
  }

  @Override
  public final @Nullable InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    return null;
  }

  @Override
  public final boolean isPretrainParam(String name) {
    return false;
  }

  @Override
  public final LayerMemoryReport getMemoryReport(InputType inputType) {
    return new LayerMemoryReport.Builder(
            layerName, getClass(), inputType, getOutputType(0, inputType))
        .standardMemory(shape.parameters(), 2 * shape.parameters())
        .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
        .build();
  }
}
