package org.remanence.model.format;

import java.nio.file.Path;
import java.util.List;

/** One format of models’ files; the formats there are stand in {@link ModelFiles}. */
interface ModelFormat {

  /** Patterns of file names, such as {@code *.rema}. */
  List<String> patterns();

  /**
   * Returns whether a file begins as this format’s do, whatever it is called; it may still be
   * damaged.
   */
  boolean recognises(Path file);

  /**
   * Reads a model and trusts nothing in the file.
   *
   * @throws org.remanence.i18n.LocalizedException naming {@code file} and what is wrong with it
   */
  OpenedModel read(Path file);
}
