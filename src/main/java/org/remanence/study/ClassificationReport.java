package org.remanence.study;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Agreement of predictions with the true classes.
 *
 * @param labels C class names
 * @param confusion [C][C] counts: row the true class, column the predicted one
 */
public record ClassificationReport(List<String> labels, int[][] confusion) {

  /**
   * A class's scores, each in [0, 1]; 0 where one would divide by nothing.
   *
   * @param precision of those predicted as the class, the share that are
   * @param recall of those of the class, the share predicted as it
   * @param f1 harmonic mean of the two
   * @param support examples of the class
   */
  public record Scores(double precision, double recall, double f1, int support) {}

  /**
   * Counts predictions.
   *
   * @param actual true classes
   * @param predicted as many
   */
  public static ClassificationReport of(List<String> labels, int[] actual, int[] predicted) {
    int[][] confusion = new int[labels.size()][labels.size()];
    for (int i = 0; i < actual.length; i++) {
      confusion[actual[i]][predicted[i]]++;
    }
    return new ClassificationReport(List.copyOf(labels), confusion);
  }

  public int examples() {
    return IntStream.range(0, labels.size()).map(this::support).sum();
  }

  public double accuracy() {
    int hits = IntStream.range(0, labels.size()).map(i -> confusion[i][i]).sum();
    return ratio(hits, examples());
  }

  /** Scores of the class of that index. */
  public Scores scores(int label) {
    int hits = confusion[label][label];
    int predicted = IntStream.range(0, labels.size()).map(row -> confusion[row][label]).sum();
    int support = support(label);
    return new Scores(
        ratio(hits, predicted),
        ratio(hits, support),
        ratio(2 * hits, predicted + support),
        support);
  }

  /** Mean over the classes, each counting the same. */
  public Scores macroAverage() {
    List<Scores> all = IntStream.range(0, labels.size()).mapToObj(this::scores).toList();
    return new Scores(
        all.stream().mapToDouble(Scores::precision).average().orElse(0),
        all.stream().mapToDouble(Scores::recall).average().orElse(0),
        all.stream().mapToDouble(Scores::f1).average().orElse(0),
        examples());
  }

  private int support(int label) {
    return IntStream.of(confusion[label]).sum();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
