package org.remanence.model.language;

import java.util.List;

/**
 * A language model whose training is over, and where it came from: what its {@code .rema} file
 * holds.
 *
 * @param corpus name of the corpus: of a built-in one, or a file's
 * @param corpusFingerprint SHA-256 of the corpus, in hexadecimal
 */
public record TrainedLanguageModel(
    LanguageModel model,
    LanguageMetrics metrics,
    List<LanguageEpoch> history,
    String corpus,
    String corpusFingerprint) {
  public TrainedLanguageModel {
    history = List.copyOf(history);
  }
}
