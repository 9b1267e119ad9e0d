package org.remanence.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fonts of a document, each read when it is first needed. */
final class Fonts {
  private final Map<Face, EmbeddedFont> fonts = new EnumMap<>(Face.class);

  /** A part of a text that is set in one font. */
  record Run(Face face, String text) {}

  EmbeddedFont get(Face face) {
    return fonts.computeIfAbsent(face, EmbeddedFont::new);
  }

  /**
   * A text as runs of the face asked for, and of {@link Face#MATHEMATICS} where only that has a
   * sign. What neither has is a box of the first one.
   */
  List<Run> runs(Face face, String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Face current = face;
    for (int c : text.codePoints().toArray()) {
      Face next = !get(face).has(c) && get(Face.MATHEMATICS).has(c) ? Face.MATHEMATICS : face;
      if (next != current && !run.isEmpty()) {
        runs.add(new Run(current, run.toString()));
        run.setLength(0);
      }
      current = next;
      run.appendCodePoint(c);
    }
    if (!run.isEmpty()) {
      runs.add(new Run(current, run.toString()));
    }
    return runs;
  }

  /** Width in points. */
  double width(TextStyle style, String text) {
    return style.size()
        * runs(style.face(), text).stream()
            .mapToDouble(run -> get(run.face()).width(run.text()))
            .sum();
  }

  /** Adds those that were used to a file; entries of a dictionary by {@link #resource}. */
  String write(PdfObjects file) {
    StringBuilder entries = new StringBuilder();
    Arrays.stream(Face.values())
        .filter(face -> fonts.containsKey(face) && get(face).isUsed())
        .forEach(
            face -> entries.append("/%s %d 0 R ".formatted(resource(face), get(face).write(file))));
    return entries.toString();
  }

  /** Name of a font in content streams. */
  static String resource(Face face) {
    return "F" + face.ordinal();
  }
}
