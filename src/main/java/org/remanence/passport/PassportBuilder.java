package org.remanence.passport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Fills in a {@link Passport}. */
final class PassportBuilder {
  private static final int DIGITS = 6;

  private final Kind kind;
  private final String title;
  private final List<Double> values;
  private final List<Input> inputs = new ArrayList<>();
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private final List<PassportFile> files = new ArrayList<>();
  private String equation = "";
  private Origin origin = Origin.NONE;

  PassportBuilder(Kind kind, String title, List<Double> values) {
    this.kind = kind;
    this.title = title;
    this.values = values;
  }

  PassportBuilder equation(String text) {
    equation = text;
    return this;
  }

  /** An input for the reader; {@code key} names its meaning. */
  PassportBuilder input(String name, String key, Object value) {
    inputs.add(new Input(name, Messages.text("passport.input." + key), text(value)));
    return this;
  }

  /** A variable of the program. */
  PassportBuilder variable(String name, Object value) {
    variables.put(name, value);
    return this;
  }

  PassportBuilder file(PassportFile file) {
    files.add(file);
    return this;
  }

  PassportBuilder origin(Origin from) {
    origin = from;
    return this;
  }

  Passport build() {
    Optional<Program> program =
        kind.isComputed()
            ? Optional.of(Program.of(kind, title, variables, files))
            : Optional.empty();
    String shown = values.stream().map(PassportBuilder::text).collect(Collectors.joining("; "));
    return new Passport(kind, title, shown, values, equation, inputs, origin, program);
  }

  private static String text(Object value) {
    if (value instanceof Double || value instanceof Float) {
      return NumberText.upTo(((Number) value).doubleValue(), DIGITS);
    }
    return value.toString();
  }
}
