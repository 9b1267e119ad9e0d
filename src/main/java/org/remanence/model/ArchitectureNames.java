package org.remanence.model;

import java.util.Locale;
import org.remanence.i18n.Messages;

/** Names of architectures in the language in use. */
public final class ArchitectureNames {
  private ArchitectureNames() {}

  /** On its own, such as in a table. */
  public static String of(Architecture architecture) {
    return Messages.text("architecture." + architecture.name().toLowerCase(Locale.ROOT));
  }

  /** Within a sentence, where only abbreviations keep their capitals. */
  public static String within(Architecture architecture) {
    String name = of(architecture);
    return Character.isUpperCase(name.charAt(1))
        ? name
        : name.substring(0, 1).toLowerCase(Messages.language()) + name.substring(1);
  }
}
