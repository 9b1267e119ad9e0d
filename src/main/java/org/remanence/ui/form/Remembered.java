package org.remanence.ui.form;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.remanence.model.NumberRange;

/**
 * Values that settings remember of a form, by name. They may have been edited by hand: what makes
 * no sense counts as not remembered.
 */
public final class Remembered {
  private Remembered() {}

  public static OptionalDouble number(Map<String, String> values, String key, NumberRange range) {
    return NumberField.read(values.getOrDefault(key, ""), range);
  }

  /**
   * One of several.
   *
   * @param id what it is called in settings
   */
  public static <T> Optional<T> choice(
      Map<String, String> values, String key, Stream<T> choices, Function<T, String> id) {
    return choices.filter(each -> id.apply(each).equals(values.get(key))).findFirst();
  }

  /** A switch that is off unless it was on. */
  public static boolean flag(Map<String, String> values, String key) {
    return Boolean.parseBoolean(values.get(key));
  }

  /** A file, which may be gone; none of another system’s paths. */
  public static Optional<Path> path(Map<String, String> values, String key) {
    try {
      return Optional.ofNullable(values.get(key)).map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
