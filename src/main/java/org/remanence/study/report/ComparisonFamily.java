package org.remanence.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.statistics.Holm;
import org.remanence.study.statistics.PairedTest;

/** Pairs that answer one question, and are corrected together for their number. */
public record ComparisonFamily(Question question, List<PairedComparison> pairs) {

  /** Question that is asked. */
  public enum Question {
    /** Better architecture. */
    ARCHITECTURES,

    /** Better architecture, each with the settings that suit it. */
    TUNED,

    /** Effect of one change, all else being equal. */
    ONE_CHANGE,

    /** Effect of the start from a language model, on as many labels. */
    TRANSFER;

    /** The name in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Tests every pair that {@code compared} lets through.
   *
   * @param overlap test texts over training texts of a split
   * @param folds splits that each seed gives
   */
  static ComparisonFamily of(
      Question question,
      List<Contender> contenders,
      BiPredicate<Contender, Contender> compared,
      double overlap,
      int folds) {
    List<Contender[]> pairs = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      for (int j = i + 1; j < contenders.size(); j++) {
        if (compared.test(contenders.get(i), contenders.get(j))) {
          pairs.add(new Contender[] {contenders.get(i), contenders.get(j)});
        }
      }
    }
    List<PairedTest> tests =
        pairs.stream()
            .map(pair -> PairedTest.ofShares(differences(pair[0], pair[1]), overlap))
            .toList();
    double[] corrected = Holm.adjust(tests.stream().mapToDouble(PairedTest::p).toArray());
    List<PairedComparison> judged = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Contender[] pair = pairs.get(i);
      Verdict verdict = Verdict.of(tests.get(i), corrected[i], pairs.size(), folds);
      judged.add(
          new PairedComparison(
              pair[0], pair[1], tests.get(i), corrected[i], pairs.size(), verdict));
    }
    return new ComparisonFamily(question, List.copyOf(judged));
  }

  /** Differences of accuracy, on the splits that both were trained on. */
  private static double[] differences(Contender first, Contender second) {
    List<Double> differences = new ArrayList<>();
    for (int split = 0; split < first.scores().size(); split++) {
      Optional<RunScores> one = first.scores().get(split);
      Optional<RunScores> other = second.scores().get(split);
      if (one.isPresent() && other.isPresent()) {
        differences.add(one.get().testAccuracy() - other.get().testAccuracy());
      }
    }
    return differences.stream().mapToDouble(difference -> difference).toArray();
  }
}
