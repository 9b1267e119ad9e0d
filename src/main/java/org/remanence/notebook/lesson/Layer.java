package org.remanence.notebook.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.remanence.notebook.lesson.Value.Instance;

/** A layer of a network: {@code Bidirectional} and what is in it are one. */
public record Layer(Instance instance, boolean bidirectional) {
  private static final Set<String> RECURRENT = Set.of("SimpleRNN", "LSTM", "GRU");
  private static final Set<String> WRAPPERS = Set.of("Bidirectional", "TimeDistributed", "RNN");

  static List<Layer> of(Value value) {
    if (value instanceof Network network) {
      return network.layers();
    }
    if (!(value instanceof Instance instance)) {
      return List.of();
    }
    if (WRAPPERS.contains(instance.type())
        && instance.arguments().find(0, "layer").orElse(Value.UNKNOWN) instanceof Instance inner) {
      return List.of(new Layer(inner, instance.type().equals("Bidirectional")));
    }
    return List.of(new Layer(instance, false));
  }

  public String type() {
    return instance.type();
  }

  public boolean isRecurrent() {
    return RECURRENT.contains(type());
  }

  public OptionalInt units() {
    return argument(0, "units").map(Value::whole).orElse(OptionalInt.empty());
  }

  public Optional<Value> argument(int position, String name) {
    return instance.arguments().find(position, name);
  }

  /** Returns whether the option is on; empty if that is not known. */
  public Optional<Boolean> flag(String name) {
    Optional<Value> value = argument(-1, name);
    if (value.isEmpty()) {
      return instance.arguments().complete() ? Optional.of(false) : Optional.empty();
    }
    return value.get().truth();
  }
}
