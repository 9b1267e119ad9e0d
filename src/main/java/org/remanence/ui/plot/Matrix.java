package org.remanence.ui.plot;

import java.util.List;
import java.util.Locale;

/**
 * What a heatmap shows.
 *
 * @param tokens column names
 * @param rows [tokens][units]
 * @param lowest value of the first colour
 * @param highest value of the last colour
 */
public record Matrix(List<String> tokens, float[][] rows, double lowest, double highest) {
  public static final Matrix EMPTY = new Matrix(List.of(), new float[0][], -1, 1);

  public int units() {
    return rows.length == 0 ? 0 : rows[0].length;
  }

  /** Where a value lies between lowest (0) and highest (1). */
  double share(int token, int unit) {
    return (rows[token][unit] - lowest) / (highest - lowest);
  }

  /** The numbers as a table: a line per token, a column per unit. */
  public String table(char separator) {
    StringBuilder text = new StringBuilder("token");
    for (int unit = 0; unit < units(); unit++) {
      text.append(separator).append(unit);
    }
    text.append('\n');
    for (int t = 0; t < rows.length; t++) {
      text.append(tokens.get(t));
      for (float value : rows[t]) {
        text.append(separator).append(String.format(Locale.ROOT, "%.6f", value));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
