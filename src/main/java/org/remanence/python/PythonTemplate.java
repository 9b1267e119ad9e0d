package org.remanence.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python source with places to fill in. Lines of their own say what is in it: {@code # if FLAG}
 * or {@code # if not FLAG} begins lines that {@code # end} ends, {@code # include NAME} stands for
 * another source of the folder. <code>{{name}}</code> is a value as Python writes it, <code>
 * {{@name}}
 * </code> a word as it is.
 */
public final class PythonTemplate {
  private static final String INCLUDE = "# include ";
  private static final String IF = "# if ";
  private static final String NOT = "not ";
  private static final String END = "# end";
  private static final String SUFFIX = ".py";
  private static final Pattern PLACE = Pattern.compile("\\{\\{(@?)([a-z_]+)}}");
  private static final Pattern MANY_BLANK_LINES = Pattern.compile("\n{4,}");

  private final String folder;
  private final Set<String> flags;
  private final Map<String, Object> values;

  /**
   * @param folder in the resources, such as {@code /programs/}
   * @param values by the names of their places
   */
  public PythonTemplate(String folder, Set<String> flags, Map<String, Object> values) {
    this.folder = folder;
    this.flags = Set.copyOf(flags);
    this.values = Map.copyOf(values);
  }

  /**
   * The source called so, filled in.
   *
   * @throws IllegalArgumentException if it has a place without a value, or there is no such source
   */
  public String fill(String name) {
    StringBuilder filled = new StringBuilder();
    append(name, filled);
    return MANY_BLANK_LINES.matcher(filled).replaceAll("\n\n\n").strip() + "\n";
  }

  private void append(String name, StringBuilder filled) {
    Deque<Boolean> kept = new ArrayDeque<>();
    PythonResource.text(folder + name + SUFFIX)
        .lines()
        .forEach(
            line -> {
              if (line.startsWith(IF)) {
                kept.push(holds(line.substring(IF.length())));
              } else if (line.equals(END)) {
                kept.pop();
              } else if (!kept.contains(false)) {
                appendLine(line, filled);
              }
            });
  }

  private boolean holds(String condition) {
    return condition.startsWith(NOT)
        ? !flags.contains(condition.substring(NOT.length()))
        : flags.contains(condition);
  }

  private void appendLine(String line, StringBuilder filled) {
    String text = PLACE.matcher(line).replaceAll(place -> Matcher.quoteReplacement(value(place)));
    if (text.startsWith(INCLUDE)) {
      append(text.substring(INCLUDE.length()), filled);
    } else {
      filled.append(text).append('\n');
    }
  }

  private String value(MatchResult place) {
    Object value = values.get(place.group(2));
    if (value == null) {
      throw new IllegalArgumentException("no value for " + place.group());
    }
    return place.group(1).isEmpty() ? Python.literal(value) : value.toString();
  }
}
