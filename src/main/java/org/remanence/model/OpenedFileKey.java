package org.remanence.model;

/**
 * Key of a network that another program trained: its file’s name.
 *
 * @param id the name without folders
 */
public record OpenedFileKey(String id) implements NetworkKey {
  @Override
  public String title() {
    return id;
  }

  @Override
  public int rank() {
    return Architecture.values().length;
  }
}
