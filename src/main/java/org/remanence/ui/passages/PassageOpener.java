package org.remanence.ui.passages;

/** Lets all networks read a text, and sets a word of it off. */
public interface PassageOpener {
  /**
   * @param fromEnd which word of the text’s: 1 for the last. Networks leave out the first words of
   *     a long text, each as many as it does
   */
  void open(String text, int fromEnd);
}
