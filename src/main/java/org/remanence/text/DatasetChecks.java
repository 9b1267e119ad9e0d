package org.remanence.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Reports before training what a data set lacks for it. */
public final class DatasetChecks {
  private static final int PARTS = Part.values().length;

  private DatasetChecks() {}

  /**
   * Requires two labels or more, and for each at least three different sentences, one for training,
   * one for validation and one for testing. Tagged sentences have no label as a whole: three
   * different ones in all are enough.
   *
   * @throws LocalizedException naming the data set and what was expected; of almost as many labels
   *     as texts it asks whether the two are swapped
   */
  public static void requireTrainable(Dataset dataset) {
    List<String> labels = dataset.labels();
    int examples = dataset.examples().size();
    if (examples == 0) {
      throw new LocalizedException("text.check.empty", dataset.name());
    }
    if (labels.size() == 1) {
      String key = dataset.task() == Task.TAGGING ? "text.check.one-tag" : "text.check.one-label";
      throw new LocalizedException(key, dataset.name(), labels.get(0));
    }
    if (dataset.task() == Task.TAGGING) {
      requireTagged(dataset, PARTS);
      return;
    }
    if (2 * labels.size() > examples) {
      throw new LocalizedException("text.check.swapped", dataset.name(), labels.size(), examples);
    }
    requireSentences(dataset);
  }

  private static void requireTagged(Dataset dataset, int parts) {
    int different = SentenceGroups.of(dataset).sentences().size();
    if (different < parts) {
      throw new LocalizedException("text.check.too-few-tagged", dataset.name(), different, parts);
    }
  }

  /**
   * Returns whether a data set has two labels or more, and for each at least three different
   * sentences: what {@link #requireTrainable} requires of texts that have a label as a whole.
   */
  public static boolean isTrainable(Dataset dataset) {
    return dataset.labels().size() > 1 && tooFew(dataset).isEmpty();
  }

  private static void requireSentences(Dataset dataset) {
    Map<String, Integer> sentences = tooFew(dataset);
    if (!sentences.isEmpty()) {
      String few =
          sentences.entrySet().stream()
              .map(each -> few(dataset, each.getKey(), each.getValue()))
              .collect(Collectors.joining(", "));
      throw new LocalizedException("text.check.too-few-sentences", dataset.name(), few, PARTS);
    }
  }

  /** Labels with fewer different sentences than there are parts, in their order, with how many. */
  private static Map<String, Integer> tooFew(Dataset dataset) {
    var groups = SentenceGroups.of(dataset).byLabel();
    Map<String, Integer> tooFew = new LinkedHashMap<>();
    for (String label : dataset.labels()) {
      int sentences = groups.getOrDefault(label, List.of()).size();
      if (sentences < PARTS) {
        tooFew.put(label, sentences);
      }
    }
    return tooFew;
  }

  /** A label with its sentences and the lines of its first texts. */
  private static String few(Dataset dataset, String label, int sentences) {
    List<String> lines =
        dataset.examples().stream()
            .filter(example -> example.label().equals(label) && example.line() > 0)
            .limit(PARTS)
            .map(example -> NumberText.whole(example.line()))
            .toList();
    String places = Messages.text("text.table.lines", String.join(", ", lines), lines.size(), 0);
    return Messages.text("text.check.few-sentences", label, sentences, lines.size(), places);
  }

  /**
   * Requires of each label a different sentence for each test part, and two more beside the largest
   * of them.
   *
   * @throws LocalizedException naming the data set, the label and what was expected
   */
  static void requireFolds(Dataset dataset, int folds) {
    if (dataset.task() == Task.TAGGING) {
      requireTagged(dataset, folds + PARTS - 1);
      return;
    }
    var groups = SentenceGroups.of(dataset).byLabel();
    for (String label : dataset.labels()) {
      int sentences = groups.getOrDefault(label, List.of()).size();
      int largest = (sentences + folds - 1) / folds;
      if (sentences < folds || sentences - largest < PARTS - 1) {
        throw new LocalizedException(
            "text.check.too-few-for-folds", dataset.name(), label, sentences, folds);
      }
    }
  }
}
