package org.remanence.text;

import java.util.List;
import org.remanence.files.ResourceText;

/** The lines of a text that comes with the program; those that begin with # are remarks. */
public final class ResourceLines {
  private ResourceLines() {}

  /** All but remarks and empty lines, in their order. */
  public static List<String> of(String resource) {
    return ResourceText.of(resource)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
