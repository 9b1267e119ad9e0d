package org.remanence.ui.plot.token;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/**
 * Names of a matrix's rows: numbers of units, words that are read, or quantities.
 *
 * @param names of words or quantities; none for units
 */
public record RowNames(Kind kind, List<String> names) {
  /** Units by their numbers. */
  public static final RowNames UNITS = new RowNames(Kind.UNIT, List.of());

  /** Meaning of a row. */
  private enum Kind {
    UNIT("plot.table.unit", "plot.heatmap.description", true),
    WORD("plot.table.read", "plot.heatmap.description.words", true),
    QUANTITY("plot.table.quantity", "plot.heatmap.description.quantities", false);

    private final String heading;
    private final String description;
    private final boolean numbered;

    Kind(String heading, String description, boolean numbered) {
      this.heading = heading;
      this.description = description;
      this.numbered = numbered;
    }
  }

  public RowNames {
    names = List.copyOf(names);
  }

  static RowNames words(List<String> words) {
    return new RowNames(Kind.WORD, words);
  }

  static RowNames quantities(List<String> names) {
    return new RowNames(Kind.QUANTITY, names);
  }

  /** Returns whether rows are known by names that each have to be seen, rather than counted. */
  public boolean areNames() {
    return !kind.numbered;
  }

  /** Name beside the row at a place. */
  String tick(int place, int number) {
    return kind.numbered ? Integer.toString(number) : names.get(place);
  }

  /** Name of a row where it stands alone: a unit's number, a word with its place, a quantity. */
  String name(int place, int number) {
    return kind == Kind.WORD ? number + " " + names.get(place) : tick(place, number);
  }

  /** Name of a row for a file. */
  String column(int place, int number) {
    return (kind == Kind.UNIT ? "unit_" : "") + name(place, number);
  }

  /** Name of a row among others to choose from. */
  String choice(int place, int number) {
    return kind == Kind.UNIT ? Messages.text("states.unit", number) : name(place, number);
  }

  /** Heading of a table's column of rows. */
  String heading() {
    return Messages.text(kind.heading);
  }

  /**
   * A value in words.
   *
   * @param missing what is said of a value that is NaN
   */
  String value(String token, int place, int number, float value, String missing) {
    String text = NumberText.value(value);
    return switch (kind) {
      case UNIT ->
          Float.isNaN(value)
              ? token + " · " + missing
              : Messages.text("plot.value", number, token, text);
      case WORD ->
          Messages.text(
              Float.isNaN(value) ? "plot.value.not-read" : "plot.value.read",
              token,
              names.get(place),
              text);
      case QUANTITY ->
          names.get(place) + " · " + token + " · " + (Float.isNaN(value) ? missing : text);
    };
  }

  /** A matrix in words. */
  String description(String title, int tokens, int rows, String value) {
    return Messages.text(kind.description, title, tokens, rows, value);
  }

  RowNames ordered(int[] order) {
    return names.isEmpty()
        ? this
        : new RowNames(kind, IntStream.of(order).mapToObj(names::get).toList());
  }

  RowNames part(int place, int count) {
    return names.isEmpty() ? this : new RowNames(kind, names.subList(place, place + count));
  }
}
