package org.remanence.text;

import java.util.List;

/**
 * A part for each example of a data set, in its order.
 *
 * @param leaked examples of validation or test whose sentence is in train as well: 0 unless
 *     duplicates were kept apart from one another on purpose
 */
public record Split(List<Part> parts, int leaked) {
  public Split {
    parts = List.copyOf(parts);
  }
}
