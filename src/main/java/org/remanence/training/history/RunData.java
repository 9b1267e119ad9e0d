package org.remanence.training.history;

import java.nio.file.Path;
import java.util.Optional;
import org.remanence.text.DatasetSource;

/**
 * Data that a run was trained on.
 *
 * @param fingerprint SHA-256 of the data set, in hexadecimal
 * @param keepDuplicates whether repeated sentences could be in several parts
 * @param testShare of the sentences, in (0, 1)
 * @param vectors file of pre-trained word vectors
 */
public record RunData(
    DatasetSource source,
    String fingerprint,
    boolean keepDuplicates,
    double testShare,
    Optional<Path> vectors) {
  /** The data set’s. */
  public String name() {
    return source.name();
  }
}
