package org.remanence.ui.plot.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.files.Csv;

/**
 * T tokens × U units of one quantity, or × words that are read.
 *
 * @param title what it is of, such as "LSTM, hidden state h"; file names come from it
 * @param tokens the words, in reading order
 * @param values T rows of U numbers; a row of NaN is a token the model did not read
 * @param units the units' numbers, in the order of {@code values}
 * @param words those that stand in place of units; none for units
 */
public record TokenMatrix(
    String title, List<String> tokens, float[][] values, int[] units, List<String> words) {
  public TokenMatrix {
    tokens = List.copyOf(tokens);
    words = List.copyOf(words);
    if (tokens.size() != values.length) {
      throw new IllegalArgumentException(tokens.size() + " tokens, " + values.length + " rows");
    }
  }

  /** Units in the order of their numbers. */
  public TokenMatrix(String title, List<String> tokens, float[][] values) {
    this(title, tokens, values, IntStream.range(0, width(values)).toArray(), List.of());
  }

  /** A matrix of what each token has of each word; numbers count the words from 1. */
  public static TokenMatrix ofWords(String title, List<String> tokens, float[][] values) {
    int[] places = IntStream.rangeClosed(1, tokens.size()).toArray();
    return new TokenMatrix(title, tokens, values, places, tokens);
  }

  /** Name of a row where it stands alone: a unit's number, or a word with its place. */
  public String name(int place) {
    return words.isEmpty() ? Integer.toString(units[place]) : units[place] + " " + words.get(place);
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
        title,
        tokens,
        rows,
        IntStream.of(order).map(place -> units[place]).toArray(),
        words.isEmpty() ? words : IntStream.of(order).mapToObj(words::get).toList());
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
        Arrays.copyOfRange(units, place, place + unitCount),
        words.isEmpty() ? words : words.subList(place, place + unitCount));
  }

  public int unitCount() {
    return width(values);
  }

  /** The largest absolute value; 0 if there is none. */
  public double largest() {
    double largest = 0;
    for (float[] row : values) {
      for (float value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
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
    String prefix = words.isEmpty() ? "unit_" : "";
    IntStream.range(0, units.length).forEach(place -> heading.add(prefix + name(place)));
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
