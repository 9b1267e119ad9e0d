package org.remanence.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.remanence.engine.CellWeights;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * Layout of a recurrent layer's weights in DL4J's flat vector: per direction kernel, recurrent
 * kernel, bias, each row-major, as the kernels read them. It draws no values: {@link
 * TrainableNetwork} puts the initial weights in.
 */
final class RecurrentParams implements ParamInitializer {
  static final RecurrentParams INSTANCE = new RecurrentParams();

  private RecurrentParams() {}

  /**
   * The key of a tensor by its name in files, such as {@code backward.recurrent_kernel}. DL4J
   * splits its keys at underscores, so there is none in ours.
   */
  static String key(String fileName) {
    return fileName.replace('_', '-');
  }

  /** The weights of each direction out of a table by key. */
  static List<CellWeights> cells(Map<String, INDArray> table, RecurrentShape shape) {
    List<CellWeights> cells = new ArrayList<>();
    for (int direction = 0; direction < shape.directions(); direction++) {
      boolean backward = direction == 1;
      NativeBlock kernel = view(table, TensorNames.KERNEL, backward);
      cells.add(
          new CellWeights(
              kernel,
              shape.cell().hasRecurrentKernel()
                  ? view(table, TensorNames.RECURRENT_KERNEL, backward)
                  : NativeBlock.allocate(kernel.precision(), 0),
              view(table, TensorNames.BIAS, backward)));
    }
    return cells;
  }

  private static NativeBlock view(Map<String, INDArray> table, String tensor, boolean backward) {
    return Nd4jArrays.view(
        Nd4jArrays.parameter(table, key(TensorNames.inDirection(tensor, backward))));
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
    RecurrentShape shape = shape(conf.getLayer());
    INDArray vector = flat.reshape(flat.length());
    Map<String, INDArray> table = new LinkedHashMap<>();
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

  private static RecurrentShape shape(Layer layer) {
    return ((RecurrentConf) layer).shape();
  }
}
