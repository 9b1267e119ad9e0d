package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.AbstractValue.Instance;

/** A layer of a network: {@code Bidirectional} and what is in it are one. */
public record KerasLayer(Instance instance, boolean bidirectional) {
  private static final Set<String> RECURRENT = Set.of("SimpleRNN", "LSTM", "GRU");
  private static final String MASKING = "Masking";
  private static final Set<String> STEPWISE =
      Set.of(
          "Dropout",
          "SpatialDropout1D",
          "GaussianDropout",
          "GaussianNoise",
          "AlphaDropout",
          "BatchNormalization",
          "LayerNormalization");
  private static final Set<String> WRAPPERS = Set.of("Bidirectional", "TimeDistributed", "RNN");

  static List<KerasLayer> of(AbstractValue value) {
    if (value instanceof KerasModel network) {
      return network.layers();
    }
    if (!(value instanceof Instance instance)) {
      return List.of();
    }
    if (WRAPPERS.contains(instance.type())
        && instance.arguments().find(0, "layer").orElse(AbstractValue.UNKNOWN)
            instanceof Instance inner) {
      return List.of(new KerasLayer(inner, instance.type().equals("Bidirectional")));
    }
    return List.of(new KerasLayer(instance, false));
  }

  /** Layer that stands for a mask which another layer is given by hand. */
  static Instance masking(CodeLocation location) {
    return new Instance(MASKING, new Arguments(List.of(), Map.of(), true), location);
  }

  /** Returns whether steps come out of it as they go in: one for each, each for itself. */
  public boolean keepsSteps() {
    return STEPWISE.contains(type());
  }

  public String type() {
    return instance.type();
  }

  public boolean isRecurrent() {
    return RECURRENT.contains(type());
  }

  public OptionalInt units() {
    return argument(0, "units").map(AbstractValue::whole).orElse(OptionalInt.empty());
  }

  public Optional<AbstractValue> argument(int position, String name) {
    return instance.arguments().find(position, name);
  }

  /** Returns whether the option is on; empty if that is not known. */
  public Optional<Boolean> flag(String name) {
    Optional<AbstractValue> value = argument(-1, name);
    if (value.isEmpty()) {
      return instance.arguments().complete() ? Optional.of(false) : Optional.empty();
    }
    return value.get().truth();
  }
}
