package org.remanence.pdf;

import java.util.ArrayList;
import java.util.List;

/** Lines that a text takes in a column. They end at spaces; no-break spaces hold together. */
final class LineBreaks {
  private final Fonts fonts;
  private final TextStyle style;
  private final double width;
  private final List<String> lines = new ArrayList<>();
  private String line = "";

  private LineBreaks(Fonts fonts, TextStyle style, double width) {
    this.fonts = fonts;
    this.style = style;
    this.width = width;
  }

  /** The lines of a text, at least one. */
  static List<String> of(Fonts fonts, TextStyle style, double width, String text) {
    LineBreaks breaks = new LineBreaks(fonts, style, width);
    for (String paragraph : text.split("\n", -1)) {
      for (String word : paragraph.split(" ", -1)) {
        breaks.add(word);
      }
      breaks.end();
    }
    return breaks.lines;
  }

  private void add(String word) {
    String longer = line.isEmpty() ? word : line + " " + word;
    if (fits(longer)) {
      line = longer;
      return;
    }
    if (!line.isEmpty()) {
      end();
    }
    line = word;
    // A word that is wider than the column ends wherever it must.
    while (!fits(line) && line.codePointCount(0, line.length()) > 1) {
      String rest = line;
      int end = rest.length();
      while (end > 1 && !fits(rest.substring(0, end))) {
        end = rest.offsetByCodePoints(end, -1);
      }
      line = rest.substring(0, Math.max(end, rest.offsetByCodePoints(0, 1)));
      end();
      line = rest.substring(lines.get(lines.size() - 1).length());
    }
  }

  private boolean fits(String text) {
    return fonts.width(style, text) <= width;
  }

  private void end() {
    lines.add(line);
    line = "";
  }
}
