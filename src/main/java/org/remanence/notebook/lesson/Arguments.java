package org.remanence.notebook.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those of a call.
 *
 * @param complete whether there are no others, handed over as a list or dictionary that is not
 *     known
 */
public record Arguments(List<Value> positional, Map<String, Value> named, boolean complete) {
  /** The one at a position from 0, or of a name. */
  public Optional<Value> find(int position, String name) {
    return position >= 0 && position < positional.size()
        ? Optional.of(positional.get(position))
        : Optional.ofNullable(named.get(name));
  }

  public Optional<Value> find(String name) {
    return find(-1, name);
  }

  Value first() {
    return positional.isEmpty()
        ? named.values().stream().findFirst().orElse(Value.UNKNOWN)
        : positional.get(0);
  }
}
