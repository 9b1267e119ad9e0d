package org.remanence.study.benchmark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.remanence.study.statistics.FisherExact;
import org.remanence.study.statistics.Holm;
import org.remanence.study.statistics.Interval;
import org.remanence.study.statistics.McNemar;

/**
 * All comparisons of a table, one family: each network with each other, and each with each
 * baseline; of rows that are the same network, one. Whatever the table asserts is one of them, also
 * about a best network that was chosen after looking, so that among equally good ones a false claim
 * is made in at most one table of twenty.
 *
 * <p>Those that answered the same texts are compared by McNemar’s exact test, the others, whose
 * answers were not kept or belong to another test part, by Fisher’s; all p values are corrected by
 * Holm’s method.
 */
final class Comparisons {
  private final Map<TestResult, Integer> places = new IdentityHashMap<>();
  private final List<BitSet> answers = new ArrayList<>();
  private final double[][] corrected;
  private final int count;
  private int unpaired;

  Comparisons(Benchmark benchmark) {
    List<BenchmarkRow> rows = benchmark.networks();
    List<TestResult> all = new ArrayList<>(rows);
    all.addAll(benchmark.baselines());
    for (TestResult tested : all) {
      places.put(tested, answers.size());
      answers.add(tested.answers().map(kept -> kept.bits()).orElse(null));
    }
    for (BenchmarkRow row : benchmark.rows()) {
      places.computeIfAbsent(row, same -> places.get(benchmark.networkOf(row)));
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        pairs.add(new int[] {i, j});
      }
    }
    count = pairs.size();
    double[] p =
        pairs.stream().mapToDouble(pair -> p(all.get(pair[0]), all.get(pair[1]))).toArray();
    double[] adjusted = Holm.adjust(p);
    corrected = new double[all.size()][all.size()];
    for (int i = 0; i < corrected.length; i++) {
      corrected[i][i] = 1;
    }
    for (int k = 0; k < count; k++) {
      int[] pair = pairs.get(k);
      corrected[pair[0]][pair[1]] = adjusted[k];
      corrected[pair[1]][pair[0]] = adjusted[k];
    }
  }

  /** Number of comparisons. */
  int count() {
    return count;
  }

  /** Number of those that were not of the same texts. */
  int unpaired() {
    return unpaired;
  }

  /** Confidence of each interval, so that all hold with 1 − α together. */
  double confidence() {
    return 1 - Benchmark.LEVEL / Math.max(1, count);
  }

  /** Returns whether they differ significantly, as {@link #of} says with the interval. */
  boolean differSignificantly(TestResult first, TestResult second) {
    return corrected(first, second) <= Benchmark.LEVEL;
  }

  private double corrected(TestResult first, TestResult second) {
    return corrected[place(first)][place(second)];
  }

  /** The comparison of two rows, or of a row and a baseline. */
  Difference of(TestResult first, TestResult second) {
    double value = first.accuracy() - second.accuracy();
    boolean paired = arePaired(first, second);
    Interval interval =
        paired
            ? Interval.paired(only(first, second), only(second, first), first.tests(), confidence())
            : Difference.unpaired(
                first.accuracy(), first.tests(), second.accuracy(), second.tests(), confidence());
    return Difference.of(value, corrected(first, second), interval, confidence(), paired);
  }

  private double p(TestResult first, TestResult second) {
    if (arePaired(first, second)) {
      return McNemar.exact(only(first, second), only(second, first));
    }
    unpaired++;
    return FisherExact.test(right(first), first.tests(), right(second), second.tests());
  }

  private static boolean arePaired(TestResult first, TestResult second) {
    return first.answers().isPresent()
        && second.answers().isPresent()
        && first.answers().get().testPart().equals(second.answers().get().testPart());
  }

  /** Texts that one has right and the other has wrong; empty if they are not of the same texts. */
  OptionalInt onlyRight(TestResult one, TestResult other) {
    return arePaired(one, other) ? OptionalInt.of(only(one, other)) : OptionalInt.empty();
  }

  /** The same of answers to the same texts. */
  private int only(TestResult one, TestResult other) {
    return McNemar.onlyFirst(answers.get(place(one)), answers.get(place(other)));
  }

  private int place(TestResult tested) {
    return Objects.requireNonNull(places.get(tested), "no line of this table");
  }

  private static int right(TestResult tested) {
    return (int) Math.round(tested.accuracy() * tested.tests());
  }
}
