package org.remanence.notebook.lesson;

import java.util.Set;
import org.remanence.notebook.lesson.Value.Mapping;
import org.remanence.notebook.lesson.Value.Reference;

/** Evaluates {@code value.name}. */
final class Attributes {
  private static final Set<String> NO_DATA =
      Set.of("shape", "size", "dtype", "columns", "index", "ndim", "element_spec");

  private Attributes() {}

  static Value of(Value owner, String name) {
    if (owner instanceof Reference reference) {
      return new Reference(reference.name() + "." + name);
    } else if (owner instanceof Mapping mapping) {
      return mapping.get(name).orElse(name.equals("values") ? mapping : Value.UNKNOWN);
    } else if (owner instanceof Data data && !NO_DATA.contains(name)) {
      return name.equals("values") ? data : data.withoutItems();
    }
    return Value.UNKNOWN;
  }
}
