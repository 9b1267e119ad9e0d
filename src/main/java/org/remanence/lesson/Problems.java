package org.remanence.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.remanence.yaml.YamlException;
import org.remanence.yaml.YamlValue;

/** Collects all that is wrong with a file; what is right is read on. */
final class Problems {
  /** More of them are one mistake repeated, or meant to fill memory. */
  static final int MOST = 100;

  private final List<YamlException> found = new ArrayList<>();

  void add(YamlException problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  /** Reads a value; empty if it is not there or wrong. */
  <T> Optional<T> read(@Nullable YamlValue value, Function<YamlValue, T> reader) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(value));
    } catch (YamlException e) {
      add(e);
      return Optional.empty();
    }
  }

  /** The values by their keys; empty if it is no mapping. */
  Optional<Map<String, YamlValue>> mapping(YamlValue value, List<String> known) {
    return read(value, whole -> whole.mapping(known, this::add));
  }

  /** Reads a value that must be there. */
  <T> Optional<T> required(
      YamlValue parent,
      Map<String, YamlValue> values,
      String key,
      Function<YamlValue, Optional<T>> reader) {
    YamlValue value = values.get(key);
    if (value == null) {
      add(parent.missing(key));
      return Optional.empty();
    }
    return read(value, reader).flatMap(read -> read);
  }

  /** All that was found, in the order of the lines. */
  List<YamlException> sorted() {
    return found.stream().sorted(Comparator.comparingInt(YamlException::line)).toList();
  }
}
