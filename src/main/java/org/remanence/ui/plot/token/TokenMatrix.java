package org.remanence.ui.plot.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.files.Csv;

/**
 * T tokens × U units of one quantity.
 *
 * @param title what it is of, such as "LSTM, hidden state h"; file names come from it
 * @param tokens the words, in reading order
 * @param values T rows of U numbers; a row of NaN is a token the model did not read
 * @param units the units' numbers, in the order of {@code values}
 */
public record TokenMatrix(String title, List<String> tokens, float[][] values, int[] units) {
  public TokenMatrix {
    tokens = List.copyOf(tokens);
    if (tokens.size() != values.length) {
      throw new IllegalArgumentException(tokens.size() + " tokens, " + values.length + " rows");
    }
  }

  /** Units in the order of their numbers. */
  public TokenMatrix(String title, List<String> tokens, float[][] values) {
    this(title, tokens, values, IntStream.range(0, width(values)).toArray());
  }

  /** The same with other units on top: {@code order} are places in {@code values}. */
  public TokenMatrix ordered(int[] order) {
    float[][] rows = new float[values.length][order.length];
    for (int t = 0; t < rows.length; t++) {
      for (int i = 0; i < order.length; i++) {
        rows[t][i] = values[t][order[i]];
      }
    }
    return new TokenMatrix(
        title, tokens, rows, IntStream.of(order).map(place -> units[place]).toArray());
  }

  /** The tokens from {@code token} and the units from {@code place} on, some of each. */
  public TokenMatrix part(int token, int tokenCount, int place, int unitCount) {
    float[][] rows = new float[tokenCount][];
    for (int t = 0; t < tokenCount; t++) {
      rows[t] = Arrays.copyOfRange(values[token + t], place, place + unitCount);
    }
    return new TokenMatrix(
        title,
        tokens.subList(token, token + tokenCount),
        rows,
        Arrays.copyOfRange(units, place, place + unitCount));
  }

  public int unitCount() {
    return width(values);
  }

  public boolean isEmpty() {
    return unitCount() == 0;
  }

  private static int width(float[][] values) {
    return values.length == 0 ? 0 : values[0].length;
  }

  /** A header line, then a line per token; numbers as Java and Python read them. */
  public String delimited(char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("token"));
    IntStream.of(units).forEach(unit -> heading.add("unit_" + unit));
    rows.add(heading);
    for (int t = 0; t < values.length; t++) {
      List<String> row = new ArrayList<>(List.of(tokens.get(t)));
      for (float value : values[t]) {
        row.add(Float.toString(value));
      }
      rows.add(row);
    }
    return Csv.of(rows, separator);
  }
}
