package org.remanence.study.units;

import java.util.List;
import org.remanence.text.Tokenizer;

/**
 * A text as a network reads it, with the punctuation that it does not read.
 *
 * @param tokens its last ones, as many as the network takes
 * @param gaps what stands between them: before the first, between each two, after the last
 */
public record Sentence(String text, String label, List<String> tokens, List<String> gaps) {
  public Sentence {
    tokens = List.copyOf(tokens);
    gaps = List.copyOf(gaps);
  }

  /**
   * Cuts a text into tokens.
   *
   * @param maxLength how many of the last tokens are read
   */
  public static Sentence of(String text, String label, int maxLength) {
    List<String> tokens = Tokenizer.tokenize(text);
    List<String> gaps = Tokenizer.gaps(text);
    int dropped = Math.max(0, tokens.size() - maxLength);
    return new Sentence(
        text, label, tokens.subList(dropped, tokens.size()), gaps.subList(dropped, gaps.size()));
  }
}
