package org.remanence.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.remanence.model.ArgMax;
import org.remanence.model.TextClassifier;
import org.remanence.text.LabelledText;

/**
 * A model's answers on labelled texts.
 *
 * @param labels class names; the rows hold indices into them
 */
public record Predictions(List<String> labels, List<Row> rows) {
  public Predictions {
    labels = List.copyOf(labels);
    rows = List.copyOf(rows);
  }

  /**
   * One answer.
   *
   * @param confidence probability of the predicted class
   */
  public record Row(String text, int label, int predicted, float confidence) {
    public boolean isRight() {
      return label == predicted;
    }
  }

  /**
   * Asks {@code classifier} about {@code texts}. Takes a while; not for the UI thread.
   *
   * @param actual the texts' true classes: indices into the classifier's labels; -1 where nobody
   *     says it
   */
  public static Predictions of(TextClassifier classifier, List<String> texts, int[] actual) {
    float[][] probabilities = classifier.probabilities(texts);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < actual.length; i++) {
      int best = ArgMax.of(probabilities[i]);
      rows.add(new Row(texts.get(i), actual[i], best, probabilities[i][best]));
    }
    return new Predictions(classifier.labels(), rows);
  }

  /**
   * The same for examples whose labels the classifier has.
   *
   * @throws IllegalArgumentException if it lacks one
   */
  public static Predictions of(TextClassifier classifier, List<LabelledText> examples) {
    List<String> labels = classifier.labels();
    int[] actual = examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
    if (Arrays.stream(actual).anyMatch(label -> label < 0)) {
      throw new IllegalArgumentException("a label is none of " + labels);
    }
    return of(classifier, examples.stream().map(LabelledText::text).toList(), actual);
  }

  public ClassificationReport report() {
    return ClassificationReport.of(
        labels,
        rows.stream().mapToInt(Row::label).toArray(),
        rows.stream().mapToInt(Row::predicted).toArray());
  }
}
