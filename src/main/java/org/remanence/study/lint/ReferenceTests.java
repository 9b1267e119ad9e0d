package org.remanence.study.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.remanence.study.Predictions;
import org.remanence.study.statistics.Holm;
import org.remanence.study.statistics.McNemar;

/**
 * Each network with each reference whose single answers are known, text by text: McNemar’s exact
 * test, corrected together by Holm’s method.
 */
final class ReferenceTests {
  /** How often a difference may be called significant where none is. */
  static final double LEVEL = 0.05;

  private record Pair(LintSubject.Judged network, Check reference, double p) {}

  private final List<Pair> pairs;
  private final double[] corrected;

  private ReferenceTests(List<Pair> pairs) {
    this.pairs = pairs;
    corrected = Holm.adjust(pairs.stream().mapToDouble(Pair::p).toArray());
  }

  static ReferenceTests of(LintSubject subject) {
    List<Pair> pairs = new ArrayList<>();
    for (LintSubject.Judged network : subject.networks()) {
      BitSet right = right(network.test());
      for (Reference reference : subject.references()) {
        reference
            .right()
            .ifPresent(
                others ->
                    pairs.add(new Pair(network, reference.check(), McNemar.exact(right, others))));
      }
    }
    return new ReferenceTests(pairs);
  }

  /** How many comparisons there are. */
  int count() {
    return pairs.size();
  }

  /** The corrected p value; empty if the reference’s single answers are not known. */
  OptionalDouble p(LintSubject.Judged network, Check reference) {
    for (int i = 0; i < corrected.length; i++) {
      if (pairs.get(i).network() == network && pairs.get(i).reference() == reference) {
        return OptionalDouble.of(corrected[i]);
      }
    }
    return OptionalDouble.empty();
  }

  private static BitSet right(Predictions predictions) {
    BitSet right = new BitSet();
    for (int i = 0; i < predictions.rows().size(); i++) {
      right.set(i, predictions.rows().get(i).isRight());
    }
    return right;
  }
}
