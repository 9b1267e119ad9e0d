package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.Place;

/** A Keras model as the code builds it. */
public final class Network implements Value {
  private final Place place;
  private final List<Value> layers = new ArrayList<>();
  private @Nullable Arguments compiled;

  Network(Place place, List<? extends Value> layers) {
    this.place = place;
    this.layers.addAll(layers);
  }

  public Place place() {
    return place;
  }

  void add(Value layer) {
    layers.add(layer);
  }

  void compile(Arguments arguments) {
    compiled = arguments;
  }

  /** Arguments of {@code compile}. */
  public Optional<Arguments> compiled() {
    return Optional.ofNullable(compiled);
  }

  /** The layers in order, those of inner models among them; what is not known is left out. */
  public List<Layer> layers() {
    return layers.stream().flatMap(value -> Layer.of(value).stream()).toList();
  }

  /** Returns whether each layer is known. */
  public boolean isComplete() {
    return layers.stream()
        .allMatch(
            layer ->
                layer instanceof Instance || layer instanceof Network inner && inner.isComplete());
  }

  List<Value> values() {
    return List.copyOf(layers);
  }
}
