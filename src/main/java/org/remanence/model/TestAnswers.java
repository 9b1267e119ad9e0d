package org.remanence.model;

import java.util.Base64;
import java.util.BitSet;

/**
 * Texts of a test part that were answered correctly, so that two classifiers can be compared text
 * by text.
 *
 * @param testPart SHA-256 of the texts and their order, in hexadecimal; the same for all that
 *     answered the same texts
 * @param texts how many there are
 * @param right a bit for each text in its order, in Base64
 */
public record TestAnswers(String testPart, int texts, String right) {

  /**
   * @throws IllegalArgumentException if {@code right} is no Base64, or marks a text that there is
   *     not
   */
  public TestAnswers {
    if (BitSet.valueOf(Base64.getDecoder().decode(right)).length() > texts) {
      throw new IllegalArgumentException("more answers than " + texts);
    }
  }

  public static TestAnswers of(String testPart, boolean[] right) {
    BitSet bits = new BitSet(right.length);
    for (int i = 0; i < right.length; i++) {
      bits.set(i, right[i]);
    }
    return new TestAnswers(
        testPart, right.length, Base64.getEncoder().encodeToString(bits.toByteArray()));
  }

  /** A bit for each text that was answered rightly. */
  public BitSet bits() {
    return BitSet.valueOf(Base64.getDecoder().decode(right));
  }
}
