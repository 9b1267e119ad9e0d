package org.remanence.text;

import java.util.List;

/** Turns a text into the token numbers a network reads. */
public final class TextEncoder {
  private final Vocabulary vocabulary;
  private final int maxLength;

  /**
   * @param maxLength tokens kept of a text: its last ones, as Keras's {@code pad_sequences} does
   *     with {@code truncating='pre'}
   */
  public TextEncoder(Vocabulary vocabulary, int maxLength) {
    if (maxLength < 1) {
      throw new IllegalArgumentException("maxLength must be at least 1: " + maxLength);
    }
    this.vocabulary = vocabulary;
    this.maxLength = maxLength;
  }

  /** The last tokens of {@code text} and their numbers, without padding. */
  public EncodedText encode(String text) {
    return encode(Tokenizer.tokenize(text));
  }

  /** The last ones of {@code all} tokens of a text and their numbers, without padding. */
  public EncodedText encode(List<String> all) {
    int dropped = Math.max(0, all.size() - maxLength);
    List<String> kept = List.copyOf(all.subList(dropped, all.size()));
    return new EncodedText(kept.stream().mapToInt(vocabulary::id).toArray(), kept, dropped);
  }
}
