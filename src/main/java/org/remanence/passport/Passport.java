package org.remanence.passport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Origin of a number shown: enough to compute it again without this program.
 *
 * @param title what the number is, in the language in use
 * @param shown the number as it is shown
 * @param values the number, or the numbers of a sentence, in the order in which the program prints
 *     them
 * @param names what each of several values is; empty for a single one
 * @param equation in plain text
 * @param program empty for what was measured and cannot be computed
 */
public record Passport(
    Kind kind,
    String title,
    String shown,
    List<Double> values,
    List<String> names,
    String equation,
    List<Input> inputs,
    Origin origin,
    Optional<Program> program) {
  public Passport {
    values = List.copyOf(values);
    names = List.copyOf(names);
    if (names.size() != (values.size() > 1 ? values.size() : 0)) {
      throw new IllegalArgumentException(title + ": " + values.size() + " values, named " + names);
    }
    inputs = List.copyOf(inputs);
  }

  /** The first of the values. */
  public double value() {
    return values.get(0);
  }

  /** A value in full, as it is written beside its name. */
  public String text(int index) {
    return PassportBuilder.text(values.get(index));
  }

  /** Returns whether a single value is shown otherwise than in full. */
  public boolean isShownRounded() {
    return values.size() == 1 && !shown.equals(text(0));
  }

  /** The same with the number as a view writes it. */
  public Passport shownAs(String text) {
    return new Passport(kind, title, text, values, names, equation, inputs, origin, program);
  }

  /** A passport of {@code kind} to be filled in. */
  public static PassportBuilder of(Kind kind, String title, double... values) {
    return new PassportBuilder(kind, title, Arrays.stream(values).boxed().toList());
  }
}
