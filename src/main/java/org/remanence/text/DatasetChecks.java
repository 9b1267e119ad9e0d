package org.remanence.text;

import java.util.List;
import org.remanence.i18n.LocalizedException;

/** Says before training what a data set lacks for it. */
public final class DatasetChecks {
  private static final int PARTS = Part.values().length;

  private DatasetChecks() {}

  /**
   * Requires two labels or more, and for each at least three different sentences, one for training,
   * one for validation and one for testing.
   *
   * @throws LocalizedException naming the data set and what was expected
   */
  public static void requireTrainable(Dataset dataset) {
    List<String> labels = dataset.labels();
    int examples = dataset.examples().size();
    if (examples == 0) {
      throw new LocalizedException("text.check.empty", dataset.name());
    }
    if (labels.size() == 1) {
      throw new LocalizedException("text.check.oneLabel", dataset.name(), labels.get(0));
    }
    if (2 * labels.size() > examples) {
      throw new LocalizedException("text.check.swapped", dataset.name(), labels.size(), examples);
    }
    var groups = SentenceGroups.of(dataset).byLabel();
    for (String label : labels) {
      int sentences = groups.getOrDefault(label, List.of()).size();
      if (sentences < PARTS) {
        throw new LocalizedException(
            "text.check.tooFewSentences", dataset.name(), label, sentences, PARTS);
      }
    }
  }

  /**
   * Requires of each label a different sentence for each test part, and two more beside the largest
   * of them.
   *
   * @throws LocalizedException naming the data set, the label and what was expected
   */
  static void requireFolds(Dataset dataset, int folds) {
    var groups = SentenceGroups.of(dataset).byLabel();
    for (String label : dataset.labels()) {
      int sentences = groups.getOrDefault(label, List.of()).size();
      int largest = (sentences + folds - 1) / folds;
      if (sentences < folds || sentences - largest < PARTS - 1) {
        throw new LocalizedException(
            "text.check.tooFewForFolds", dataset.name(), label, sentences, folds);
      }
    }
  }
}
