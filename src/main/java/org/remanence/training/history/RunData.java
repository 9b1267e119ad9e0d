package org.remanence.training.history;

/**
 * What a run was trained on.
 *
 * @param file where it was read from; empty for a built-in data set, which {@code name} then names
 * @param fingerprint SHA-256 of the data set, in hexadecimal
 * @param keepDuplicates whether repeated sentences could be in several parts
 * @param testShare of the sentences, in (0, 1)
 * @param vectorsFile pre-trained word vectors; empty if there were none
 */
public record RunData(
    String name,
    String file,
    String fingerprint,
    boolean keepDuplicates,
    double testShare,
    String vectorsFile) {
  public boolean isBuiltIn() {
    return file.isEmpty();
  }
}
