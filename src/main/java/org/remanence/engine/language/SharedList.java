package org.remanence.engine.language;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list that grows at its end and shares what it has with those that it grew from and those that
 * grow from it (a persistent list): keeping it at every step of a text costs one entry a step.
 * Immutable.
 */
final class SharedList<T> {
  private final @Nullable SharedList<T> before;
  private final @Nullable T last;
  private final int size;

  private SharedList(@Nullable SharedList<T> before, @Nullable T last, int size) {
    this.before = before;
    this.last = last;
    this.size = size;
  }

  /** A list of nothing. */
  static <T> SharedList<T> empty() {
    return new SharedList<>(null, null, 0);
  }

  /** This list, and {@code value} at its end. */
  SharedList<T> with(T value) {
    return new SharedList<>(this, value, size + 1);
  }

  int size() {
    return size;
  }

  /** Its entries, the first one first. */
  @SuppressWarnings("unchecked")
  List<T> toList() {
    Object[] entries = new Object[size];
    SharedList<T> rest = this;
    for (int i = size - 1; i >= 0; i--) {
      entries[i] = rest.last;
      rest = Objects.requireNonNull(rest.before);
    }
    return (List<T>) Arrays.asList(entries);
  }
}
