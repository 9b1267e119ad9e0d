package org.remanence.ui.plot;

import java.util.List;

/**
 * T tokens × U units of one quantity.
 *
 * @param title what it is of, such as "LSTM, hidden state h"; file names come from it
 * @param tokens the words, in reading order
 * @param values T rows of U numbers; a row of NaN is a token the model did not read
 */
public record TokenMatrix(String title, List<String> tokens, float[][] values) {
  public TokenMatrix {
    tokens = List.copyOf(tokens);
    if (tokens.size() != values.length) {
      throw new IllegalArgumentException(tokens.size() + " tokens, " + values.length + " rows");
    }
  }

  public int units() {
    return values.length == 0 ? 0 : values[0].length;
  }

  public boolean isEmpty() {
    return units() == 0;
  }

  /** A header line, then a line per token; numbers as Java and Python read them. */
  public String delimited(char separator) {
    StringBuilder text = new StringBuilder("token");
    for (int unit = 0; unit < units(); unit++) {
      text.append(separator).append("unit_").append(unit);
    }
    text.append('\n');
    for (int t = 0; t < values.length; t++) {
      // Tokens hold neither separators nor quotes: the tokenizer drops punctuation.
      text.append(tokens.get(t));
      for (float value : values[t]) {
        text.append(separator).append(value);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
