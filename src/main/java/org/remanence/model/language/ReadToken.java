package org.remanence.model.language;

import org.remanence.text.Vocabulary;

/** A token of a text as a vocabulary sees it. */
public record ReadToken(String text, int id) {
  public boolean known() {
    return id != Vocabulary.UNKNOWN;
  }
}
