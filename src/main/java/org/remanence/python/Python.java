package org.remanence.python;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.remanence.files.ControlCharacters;

/** Values as Python source. */
public final class Python {
  private Python() {}

  /**
   * A literal that Python reads as {@code value}.
   *
   * @param value a text, number, truth value, or an array, list or map of such
   */
  public static String literal(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    } else if (value instanceof Double || value instanceof Float) {
      return number(((Number) value).doubleValue());
    } else if (value instanceof Number) {
      return value.toString();
    } else if (value instanceof int[] numbers) {
      return list(IntStream.of(numbers).boxed().toList());
    } else if (value instanceof double[] numbers) {
      return list(DoubleStream.of(numbers).boxed().toList());
    } else if (value instanceof Collection<?> items) {
      return list(items);
    } else if (value instanceof Map<?, ?> entries) {
      return entries.entrySet().stream()
          .map(entry -> literal(entry.getKey()) + ": " + literal(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return text(value.toString());
  }

  private static String list(Collection<?> items) {
    return items.stream().map(Python::literal).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "float(\"" + infinite(value) + "\")";
  }

  private static String infinite(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  /** In quotes; what could end the line or the text early is written as its number. */
  private static String text(String value) {
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + ControlCharacters.escaped(quoted, c -> false) + '"';
  }
}
