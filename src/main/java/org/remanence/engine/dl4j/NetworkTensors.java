package org.remanence.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/** The weights inside DL4J's network by their Keras names: all but the word vectors. */
final class NetworkTensors {
  /** DL4J's layers begin above the word vectors. */
  private static final int FIRST = 1;

  private final MultiLayerNetwork network;
  private final List<Placed> tensors = new ArrayList<>();

  /** Place of a tensor: the layer of DL4J's network, and its key there. */
  private record Placed(String name, int[] extent, int layer, String key) {}

  NetworkTensors(NetworkShape shape, MultiLayerNetwork network) {
    this.network = network;
    for (int i = FIRST; i < shape.layers().size(); i++) {
      NetworkShape.Layer layer = shape.layers().get(i);
      TensorKeys keys = (TensorKeys) network.getLayer(i - FIRST).conf().getLayer();
      for (TensorShape tensor : layer.shape().tensors()) {
        String key = keys.key(tensor.name());
        String name = TensorNames.of(layer.name(), tensor.name());
        tensors.add(new Placed(name, tensor.extent(), i - FIRST, key));
      }
    }
  }

  /** Puts copies into {@code target}, in the order of files. */
  void copyTo(Map<String, Tensor> target) {
    for (Placed each : tensors) {
      float[] values = parameter(each).dup('c').data().asFloat();
      target.put(each.name, new Tensor(each.extent, values));
    }
  }

  /** Puts {@code weights} in place. */
  void restore(Weights weights) {
    for (Placed each : tensors) {
      INDArray parameter = parameter(each);
      float[] values = weights.get(each.name).values();
      parameter.assign(Nd4j.create(values, parameter.shape(), 'c'));
    }
  }

  private INDArray parameter(Placed tensor) {
    return network.getLayer(tensor.layer).getParam(tensor.key);
  }
}
