package org.remanence.yaml;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lines of a YAML file that is being written: keys with values, mappings, and lists, which are
 * indented. Texts are read back as they were.
 */
public final class YamlLines {
  private static final String INDENT = "  ";
  private static final String DASH = "- ";

  /** Longer texts are broken into lines, where that changes nothing of them. */
  private static final int WIDTH = 100;

  private final StringBuilder lines = new StringBuilder();
  private String margin = "";
  private boolean entry;
  private int next = 1;

  /** Number of the line that comes next, from 1. */
  public int next() {
    return next;
  }

  /** A value as it is written: a number, a name of the program’s, or a text in quotes. */
  public void value(String key, Object written) {
    line(key + ": " + written);
  }

  /** A text of somebody’s. */
  public void text(String key, String text) {
    String quoted = YamlText.quoted(text);
    if (quoted.startsWith("\"") && isBlock(text)) {
      block(key + ": |-", Stream.of(text.split("\n")));
    } else if (margin.length() + key.length() + quoted.length() > WIDTH && isFoldable(text)) {
      block(key + ": >-", folded(text));
    } else {
      line(key + ": " + quoted);
    }
  }

  /** A mapping, whose keys {@code inside} writes. */
  public void mapping(String key, Runnable inside) {
    line(key + ":");
    indented(inside);
  }

  /** A list of mappings, each of which {@code inside} writes. */
  public <T> void list(String key, List<T> entries, Consumer<T> inside) {
    if (entries.isEmpty()) {
      line(key + ": []");
      return;
    }
    line(key + ":");
    indented(() -> entries.forEach(each -> entry(() -> inside.accept(each))));
  }

  private void entry(Runnable inside) {
    entry = true;
    indented(inside);
  }

  private void indented(Runnable inside) {
    String outside = margin;
    margin += INDENT;
    inside.run();
    margin = outside;
  }

  private void block(String first, Stream<String> rest) {
    line(first);
    indented(() -> rest.forEach(this::line));
  }

  private void line(String text) {
    String before = entry ? margin.substring(INDENT.length()) + DASH : margin;
    entry = false;
    lines.append(before).append(text).append('\n');
    next++;
  }

  /** Returns whether line breaks are all that would have to be escaped. */
  private static boolean isBlock(String text) {
    return !text.startsWith("\n")
        && !text.endsWith("\n")
        && Stream.of(text.split("\n"))
            .allMatch(line -> !line.startsWith(" ") && YamlText.quoted(line).startsWith("'"));
  }

  /** Returns whether words stand one space apart: a line break there is read as a space. */
  private static boolean isFoldable(String text) {
    return YamlText.quoted(text).startsWith("'") && text.matches("[^ ]+( [^ ]+)*");
  }

  private Stream<String> folded(String text) {
    Stream.Builder<String> folded = Stream.builder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      int before = margin.length() + INDENT.length() + line.length();
      if (!line.isEmpty() && before + word.length() >= WIDTH) {
        folded.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return folded.add(line.toString()).build();
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
