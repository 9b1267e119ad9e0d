package org.remanence.ui.passages;

/** Lets all networks read a text, and sets a word of it off. */
public interface PassageOpener {
  /**
   * @param token index of the word
   */
  void open(String text, int token);
}
