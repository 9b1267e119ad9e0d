package org.remanence.ui.plot.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.files.Csv;
import org.remanence.model.Magnitude;

/**
 * T tokens × U rows: units of one quantity, words that are read, or quantities.
 *
 * @param title what it is of, such as "LSTM, hidden state h"; file names come from it
 * @param tokens the words, in reading order
 * @param values T rows of U numbers; a row of NaN is a token the model did not read
 * @param units the units' numbers, in the order of {@code values}
 * @param rows their names
 */
public record TokenMatrix(
    String title, List<String> tokens, float[][] values, int[] units, RowNames rows) {
  public TokenMatrix {
    tokens = List.copyOf(tokens);
    if (tokens.size() != values.length) {
      throw new IllegalArgumentException(tokens.size() + " tokens, " + values.length + " rows");
    }
  }

  /** Units in the order of their numbers. */
  public TokenMatrix(String title, List<String> tokens, float[][] values) {
    this(title, tokens, values, IntStream.range(0, width(values)).toArray(), RowNames.UNITS);
  }

  /** A matrix of what each token has of each word; numbers count the words from 1. */
  public static TokenMatrix ofWords(String title, List<String> tokens, float[][] values) {
    int[] places = IntStream.rangeClosed(1, tokens.size()).toArray();
    return new TokenMatrix(title, tokens, values, places, RowNames.words(tokens));
  }

  /**
   * A matrix of quantities that each token has.
   *
   * @param names of the quantities
   */
  public static TokenMatrix ofQuantities(
      String title, List<String> tokens, float[][] values, List<String> names) {
    int[] places = IntStream.range(0, names.size()).toArray();
    return new TokenMatrix(title, tokens, values, places, RowNames.quantities(names));
  }

  /** Name of a row where it stands alone. */
  public String name(int place) {
    return rows.name(place, units[place]);
  }

  /** Name beside a row. */
  public String tick(int place) {
    return rows.tick(place, units[place]);
  }

  /** Names of the rows to choose from. */
  public List<String> choices() {
    return IntStream.range(0, units.length)
        .mapToObj(place -> rows.choice(place, units[place]))
        .toList();
  }

  /**
   * A value in words.
   *
   * @param missing what is said of a value that is NaN
   */
  public String valueText(int token, int place, String missing) {
    return rows.value(tokens.get(token), place, units[place], values[token][place], missing);
  }

  /**
   * The matrix in words.
   *
   * @param value one of its values in words
   */
  public String description(String value) {
    return rows.description(title, tokens.size(), unitCount(), value);
  }

  /** The same with other units on top: {@code order} are places in {@code values}. */
  public TokenMatrix ordered(int[] order) {
    float[][] ordered = new float[values.length][order.length];
    for (int t = 0; t < ordered.length; t++) {
      for (int i = 0; i < order.length; i++) {
        ordered[t][i] = values[t][order[i]];
      }
    }
    return new TokenMatrix(
        title,
        tokens,
        ordered,
        IntStream.of(order).map(place -> units[place]).toArray(),
        rows.ordered(order));
  }

  /** The tokens from {@code token} and the units from {@code place} on, some of each. */
  public TokenMatrix part(int token, int tokenCount, int place, int unitCount) {
    float[][] part = new float[tokenCount][];
    for (int t = 0; t < tokenCount; t++) {
      part[t] = Arrays.copyOfRange(values[token + t], place, place + unitCount);
    }
    return new TokenMatrix(
        title,
        tokens.subList(token, token + tokenCount),
        part,
        Arrays.copyOfRange(units, place, place + unitCount),
        rows.part(place, unitCount));
  }

  public int unitCount() {
    return width(values);
  }

  /** The largest magnitude, of tokens that were read; 0 if there is none. */
  public double largest() {
    return Magnitude.largest(values);
  }

  public boolean isEmpty() {
    return unitCount() == 0;
  }

  private static int width(float[][] values) {
    return values.length == 0 ? 0 : values[0].length;
  }

  /** A header line, then a line per token; numbers as Java and Python read them. */
  public String delimited(char separator) {
    List<List<String>> lines = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("token"));
    IntStream.range(0, units.length)
        .forEach(place -> heading.add(rows.column(place, units[place])));
    lines.add(heading);
    for (int t = 0; t < values.length; t++) {
      List<String> row = new ArrayList<>(List.of(tokens.get(t)));
      for (float value : values[t]) {
        row.add(Float.toString(value));
      }
      lines.add(row);
    }
    return Csv.of(lines, separator);
  }
}
