package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.CodeLocation;

/** A Keras model as the code builds it. */
public final class KerasModel implements AbstractValue {
  private final CodeLocation location;
  private final List<AbstractValue> layers = new ArrayList<>();
  private @Nullable Arguments compiled;

  KerasModel(CodeLocation location, List<? extends AbstractValue> layers) {
    this.location = location;
    this.layers.addAll(layers);
  }

  public CodeLocation location() {
    return location;
  }

  void add(AbstractValue layer) {
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
  public List<KerasLayer> layers() {
    return layers.stream().flatMap(value -> KerasLayer.of(value).stream()).toList();
  }

  /** Returns whether each layer is known. */
  public boolean isComplete() {
    return layers.stream()
        .allMatch(
            layer ->
                layer instanceof Instance
                    || layer instanceof KerasModel inner && inner.isComplete());
  }

  List<AbstractValue> values() {
    return List.copyOf(layers);
  }
}
