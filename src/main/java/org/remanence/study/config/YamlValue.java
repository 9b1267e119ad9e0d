package org.remanence.study.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.remanence.i18n.LocalizedException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a YAML file that knows where it stands; whatever it is asked for and is not, it says
 * with its line and what was expected.
 */
final class YamlValue {
  private static final int SHOWN = 40;

  private final Path file;
  private final String name;
  private final Node node;

  YamlValue(Path file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  int line() {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /**
   * The values by their keys.
   *
   * @throws LocalizedException if it is no mapping, or a key stands twice or is not among {@code
   *     known}
   */
  Map<String, YamlValue> mapping(List<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("study.yaml.mapping", String.join(", ", known));
    }
    Map<String, YamlValue> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      YamlValue key = new YamlValue(file, name, entry.getKeyNode());
      String id = key.scalar("study.yaml.key");
      if (!known.contains(id)) {
        throw new LocalizedException(
            "study.yaml.unknown", file, key.line(), shortened(id), String.join(", ", known));
      }
      if (values.put(id, new YamlValue(file, id, entry.getValueNode())) != null) {
        throw new LocalizedException("study.yaml.twice", file, key.line(), id);
      }
    }
    return values;
  }

  /**
   * One value, or several different ones in a list.
   *
   * @throws LocalizedException if the list is empty or one stands twice
   */
  <T> List<T> oneOrMore(Function<YamlValue, T> read) {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(read.apply(this));
    }
    List<T> values = new ArrayList<>();
    Set<T> seen = new HashSet<>();
    for (Node item : sequence.getValue()) {
      YamlValue value = new YamlValue(file, name, item);
      T single = read.apply(value);
      if (!seen.add(single)) {
        throw value.wrong("study.yaml.again");
      }
      values.add(single);
    }
    if (values.isEmpty()) {
      throw wrong("study.yaml.none");
    }
    return values;
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isSeveral() {
    return node instanceof SequenceNode sequence && sequence.getValue().size() > 1;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  long whole(long min, long max) {
    try {
      long value = Long.parseLong(plain("study.yaml.whole", min, max));
      if (min <= value && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below like a number that is out of range.
    }
    throw wrong("study.yaml.whole", min, max);
  }

  double number(double min, double max) {
    String from = String.valueOf(min);
    String to = String.valueOf(max);
    try {
      double value = Double.parseDouble(plain("study.yaml.number", from, to));
      if (min <= value && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below like a number that is out of range.
    }
    throw wrong("study.yaml.number", from, to);
  }

  boolean flag() {
    return switch (plain("study.yaml.flag")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("study.yaml.flag");
    };
  }

  String text() {
    String text = scalar("study.yaml.text");
    if (text.isBlank()) {
      throw wrong("study.yaml.text");
    }
    return text;
  }

  /** One of {@code choices}. */
  String choice(List<String> choices) {
    String all = String.join(", ", choices);
    String text = scalar("study.yaml.choice", all);
    if (!choices.contains(text)) {
      throw wrong("study.yaml.choice", all);
    }
    return text;
  }

  /** Value that {@code read} makes of the text; where there is none, {@code expected} says so. */
  <T> T parsed(Function<String, Optional<T>> read, String expected, Object... more) {
    return read.apply(scalar(expected, more)).orElseThrow(() -> wrong(expected, more));
  }

  /**
   * Exception that says what is wrong with this value: the message gets file, line, key, what is
   * there, and more.
   */
  LocalizedException wrong(String key, Object... more) {
    Object[] arguments = new Object[4 + more.length];
    arguments[0] = file;
    arguments[1] = line();
    arguments[2] = name;
    arguments[3] = shown();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return new LocalizedException(key, arguments);
  }

  /** Without quotes, since "3" between quotes is a text. */
  private String plain(String expected, Object... more) {
    String text = scalar(expected, more);
    if (!((ScalarNode) node).isPlain()) {
      throw wrong(expected, more);
    }
    return text;
  }

  private String scalar(String expected, Object... more) {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong(expected, more);
    }
    if (!node.isResolved()) {
      throw wrong("study.yaml.tag", node.getTag().getValue());
    }
    return scalar.getValue();
  }

  private String shown() {
    if (node instanceof ScalarNode scalar) {
      return shortened(scalar.getValue());
    }
    return node instanceof SequenceNode ? "[…]" : "{…}";
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
