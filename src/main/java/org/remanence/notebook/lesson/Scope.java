package org.remanence.notebook.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Meanings of names, in the notebook or in one call of a function of it. */
final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, Value> values = new HashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  Optional<Value> get(String name) {
    Value value = values.get(name);
    return value != null || outer == null ? Optional.ofNullable(value) : outer.get(name);
  }

  void set(String name, Value value) {
    values.put(name, value);
  }
}
