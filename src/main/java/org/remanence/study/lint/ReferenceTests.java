package org.remanence.study.lint;

import java.util.List;
import java.util.Optional;
import org.remanence.model.TestAnswers;
import org.remanence.model.TestMetrics;
import org.remanence.study.Predictions;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Difference;
import org.remanence.training.history.RunName;

/**
 * Each network with each reference, as a table of the same networks has them: one family of
 * comparisons, whose other members are the networks with each other.
 */
public final class ReferenceTests {
  private final List<LintSubject.Judged> networks;
  private final List<BenchmarkRow> rows;
  private final Benchmark table;

  ReferenceTests(LintSubject subject) {
    networks = subject.networks();
    rows = networks.stream().map(ReferenceTests::row).toList();
    table = new Benchmark(rows, subject.references());
  }

  /** The networks and references with all their comparisons. */
  public Benchmark table() {
    return table;
  }

  /** Number of comparisons tested together. */
  int count() {
    return table.comparisons();
  }

  /** One that there is. */
  BaselineResult reference(BaselineResult.Kind kind) {
    return table.baselines().stream()
        .filter(reference -> reference.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** Empty if the reference’s single answers are not known. */
  Optional<Difference> difference(LintSubject.Judged network, BaselineResult reference) {
    return Optional.of(table.difference(rows.get(networks.indexOf(network)), reference))
        .filter(Difference::paired);
  }

  private static BenchmarkRow row(LintSubject.Judged network) {
    Predictions test = network.test();
    boolean[] right = new boolean[test.rows().size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = test.rows().get(i).isRight();
    }
    TestMetrics metrics =
        new TestMetrics(
            network.accuracy(),
            Double.NaN,
            network.epochs(),
            network.bestEpoch(),
            Double.NaN,
            Optional.of(TestAnswers.of(LintSubject.TEST_PART, right)));
    return new BenchmarkRow(
        RunName.NONE,
        network.classifier().architecture(),
        network.classifier().hyperparameters(),
        network.classifier().shape().parameters(),
        right.length,
        metrics,
        Double.NaN,
        0);
  }
}
