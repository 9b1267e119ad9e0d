package org.remanence.text;

import java.util.List;
import java.util.Optional;

/**
 * Examples whose sentences stand among them more than once. Intervals and tests that take each for
 * an independent draw find more than there is.
 *
 * @param texts all of them
 * @param different sentences among them
 */
public record RepeatedTexts(int texts, int different) {

  /** Empty if each sentence stands there once. Sentences are alike as for {@link Splitter}. */
  public static Optional<RepeatedTexts> of(List<LabelledText> examples) {
    int different = SentenceGroups.of(new Dataset("", examples)).sentences().size();
    return different < examples.size()
        ? Optional.of(new RepeatedTexts(examples.size(), different))
        : Optional.empty();
  }
}
