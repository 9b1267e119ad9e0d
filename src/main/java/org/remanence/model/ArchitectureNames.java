package org.remanence.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.remanence.engine.CellType;
import org.remanence.i18n.Messages;

/** Names of architectures in the language in use. */
public final class ArchitectureNames {
  private ArchitectureNames() {}

  /** On its own, such as in a table. */
  public static String of(Architecture architecture) {
    return Messages.text("architecture." + architecture.name().toLowerCase(Locale.ROOT));
  }

  /** Of a network of that cell, whatever its layers. */
  public static String of(CellType cell) {
    return Arrays.stream(Architecture.values())
        .filter(each -> each.cell() == cell)
        .min(Comparator.comparing(Architecture::layers))
        .map(ArchitectureNames::of)
        .orElse(cell.name());
  }

  /** Within a sentence, where only abbreviations keep their capitals. */
  public static String within(Architecture architecture) {
    String name = of(architecture);
    return Character.isUpperCase(name.charAt(1))
        ? name
        : name.substring(0, 1).toLowerCase(Messages.language()) + name.substring(1);
  }
}
