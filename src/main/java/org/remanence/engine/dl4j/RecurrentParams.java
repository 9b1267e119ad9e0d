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

/**
 * Where a recurrent layer's weights lie in DL4J's flat vector: per direction kernel, recurrent
 * kernel, bias, each row-major, as the kernels read them. It draws no values: {@link
 * TrainableNetwork} puts the initial weights in.
 */
final class RecurrentParams implements ParamInitializer {
  static final RecurrentParams INSTANCE = new RecurrentParams();

  private static final List<String> NAMES = List.of("kernel", "recurrent-kernel", "bias");

  private RecurrentParams() {}

  /**
   * The key of a tensor by its name in files, such as {@code backward.recurrent_kernel}. DL4J
   * splits its keys at underscores, so there is none in ours.
   */
  static String key(String fileName) {
    return fileName.replace('_', '-');
  }

  private static String key(String name, int direction) {
    return direction == 0 ? name : "backward." + name;
  }

  /** The weights of each direction out of a table by key. */
  static List<CellWeights> cells(Map<String, INDArray> table, RecurrentShape shape) {
    List<CellWeights> cells = new ArrayList<>();
    for (int direction = 0; direction < shape.directions(); direction++) {
      cells.add(
          new CellWeights(
              Arrays.view(table.get(key("kernel", direction))),
              Arrays.view(table.get(key("recurrent-kernel", direction))),
              Arrays.view(table.get(key("bias", direction)))));
    }
    return cells;
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
    List<String> keys = new ArrayList<>();
    for (int direction = 0; direction < shape(layer).directions(); direction++) {
      for (String name : NAMES) {
        keys.add(key(name, direction));
      }
    }
    return keys;
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
    return key.endsWith("bias");
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
    int columns = shape.cell().blockCount() * shape.units();
    Map<String, INDArray> table = new LinkedHashMap<>();
    long from = 0;
    for (int direction = 0; direction < shape.directions(); direction++) {
      for (String name : NAMES) {
        int rows =
            switch (name) {
              case "kernel" -> shape.inputs();
              case "recurrent-kernel" -> shape.units();
              default -> shape.cell().biasRows();
            };
        long size = (long) rows * columns;
        INDArray part = vector.get(NDArrayIndex.interval(from, from + size));
        table.put(key(name, direction), part.reshape('c', rows, columns));
        from += size;
      }
    }
    return table;
  }

  private static RecurrentShape shape(Layer layer) {
    return ((RecurrentConf) layer).shape();
  }
}
