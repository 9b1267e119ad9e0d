package org.remanence.study;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.remanence.model.TextClassifier;
import org.remanence.text.LabelledText;

/**
 * Test of a network on labelled texts from elsewhere, not all of which it can be tested on.
 *
 * @param predictions for the examples, in their order
 * @param examples that count
 * @param unread number of texts in which there is nothing that the network reads
 * @param unknown labels that the network does not have, each with the number of its texts
 */
public record TableTest(
    Predictions predictions,
    List<LabelledText> examples,
    int unread,
    SortedMap<String, Integer> unknown) {
  private static final int AT_A_TIME = 32;

  /**
   * Asks a network about texts. Takes a while; not for the UI thread.
   *
   * @param share receives the share of the texts that was read
   * @throws CancellationException once {@code cancelled} says so
   */
  public static TableTest of(
      TextClassifier classifier,
      List<LabelledText> texts,
      DoubleConsumer share,
      BooleanSupplier cancelled) {
    List<LabelledText> examples = new ArrayList<>();
    List<Predictions.Row> rows = new ArrayList<>();
    SortedMap<String, Integer> unknown = new TreeMap<>();
    int unread = 0;
    for (int from = 0; from < texts.size(); from += AT_A_TIME) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      int to = Math.min(texts.size(), from + AT_A_TIME);
      List<LabelledText> counted = new ArrayList<>();
      for (LabelledText text : texts.subList(from, to)) {
        if (!classifier.labels().contains(text.label())) {
          unknown.merge(text.label(), 1, Integer::sum);
        } else if (classifier.canRead(text.text())) {
          counted.add(text);
        } else {
          unread++;
        }
      }
      examples.addAll(counted);
      rows.addAll(Predictions.of(classifier, counted).rows());
      share.accept((double) to / texts.size());
    }
    return new TableTest(
        new Predictions(classifier.labels(), rows), List.copyOf(examples), unread, unknown);
  }
}
