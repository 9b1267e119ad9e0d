package org.remanence.notebook.analysis;

import java.util.Set;
import org.remanence.notebook.analysis.AbstractValue.Mapping;
import org.remanence.notebook.analysis.AbstractValue.Reference;

/** Evaluates {@code value.name}. */
final class Attributes {
  private static final Set<String> NO_DATA =
      Set.of("shape", "size", "dtype", "columns", "index", "ndim", "element_spec");

  private Attributes() {}

  static AbstractValue of(AbstractValue owner, String name) {
    if (owner instanceof Reference reference) {
      return new Reference(reference.name() + "." + name);
    } else if (owner instanceof Mapping mapping) {
      return mapping.get(name).orElse(name.equals("values") ? mapping : AbstractValue.UNKNOWN);
    } else if (owner instanceof DataValue data && !NO_DATA.contains(name)) {
      return name.equals("values") ? data : data.withoutItems();
    }
    return AbstractValue.UNKNOWN;
  }
}
