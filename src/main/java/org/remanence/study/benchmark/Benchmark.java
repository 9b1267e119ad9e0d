package org.remanence.study.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finished runs on the same data, the best first: by test accuracy, of equal ones by loss. What
 * follows from them is computed when it is first asked for, which takes a moment if there are many.
 */
public final class Benchmark {
  /** Accuracies this near to the best count as about as good. */
  public static final double CLOSE = 0.02;

  /** Level of significance: how often a table may call any difference significant where none is. */
  public static final double LEVEL = 0.05;

  /** Difference that may be left when numbers are rounded. */
  private static final double ROUNDING = 1e-9;

  public static final Benchmark NONE = new Benchmark(List.of(), List.of());

  private final List<BenchmarkRow> rows;
  private final List<BenchmarkRow> networks;
  private final List<BaselineResult> baselines;
  private final boolean oneTraining;
  private @Nullable Comparisons compared;
  private @Nullable List<Conclusion> found;

  /**
   * Table of runs of which nothing tells that they were trained together.
   *
   * @param baselines that were measured, on the last training’s test part
   */
  public Benchmark(List<BenchmarkRow> rows, List<BaselineResult> baselines) {
    this(rows, baselines, false);
  }

  /**
   * @param baselines likewise
   * @param oneTraining whether all rows are of one training, so that their times may be compared
   */
  public Benchmark(List<BenchmarkRow> rows, List<BaselineResult> baselines, boolean oneTraining) {
    this.oneTraining = oneTraining;
    this.baselines = List.copyOf(baselines);
    this.rows =
        rows.stream()
            .sorted(
                Comparator.comparingDouble(BenchmarkRow::accuracy)
                    .reversed()
                    .thenComparing(row -> row.metrics().testLoss()))
            .toList();
    networks = this.rows.stream().filter(row -> networkOf(row) == row).toList();
  }

  public List<BenchmarkRow> rows() {
    return rows;
  }

  /**
   * The rows without those that are the same network as one above them: such a one has no
   * comparisons of its own, for it would be counted twice.
   */
  public List<BenchmarkRow> networks() {
    return networks;
  }

  /** The first row that is the same network; most often the row itself. */
  public BenchmarkRow networkOf(BenchmarkRow row) {
    return rows.stream()
        .filter(other -> other == row || other.isSameNetwork(row))
        .findFirst()
        .orElse(row);
  }

  /** Returns whether all rows are of one training. */
  boolean isOneTraining() {
    return oneTraining;
  }

  public List<BaselineResult> baselines() {
    return baselines;
  }

  /** The lines of a table: the networks, and below them the baselines that were trained. */
  public List<TestResult> lines() {
    return Stream.<TestResult>concat(
            rows.stream(), baselines.stream().filter(baseline -> baseline.kind().isTrained()))
        .toList();
  }

  public Rank rank(BenchmarkRow row) {
    if (rows.size() == 1) {
      return Rank.ALONE;
    }
    if (row == rows.get(0) || !comparisonsOfAll().differSignificantly(rows.get(0), row)) {
      return Rank.LEADING;
    }
    return isClose(row) ? Rank.CLOSE : Rank.BEHIND;
  }

  /** Rank of a line of the table, relative to the best network. */
  public Rank rank(TestResult line) {
    return line instanceof BenchmarkRow row ? rank(row) : Rank.BASELINE;
  }

  /** The difference of two of the rows, or of a row and a baseline, as findings give it. */
  public Difference difference(TestResult first, TestResult second) {
    return comparisonsOfAll().of(first, second);
  }

  /**
   * A discordant count of McNemar’s test: texts that {@code one} has right and {@code other} has
   * wrong; empty if they were not compared text by text.
   */
  public OptionalInt onlyRight(TestResult one, TestResult other) {
    return comparisonsOfAll().onlyRight(one, other);
  }

  /** Number of comparisons tested together. */
  public int comparisons() {
    return comparisonsOfAll().count();
  }

  synchronized Comparisons comparisonsOfAll() {
    if (compared == null) {
      compared = new Comparisons(this);
    }
    return compared;
  }

  boolean isClose(BenchmarkRow row) {
    return rows.get(0).accuracy() - row.accuracy() <= CLOSE + ROUNDING;
  }

  /** Conclusions that follow from the numbers, the most important first. */
  public synchronized List<Conclusion> findings() {
    if (found == null) {
      found = new ConclusionRules(this).findings();
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Benchmark benchmark
        && oneTraining == benchmark.oneTraining
        && rows.equals(benchmark.rows)
        && baselines.equals(benchmark.baselines);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rows, baselines, oneTraining);
  }
}
