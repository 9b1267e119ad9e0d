package org.remanence.study.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.remanence.model.Architecture;
import org.remanence.study.ClassificationReport;
import org.remanence.text.Part;

/** Whether results mean that something was learnt. */
final class ResultChecks {
  /** The most frequent label has this many times the examples of the rarest. */
  private static final double UNEQUAL = 2;

  /** How far below the accuracy the recall of the rarest label is when it is neglected. */
  private static final double NEGLECT = 0.1;

  private ResultChecks() {}

  static List<Warning> majority(LintSubject subject) {
    Map<String, Long> counts = SplitChecks.counts(subject.examples(Part.TEST));
    Map.Entry<String, Long> most =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double majority = (double) most.getValue() / subject.examples(Part.TEST).size();
    return subject.networks().stream()
        .filter(network -> network.accuracy() <= majority)
        .<Warning>map(
            network ->
                new Warning.BelowMajority(
                    network.classifier().architecture(),
                    network.accuracy(),
                    majority,
                    most.getKey(),
                    network.trainBetter()))
        .toList();
  }

  /** Whether networks are shown to be better than what has no memory. */
  static List<Warning> against(LintSubject subject, Check check) {
    Reference reference = subject.reference(check).orElseThrow();
    ReferenceTests tests = ReferenceTests.of(subject);
    return subject.networks().stream()
        .flatMap(network -> against(network, reference, tests).stream())
        .toList();
  }

  private static Optional<Warning> against(
      LintSubject.Judged network, Reference reference, ReferenceTests tests) {
    Architecture architecture = network.classifier().architecture();
    if (network.accuracy() <= reference.accuracy()) {
      return Optional.of(
          new Warning.BelowReference(
              reference.check(),
              architecture,
              network.accuracy(),
              reference.accuracy(),
              network.trainBetter()));
    }
    OptionalDouble p = tests.p(network, reference.check());
    return p.isPresent() && p.getAsDouble() > ReferenceTests.LEVEL
        ? Optional.of(
            new Warning.NotToldApart(
                reference.check(),
                architecture,
                network.accuracy(),
                reference.accuracy(),
                p.getAsDouble(),
                tests.count(),
                network.trainBetter()))
        : Optional.empty();
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
                    network.classifier().architecture(),
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
