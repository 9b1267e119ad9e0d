package org.remanence.study.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.remanence.study.ClassificationReport;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.References;
import org.remanence.text.Part;

/** Checks whether results mean that something was learnt. */
final class ResultChecks {
  /** The most frequent label has this many times the examples of the rarest. */
  private static final double UNEQUAL = 2;

  /**
   * Distance below the accuracy at which the recall of the rarest label means that it is neglected.
   */
  private static final double NEGLECT = 0.1;

  private ResultChecks() {}

  /** Checks whether networks are shown to be better than a constant answer. */
  static List<Warning> majority(LintSubject subject) {
    String label = References.mostFrequentLabel(subject.examples(Part.TEST));
    return against(
        subject,
        BaselineResult.Kind.MAJORITY,
        (network, reference) ->
            new Warning.BelowMajority(
                network.name(),
                network.accuracy(),
                reference.accuracy(),
                label,
                network.trainBetter()));
  }

  /** Checks whether networks are shown to be better than what has no memory. */
  static List<Warning> against(LintSubject subject, BaselineResult.Kind kind) {
    return against(
        subject,
        kind,
        (network, reference) ->
            new Warning.BelowReference(
                Check.of(kind),
                network.name(),
                network.accuracy(),
                reference.accuracy(),
                network.trainBetter()));
  }

  /**
   * By the rule of the tables of results.
   *
   * @param below of a network that is not right more often
   */
  private static List<Warning> against(
      LintSubject subject,
      BaselineResult.Kind kind,
      BiFunction<LintSubject.Judged, BaselineResult, Warning> below) {
    ReferenceTests tests = subject.tests();
    BaselineResult reference = tests.reference(kind);
    return subject.networks().stream()
        .flatMap(
            network ->
                network.accuracy() <= reference.accuracy()
                    ? Stream.of(below.apply(network, reference))
                    : notToldApart(network, reference, tests).stream())
        .toList();
  }

  private static Optional<Warning> notToldApart(
      LintSubject.Judged network, BaselineResult reference, ReferenceTests tests) {
    return tests
        .difference(network, reference)
        .filter(difference -> !difference.isSignificant())
        .map(
            difference ->
                new Warning.NotToldApart(
                    Check.of(reference.kind()),
                    network.name(),
                    network.accuracy(),
                    reference.accuracy(),
                    difference.corrected(),
                    tests.count(),
                    network.trainBetter()));
  }

  static List<Warning> balance(LintSubject subject) {
    Map<String, Long> counts = SplitChecks.counts(subject.examples(Part.TRAIN));
    Map.Entry<String, Long> most =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    Map.Entry<String, Long> least =
        counts.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
    if (most.getValue() < UNEQUAL * least.getValue()) {
      return List.of();
    }
    double share = (double) most.getValue() / subject.examples(Part.TRAIN).size();
    return subject.networks().stream()
        .filter(network -> recall(network, least.getKey()) < network.accuracy() - NEGLECT)
        .<Warning>map(
            network ->
                new Warning.Imbalance(
                    network.name(),
                    most.getKey(),
                    share,
                    least.getKey(),
                    recall(network, least.getKey()),
                    network.accuracy()))
        .toList();
  }

  private static double recall(LintSubject.Judged network, String label) {
    ClassificationReport report = network.test().report();
    return report.scores(report.labels().indexOf(label)).recall();
  }
}
