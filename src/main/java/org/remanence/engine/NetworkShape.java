package org.remanence.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * A sequence classifier or language model as its layers: embedding [V,E], recurrent layers or a
 * transformer's block, a pooling of their states if it is not their final one that is read, dense
 * softmax over C classes.
 */
public final class NetworkShape {
  private final List<Layer> layers;
  private final EmbeddingShape embedding;
  private final DenseShape dense;
  private final List<StateShape> states;
  private final List<RecurrentShape> recurrent;
  private final Optional<PoolingShape> pooling;

  /** A layer and its name, such as {@code recurrent.0}. */
  public record Layer(String name, LayerShape shape) {}

  /**
   * @param vocabulary V, with padding (0) and unknown (1)
   * @param embedding E
   * @param recurrent from the input upwards; a classifier's last one gives only its final state
   * @param classes C
   */
  public NetworkShape(int vocabulary, int embedding, List<RecurrentShape> recurrent, int classes) {
    this(
        new EmbeddingShape(vocabulary, embedding),
        recurrent,
        new DenseShape(recurrent.get(recurrent.size() - 1).outputs(), classes));
  }

  /**
   * A classifier whose states are pooled.
   *
   * @param states layers from the input upwards; the last one gives all its states, or only the
   *     final one for {@link Pooling#LAST}
   */
  public static NetworkShape pooled(
      EmbeddingShape embedding, List<? extends StateShape> states, Pooling pooling, int classes) {
    List<LayerShape> inner = new ArrayList<>(states);
    int features = states.get(states.size() - 1).outputs();
    if (pooling != Pooling.LAST) {
      inner.add(new PoolingShape(pooling, features));
    }
    return new NetworkShape(embedding, inner, new DenseShape(features, classes));
  }

  /**
   * A network of any layers.
   *
   * @param inner what lies between, from the input upwards; each as wide as the one below gives
   * @throws IllegalArgumentException if a layer is of another width than the one below gives
   */
  public NetworkShape(
      EmbeddingShape embedding, List<? extends LayerShape> inner, DenseShape dense) {
    this.embedding = embedding;
    this.dense = dense;
    List<LayerShape> all = new ArrayList<>();
    all.add(embedding);
    all.addAll(inner);
    all.add(dense);
    requireFitting(all);
    layers = named(all);
    states = ofKind(StateShape.class, all);
    recurrent = ofKind(RecurrentShape.class, all);
    pooling = ofKind(PoolingShape.class, all).stream().findFirst();
  }

  private static <T> List<T> ofKind(Class<T> kind, List<LayerShape> layers) {
    return layers.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void requireFitting(List<LayerShape> layers) {
    for (int i = 1; i < layers.size(); i++) {
      int width = layers.get(i - 1).outputs();
      if (layers.get(i).inputs() != width) {
        throw new IllegalArgumentException(layers.get(i) + " does not read " + width + " numbers");
      }
    }
  }

  /** Each with its name, numbered among those of its kind. */
  private static List<Layer> named(List<LayerShape> layers) {
    Map<Class<?>, Integer> numbers = new HashMap<>();
    List<Layer> named = new ArrayList<>();
    for (LayerShape layer : layers) {
      int number = numbers.merge(layer.getClass(), 1, Integer::sum) - 1;
      named.add(new Layer(layer.name(number), layer));
    }
    return List.copyOf(named);
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

  /** The layers that give hidden states, from the input upwards. */
  public List<StateShape> states() {
    return states;
  }

  /** The most words that are read together; none where states go on from word to word. */
  public OptionalInt context() {
    return states.stream().flatMapToInt(layer -> layer.context().stream()).min();
  }

  /** The recurrent ones of them. */
  public List<RecurrentShape> recurrent() {
    return recurrent;
  }

  /** The pooling of the top layer's states; empty if its final state is read. */
  public Optional<PoolingShape> pooling() {
    return pooling;
  }

  /**
   * Returns whether the dense layer answers every token rather than the sequence: it reads all
   * states of the top layer, and nothing makes one vector of them.
   */
  public boolean answersEachToken() {
    return pooling.isEmpty() && states.get(states.size() - 1).returnSequences();
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
