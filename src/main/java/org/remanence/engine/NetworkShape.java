package org.remanence.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * A sequence classifier or language model as its layers: embedding [V,E], recurrent layers, dense
 * softmax over C classes.
 */
public final class NetworkShape {
  private final List<Layer> layers;
  private final EmbeddingShape embedding;
  private final List<RecurrentShape> recurrent;
  private final DenseShape dense;

  /** A layer and its name, such as {@code recurrent.0}. */
  public record Layer(String name, LayerShape shape) {}

  /**
   * @param vocabulary V, with padding (0) and unknown (1)
   * @param embedding E
   * @param recurrent from the input upwards; a classifier's last one gives only its final state
   * @param classes C
   */
  public NetworkShape(int vocabulary, int embedding, List<RecurrentShape> recurrent, int classes) {
    this.embedding = new EmbeddingShape(vocabulary, embedding);
    this.recurrent = List.copyOf(recurrent);
    dense = new DenseShape(recurrent.get(recurrent.size() - 1).outputs(), classes);
    List<Layer> named = new ArrayList<>();
    named.add(new Layer(TensorNames.EMBEDDING, this.embedding));
    for (int i = 0; i < recurrent.size(); i++) {
      named.add(new Layer(TensorNames.recurrent(i), recurrent.get(i)));
    }
    named.add(new Layer(TensorNames.DENSE, dense));
    layers = List.copyOf(named);
  }

  /** From the input upwards. */
  public List<Layer> layers() {
    return layers;
  }

  /** V. */
  public int vocabulary() {
    return embedding.vocabulary();
  }

  /** E. */
  public int embedding() {
    return embedding.outputs();
  }

  /** The recurrent layers, from the input upwards. */
  public List<RecurrentShape> recurrent() {
    return recurrent;
  }

  /** C. */
  public int classes() {
    return dense.outputs();
  }

  /** Input width of the dense layer. */
  public int features() {
    return dense.inputs();
  }

  public long parameters() {
    return layers.stream().mapToLong(layer -> layer.shape().parameters()).sum();
  }

  /** Shape of every tensor by its Keras name, in the order of files. */
  public Map<String, int[]> tensors() {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    for (Layer layer : layers) {
      for (TensorShape tensor : layer.shape().tensors()) {
        shapes.put(TensorNames.of(layer.name(), tensor.name()), tensor.extent());
      }
    }
    return shapes;
  }
}
