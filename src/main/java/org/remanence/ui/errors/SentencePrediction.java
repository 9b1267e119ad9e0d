package org.remanence.ui.errors;

import java.util.Comparator;
import java.util.List;
import org.remanence.i18n.NumberText;
import org.remanence.study.Predictions;

/**
 * Prediction of a network for a sentence.
 *
 * @param confidence probability of that label
 */
record SentencePrediction(String label, float confidence, Verdict verdict) {
  /** From the surest mistake to the surest right answer; what nobody judged stands between. */
  static final Comparator<SentencePrediction> WORST_FIRST =
      Comparator.comparingDouble(SentencePrediction::merit);

  /** Correctness of an answer, where it is known what would be right. */
  enum Verdict {
    RIGHT("✓"),
    WRONG("✗"),
    OPEN("");

    private final String mark;

    Verdict(String mark) {
      this.mark = mark;
    }

    String mark() {
      return mark;
    }
  }

  /**
   * An answer held against what was expected.
   *
   * @param expected the label it should be; any that the network does not have leaves it open
   * @param labels the network's
   */
  static SentencePrediction of(
      String label, float confidence, String expected, List<String> labels) {
    Verdict verdict = label.equals(expected) ? Verdict.RIGHT : Verdict.WRONG;
    return new SentencePrediction(
        label, confidence, labels.contains(expected) ? verdict : Verdict.OPEN);
  }

  /** The answer to the text of that index. */
  static SentencePrediction of(Predictions predictions, int text) {
    Predictions.Row row = predictions.rows().get(text);
    return new SentencePrediction(
        predictions.labels().get(row.predicted()),
        row.confidence(),
        row.isRight() ? Verdict.RIGHT : Verdict.WRONG);
  }

  boolean isWrong() {
    return verdict == Verdict.WRONG;
  }

  /** Mark, label and confidence. */
  String text() {
    String said = label + " " + confidenceText();
    return verdict == Verdict.OPEN ? said : verdict.mark() + " " + said;
  }

  /** In whole percents; nothing is certain that only rounds to it. */
  private String confidenceText() {
    return NumberText.classProbability(confidence, 0);
  }

  static String percent(double share) {
    return NumberText.accuracy(share);
  }

  private double merit() {
    return switch (verdict) {
      case RIGHT -> confidence;
      case WRONG -> -confidence;
      case OPEN -> 0;
    };
  }
}
