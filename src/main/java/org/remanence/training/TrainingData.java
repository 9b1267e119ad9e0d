package org.remanence.training;

import java.util.List;
import org.remanence.text.Vocabulary;

/**
 * Encoded examples, ready to train on.
 *
 * @param labels class names; {@link Example#label()} is an index into it
 * @param fingerprint SHA-256 of the data set, in hexadecimal
 */
public record TrainingData(
    Vocabulary vocabulary,
    List<String> labels,
    List<Example> train,
    List<Example> validation,
    List<Example> test,
    String fingerprint) {

  /** Token numbers (at most the maximum length, without padding) and the class. */
  public record Example(int[] ids, int label) {}
}
