package org.remanence.passport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Fills in a {@link Passport}. */
public final class PassportBuilder {
  private static final int DECIMALS = 6;

  private final Kind kind;
  private final String title;
  private final List<Double> values;
  private final List<Input> inputs = new ArrayList<>();
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private final List<PassportFile> files = new ArrayList<>();
  private List<String> names = List.of();
  private String equation = "";
  private Origin origin = Origin.NONE;
  private String functions = "";

  PassportBuilder(Kind kind, String title, List<Double> values) {
    this.kind = kind;
    this.title = title;
    this.values = values;
  }

  /** Names each of several values, in their order. */
  public PassportBuilder named(List<String> each) {
    names = List.copyOf(each);
    return this;
  }

  /** The same by the keys of their names. */
  public PassportBuilder named(String... keys) {
    return named(Stream.of(keys).map(PassportBuilder::number).toList());
  }

  /** The name of a number that stands beside others. */
  public static String number(String key, Object... arguments) {
    return Messages.text("passport.number." + key, arguments);
  }

  /** In plain text, with English numbers and punctuation; it is written as the language does. */
  public PassportBuilder equation(String text) {
    equation = EquationText.localized(text);
    return this;
  }

  /** An input for the reader; {@code key} names its meaning. */
  public PassportBuilder input(String name, String key, Object value) {
    return described(name, Messages.text("passport.input." + key), value);
  }

  /** The same with its meaning in the language in use. */
  public PassportBuilder described(String name, String meaning, Object value) {
    inputs.add(new Input(name, meaning, text(value)));
    return this;
  }

  /** A symbol of the equation that stands for no single number; {@code key} names its meaning. */
  public PassportBuilder symbol(String name, String key) {
    return described(name, Messages.text("passport.symbol." + key), "");
  }

  /** A variable of the program. */
  public PassportBuilder variable(String name, Object value) {
    variables.put(name, value);
    return this;
  }

  /** Functions in Python that were written for its program. */
  public PassportBuilder functions(String text) {
    functions = text;
    return this;
  }

  public PassportBuilder file(PassportFile file) {
    files.add(file);
    return this;
  }

  public PassportBuilder origin(Origin from) {
    origin = from;
    return this;
  }

  public Passport build() {
    Optional<Program> program =
        kind.isComputed()
            ? Optional.of(Program.of(kind, title, variables, functions, files))
            : Optional.empty();
    String shown = values.stream().map(PassportBuilder::text).collect(Collectors.joining("; "));
    return new Passport(kind, title, shown, values, names, equation, inputs, origin, program);
  }

  /** A value as passports write it. */
  static String text(Object value) {
    if (value instanceof Double || value instanceof Float) {
      return NumberText.precise(((Number) value).doubleValue(), DECIMALS);
    }
    return value.toString();
  }
}
