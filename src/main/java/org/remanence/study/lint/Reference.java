package org.remanence.study.lint;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.remanence.study.LastOpinionRule;
import org.remanence.text.LabelledText;
import org.remanence.training.baselines.Baseline;

/**
 * What answers the test texts without memory.
 *
 * @param check that compares networks with it
 * @param right the texts it has right, if its single answers are known
 */
record Reference(Check check, double accuracy, Optional<BitSet> right) {

  /**
   * @param tests the texts it answered
   * @param labels its answers are indices into them
   */
  static Reference of(Baseline baseline, List<LabelledText> tests, List<String> labels) {
    int[] predicted = baseline.predicted();
    if (predicted.length != tests.size()) {
      return new Reference(Check.of(baseline.kind()), baseline.accuracy(), Optional.empty());
    }
    BitSet right = new BitSet();
    for (int i = 0; i < predicted.length; i++) {
      right.set(i, labels.get(predicted[i]).equals(tests.get(i).label()));
    }
    return new Reference(Check.of(baseline.kind()), baseline.accuracy(), Optional.of(right));
  }

  /** The rule “believe the last opinion”; empty if it has no answer to some text. */
  static Optional<Reference> lastOpinion(List<LabelledText> tests) {
    return LastOpinionRule.right(tests)
        .map(
            right ->
                new Reference(
                    Check.LAST_OPINION,
                    (double) right.cardinality() / tests.size(),
                    Optional.of(right)));
  }
}
