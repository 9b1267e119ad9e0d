package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those of a call.
 *
 * @param complete whether there are no others, handed over as a list or dictionary that is not
 *     known
 */
public record Arguments(
    List<AbstractValue> positional, Map<String, AbstractValue> named, boolean complete) {
  /** The one at a position from 0, or of a name. */
  public Optional<AbstractValue> find(int position, String name) {
    return position >= 0 && position < positional.size()
        ? Optional.of(positional.get(position))
        : Optional.ofNullable(named.get(name));
  }

  public Optional<AbstractValue> find(String name) {
    return find(-1, name);
  }

  AbstractValue first() {
    return positional.isEmpty()
        ? named.values().stream().findFirst().orElse(AbstractValue.UNKNOWN)
        : positional.get(0);
  }
}
