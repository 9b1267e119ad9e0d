package org.remanence.text;

import java.util.List;
import java.util.stream.IntStream;

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

  /** The examples of a part, in the order of the data set that was split. */
  public List<LabelledText> examples(Dataset dataset, Part part) {
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i) == part)
        .mapToObj(dataset.examples()::get)
        .toList();
  }
}
