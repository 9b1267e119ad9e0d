package org.remanence.notebook.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Meanings of names, in the notebook or in one call of a function of it. */
final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, AbstractValue> values = new HashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  Optional<AbstractValue> get(String name) {
    AbstractValue value = values.get(name);
    return value != null || outer == null ? Optional.ofNullable(value) : outer.get(name);
  }

  void set(String name, AbstractValue value) {
    values.put(name, value);
  }
}
