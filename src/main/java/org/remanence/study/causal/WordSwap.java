package org.remanence.study.causal;

import org.remanence.text.Tokenizer;

/**
 * Another word in the place of one.
 *
 * @param from the word that stands there
 * @param to the word that takes its place
 */
public record WordSwap(String from, String to) {

  /**
   * A text with the swap made.
   *
   * @param token index among all tokens of the text
   */
  public String in(String text, int token) {
    return Tokenizer.replace(text, token, to);
  }
}
