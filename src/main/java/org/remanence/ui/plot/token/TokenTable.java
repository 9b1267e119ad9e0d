package org.remanence.ui.plot.token;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.remanence.files.Csv;

/**
 * The numbers of a plot with few lines.
 *
 * @param names of the lines
 * @param values per line one number per token; NaN for none
 */
public record TokenTable(
    String title, List<String> tokens, List<String> names, List<double[]> values) {

  /** Such as “2 film”: a word may stand in a sentence twice. */
  public List<String> numberedTokens() {
    return IntStream.range(0, tokens.size()).mapToObj(t -> (t + 1) + " " + tokens.get(t)).toList();
  }

  public boolean isBlank() {
    return tokens.isEmpty() || names.isEmpty();
  }

  /** A header line, then a line per token; numbers as Java and Python read them. */
  public String delimited(char separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Stream.concat(Stream.of("token"), names.stream()).toList());
    for (int t = 0; t < tokens.size(); t++) {
      List<String> row = new ArrayList<>(List.of(tokens.get(t)));
      for (double[] line : values) {
        row.add(Double.toString(line[t]));
      }
      rows.add(row);
    }
    return Csv.of(rows, separator);
  }

  /** Opens a window with a row per token, a column per line, in the look of {@code from}. */
  public void show(Node from) {
    float[][] rows = new float[names.size()][tokens.size()];
    for (int line = 0; line < rows.length; line++) {
      for (int t = 0; t < rows[line].length; t++) {
        rows[line][t] = (float) values.get(line)[t];
      }
    }
    MatrixTable.show(from, title, tokens, names, rows);
  }
}
