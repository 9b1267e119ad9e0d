package org.remanence.study.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.model.Architecture;

/**
 * How often a table calls a difference significant between networks and baselines that are right
 * equally often in truth: in one of twenty at most.
 */
class FalseClaimsTest {
  private static final int TABLES = 1000;
  private static final int TEXTS = 400;

  /** Three standard errors of a share of 0.05 above it. */
  private static final double MAX = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / TABLES);

  private static final Architecture[] FIVE = Architecture.values();

  @ParameterizedTest
  @CsvSource({
    "2, 0.0", "2, 0.3", "2, 0.6",
    "3, 0.0", "3, 0.3", "3, 0.6",
    "5, 0.0", "5, 0.3", "5, 0.6"
  })
  void equallyGoodNetworksAreToldApartInOneTableOfTwentyAtMost(int networks, double correlation) {
    Random random = new Random(17);
    int claimed = 0;
    for (int i = 0; i < TABLES; i++) {
      claimed += claims(table(random, networks, 0.85, correlation)) ? 1 : 0;
    }
    assertThat(claimed / (double) TABLES).isLessThanOrEqualTo(MAX);
  }

  /** The test is not safe by never finding anything. */
  @Test
  void oneNetworkThatIsWorseByThirtyPointsIsAlwaysFound() {
    Random random = new Random(18);
    for (int i = 0; i < 100; i++) {
      List<BenchmarkRow> rows = new ArrayList<>(table(random, 4, 0.99, 0.3).rows());
      BenchmarkRow worse =
          Rows.answered(Architecture.RNN, answers(random, 0.69, 0, new boolean[TEXTS]));
      rows.removeIf(row -> row.architecture() == Architecture.RNN);
      rows.add(worse);
      Conclusion.Chance chance = find(Conclusion.Chance.class, new Benchmark(rows, List.of()));
      assertThat(chance.apart()).containsExactly(worse);
    }
  }

  private static Benchmark table(Random random, int networks, double accuracy, double correlation) {
    boolean[] common = answers(random, accuracy, 0, new boolean[TEXTS]);
    List<BenchmarkRow> rows = new ArrayList<>();
    for (int i = 0; i < networks; i++) {
      rows.add(Rows.answered(FIVE[i], answers(random, accuracy, correlation, common)));
    }
    List<BaselineResult> baselines = new ArrayList<>();
    for (BaselineResult.Kind kind : BaselineResult.Kind.values()) {
      baselines.add(Rows.baseline(kind, answers(random, accuracy, correlation, common)));
    }
    return new Benchmark(rows, baselines);
  }

  /** Each answer is the common one with probability √ρ, which correlates two such rows by ρ. */
  private static boolean[] answers(
      Random random, double accuracy, double correlation, boolean[] common) {
    double copied = Math.sqrt(correlation);
    boolean[] right = new boolean[common.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = random.nextDouble() < copied ? common[i] : random.nextDouble() < accuracy;
    }
    return right;
  }

  /** Whether anything in the table is said to be more than chance. */
  private static boolean claims(Benchmark benchmark) {
    return benchmark.findings().stream().anyMatch(FalseClaimsTest::claims);
  }

  private static boolean claims(Conclusion finding) {
    if (finding instanceof Conclusion.Chance chance) {
      return !chance.apart().isEmpty();
    } else if (finding instanceof Conclusion.Against against) {
      return !against.above().isEmpty();
    } else if (finding instanceof Conclusion.Gates gates) {
      return gates.difference().isSignificant();
    }
    return finding instanceof Conclusion.Extension extension
        && extension.difference().isSignificant();
  }

  private static <F extends Conclusion> F find(Class<F> type, Benchmark benchmark) {
    return benchmark.findings().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
