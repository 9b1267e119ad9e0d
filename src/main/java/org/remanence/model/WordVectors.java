package org.remanence.model;

/**
 * Origin of the word vectors.
 *
 * @param source name of the file of pre-trained ones; empty if they start at random
 * @param frozen whether training leaves them as they are
 */
public record WordVectors(String source, boolean frozen) {
  public static final WordVectors DRAWN = new WordVectors("", false);

  public boolean arePretrained() {
    return !source.isEmpty();
  }
}
