package org.remanence.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
public final class YamlValue {
  private static final int SHOWN = 40;
  private static final int MAX_SEEDS = 1000;

  /** Larger ones would not come out of every program that reads the results. */
  private static final long LARGEST_SEED = 1L << 53;

  private final Path file;
  private final String name;
  private final Node node;

  YamlValue(Path file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  public int line() {
    return line(node);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /**
   * The values by their keys.
   *
   * @throws YamlException if it is no mapping, or a key stands twice or is not among {@code known}
   */
  public Map<String, YamlValue> mapping(List<String> known) {
    return mapping(
        known,
        problem -> {
          throw problem;
        });
  }

  /**
   * The same, where each key that is wrong is told and left out.
   *
   * @throws YamlException if it is no mapping
   */
  public Map<String, YamlValue> mapping(List<String> known, Consumer<YamlException> onProblem) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("yaml.mapping", String.join(", ", known));
    }
    Map<String, YamlValue> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      try {
        String id = key(entry, known);
        if (values.putIfAbsent(id, new YamlValue(file, id, entry.getValueNode())) != null) {
          throw new YamlException("yaml.twice", file, line(entry.getKeyNode()), id);
        }
      } catch (YamlException e) {
        onProblem.accept(e);
      }
    }
    return values;
  }

  private String key(NodeTuple entry, List<String> known) {
    YamlValue key = new YamlValue(file, name, entry.getKeyNode());
    String id = key.scalar("yaml.key");
    if (!known.contains(id)) {
      throw new YamlException(
          "yaml.unknown", file, key.line(), shortened(id), String.join(", ", known));
    }
    return id;
  }

  /**
   * One value, or several different ones in a list.
   *
   * @throws YamlException if the list is empty or one stands twice
   */
  public <T> List<T> oneOrMore(Function<YamlValue, T> read) {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(read.apply(this));
    }
    List<T> values = new ArrayList<>();
    Set<T> seen = new HashSet<>();
    for (Node item : sequence.getValue()) {
      YamlValue value = new YamlValue(file, name, item);
      T single = read.apply(value);
      if (!seen.add(single)) {
        throw value.wrong("yaml.again");
      }
      values.add(single);
    }
    if (values.isEmpty()) {
      throw wrong("yaml.none");
    }
    return values;
  }

  /**
   * The entries of a list.
   *
   * @throws YamlException if it is no list, or has fewer or more
   */
  public List<YamlValue> list(int min, int max) {
    if (!(node instanceof SequenceNode sequence)
        || sequence.getValue().size() < min
        || sequence.getValue().size() > max) {
      throw wrong("yaml.list", min, max);
    }
    return sequence.getValue().stream().map(item -> new YamlValue(file, name, item)).toList();
  }

  /** Seeds: their number, which gives 1, 2, …, or one or more of them in a list. */
  public List<Long> seeds() {
    if (isList()) {
      return oneOrMore(seed -> seed.whole(0, LARGEST_SEED));
    }
    return LongStream.rangeClosed(1, whole(1, MAX_SEEDS)).boxed().toList();
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isSeveral() {
    return node instanceof SequenceNode sequence && sequence.getValue().size() > 1;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public long whole(long min, long max) {
    try {
      long value = Long.parseLong(plain("yaml.whole", min, max));
      if (min <= value && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below like a number that is out of range.
    }
    throw wrong("yaml.whole", min, max);
  }

  public double number(double min, double max) {
    String from = String.valueOf(min);
    String to = String.valueOf(max);
    try {
      double value = Double.parseDouble(plain("yaml.number", from, to));
      if (min <= value && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below like a number that is out of range.
    }
    throw wrong("yaml.number", from, to);
  }

  public boolean flag() {
    return switch (plain("yaml.flag")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("yaml.flag");
    };
  }

  public String text() {
    String text = scalar("yaml.text");
    if (text.isBlank()) {
      throw wrong("yaml.text");
    }
    return text;
  }

  /** The file that it names, seen from the folder of the one that it stands in; absolute. */
  public Path path() {
    return file.resolveSibling(text()).toAbsolutePath();
  }

  /** One of {@code choices}. */
  public String choice(List<String> choices) {
    String all = String.join(", ", choices);
    String text = scalar("yaml.choice", all);
    if (!choices.contains(text)) {
      throw wrong("yaml.choice", all);
    }
    return text;
  }

  /**
   * Returns what {@code read} makes of the text; where that is nothing, {@code expected} says so.
   */
  public <T> T parsed(Function<String, Optional<T>> read, String expected, Object... more) {
    return read.apply(scalar(expected, more)).orElseThrow(() -> wrong(expected, more));
  }

  /** Returns the problem that {@code key} is not in this mapping. */
  public YamlException missing(String key) {
    return new YamlException("yaml.missing", file, line(), key);
  }

  /**
   * Returns the problem with this value: its message gets file, line, key, what is there, and more.
   */
  public YamlException wrong(String key, Object... more) {
    Object[] arguments = Stream.concat(Stream.of(name, shown()), Stream.of(more)).toArray();
    return new YamlException(key, file, line(), arguments);
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
      throw wrong("yaml.tag", node.getTag().getValue());
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
