package org.remanence.model;

import org.remanence.engine.Pooling;

/**
 * Key of a network that another program trained: its file’s name.
 *
 * @param title the name without folders
 */
public record OpenedFileKey(String title) implements NetworkKey {
  private static final String NO_LETTERS = "[^\\p{L}\\p{N}]+";

  /** The letters and digits of the name. */
  @Override
  public String id() {
    return title.replaceAll(NO_LETTERS, "-");
  }

  /** True: only networks with a recurrent layer are looked into. */
  @Override
  public boolean isRecurrent() {
    return true;
  }

  @Override
  public int rank() {
    return Architecture.values().length * Pooling.values().length;
  }
}
