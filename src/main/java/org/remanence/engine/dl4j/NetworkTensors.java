package org.remanence.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Tensor;
import org.remanence.engine.Weights;

/** The weights inside DL4J's network by their Keras names: all but the word vectors. */
final class NetworkTensors {
  private final MultiLayerNetwork network;
  private final Map<String, int[]> shapes;

  NetworkTensors(NetworkShape shape, MultiLayerNetwork network) {
    this.network = network;
    shapes = new LinkedHashMap<>(shape.tensors());
    shapes.remove(NetworkShape.EMBEDDINGS);
  }

  /** Puts copies into {@code target}, in the order of files. */
  void copyTo(Map<String, Tensor> target) {
    shapes.forEach(
        (name, extent) ->
            target.put(name, new Tensor(extent, parameter(name).dup('c').data().asFloat())));
  }

  /** Puts {@code weights} in place. */
  void restore(Weights weights) {
    for (String name : shapes.keySet()) {
      INDArray parameter = parameter(name);
      float[] values = weights.get(name).values();
      parameter.assign(Nd4j.create(values, parameter.shape(), 'c'));
    }
  }

  private INDArray parameter(String name) {
    if (name.startsWith("dense.")) {
      return network.getOutputLayer().getParam(name.equals("dense.kernel") ? "W" : "b");
    }
    String[] parts = name.split("\\.", 3);
    return network.getLayer(Integer.parseInt(parts[1])).getParam(RecurrentParams.key(parts[2]));
  }
}
