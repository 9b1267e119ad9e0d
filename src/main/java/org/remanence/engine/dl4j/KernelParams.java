package org.remanence.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.remanence.engine.LayerShape;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * Layout of a layer's weights in DL4J's flat vector: its tensors in the order of files, each
 * row-major, as the kernels read them. It draws no values: {@link TrainableNetwork} puts the
 * initial weights in.
 */
final class KernelParams implements ParamInitializer {
  static final KernelParams INSTANCE = new KernelParams();

  private KernelParams() {}

  /**
   * The key of a tensor by its name in files, such as {@code backward.recurrent_kernel}. DL4J
   * splits its keys at underscores, so there is none in ours.
   */
  static String key(String fileName) {
    return fileName.replace('_', '-');
  }

  /** A parameter, or its gradient, by the tensor's name in files. */
  static NativeBlock view(Map<String, INDArray> table, String tensor) {
    return Nd4jArrays.view(Nd4jArrays.parameter(table, key(tensor)));
  }

  @Override
  public long numParams(NeuralNetConfiguration conf) {
    return numParams(conf.getLayer());
  }

  @Override
  public long numParams(Layer layer) {
    return shape(layer).parameters();
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    return shape(layer).tensors().stream().map(tensor -> key(tensor.name())).toList();
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> isWeightParam(layer, key)).toList();
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> isBiasParam(layer, key)).toList();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return !isBiasParam(layer, key);
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return key.endsWith(TensorNames.BIAS);
  }

  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration conf, INDArray flat, boolean initializeParams) {
    Map<String, INDArray> table = views(conf, flat);
    table.keySet().forEach(conf::addVariable);
    return table;
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration conf, INDArray flat) {
    return views(conf, flat);
  }

  private static Map<String, INDArray> views(NeuralNetConfiguration conf, INDArray flat) {
    LayerShape shape = shape(conf.getLayer());
    Map<String, INDArray> table = new LinkedHashMap<>();
    if (shape.parameters() == 0) {
      return table; // DL4J has no vector then.
    }
    INDArray vector = flat.reshape(flat.length());
    long from = 0;
    for (TensorShape tensor : shape.tensors()) {
      int[] extent = tensor.extent();
      int columns = extent[extent.length - 1];
      INDArray part = vector.get(NDArrayIndex.interval(from, from + tensor.size()));
      table.put(key(tensor.name()), part.reshape('c', tensor.size() / columns, columns));
      from += tensor.size();
    }
    return table;
  }

  private static LayerShape shape(Layer layer) {
    return ((KernelConf<?>) layer).shape();
  }
}
