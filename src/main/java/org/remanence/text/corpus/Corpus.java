package org.remanence.text.corpus;

import java.util.function.Consumer;

/** A running text to learn a language model from, handed out line by line. */
public interface Corpus {

  /** Name of a built-in corpus, or a file's. */
  String name();

  /**
   * Hands out every line in order, without its end. May be called again.
   *
   * @throws org.remanence.i18n.LocalizedException if it cannot be read, naming file and line
   */
  void forEachLine(Consumer<String> reader);
}
