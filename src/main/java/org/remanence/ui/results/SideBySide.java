package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.model.TestAnswers;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.PairText;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * Sentences on networks with the settings of the training, beside those on them now that each is
 * tuned, on the same test texts and in the language in use.
 */
final class SideBySide {
  private SideBySide() {}

  /**
   * Sentence, and the rows that it is about: a network, or two.
   *
   * @param before of the table from one setting; empty where nothing was said
   * @param now of the present table
   */
  record BeforeAfter(String text, List<BenchmarkRow> before, List<BenchmarkRow> now) {}

  /**
   * Lines about tuned networks, each beside what was said of it before where that is known, then
   * each pair of them; nothing unless all networks of {@code now} are tuned.
   */
  static List<BeforeAfter> lines(Benchmark before, Benchmark now) {
    List<BeforeAfter> lines = new ArrayList<>();
    List<BenchmarkRow> rows = now.rows();
    if (rows.size() < 2 || !rows.stream().allMatch(BenchmarkRow::isTuned)) {
      return lines;
    }
    for (BenchmarkRow tuned : rows) {
      untuned(before, tuned).ifPresent(row -> lines.add(accuracies(row, tuned)));
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        lines.add(pair(before, now, rows.get(i), rows.get(j)));
      }
    }
    return lines;
  }

  private static BeforeAfter accuracies(BenchmarkRow before, BenchmarkRow tuned) {
    String key =
        tuned.isSameNetwork(before)
            ? "tuning.side.same"
            : isTrainedOn(tuned, before) ? "tuning.side.length" : "tuning.side.accuracy";
    String text =
        Messages.text(
            key,
            ArchitectureStyle.name(tuned.architecture()),
            FindingTexts.percent(before.accuracy()),
            FindingTexts.percent(tuned.accuracy()),
            before.metrics().bestEpoch(),
            tuned.metrics().bestEpoch());
    return new BeforeAfter(text, List.of(before), List.of(tuned));
  }

  private static boolean isTrainedOn(BenchmarkRow tuned, BenchmarkRow before) {
    return tuned.differsInLengthAlone(before)
        && tuned.metrics().bestEpoch() > before.metrics().bestEpoch();
  }

  /** Both verdicts, or the tuned one alone where there was no other. */
  private static BeforeAfter pair(
      Benchmark before, Benchmark now, BenchmarkRow first, BenchmarkRow second) {
    String tuned = verdict(now, first, second);
    Optional<BenchmarkRow> firstBefore = untuned(before, first);
    Optional<BenchmarkRow> secondBefore = untuned(before, second);
    List<BenchmarkRow> rows = List.of(first, second);
    if (firstBefore.isEmpty() || secondBefore.isEmpty()) {
      return new BeforeAfter(Messages.text("tuning.side.tuned", tuned), List.of(), rows);
    }
    List<BenchmarkRow> rowsBefore = List.of(firstBefore.get(), secondBefore.get());
    if (first.isSameNetwork(rowsBefore.get(0)) && second.isSameNetwork(rowsBefore.get(1))) {
      return new BeforeAfter(Messages.text("tuning.side.unchanged", tuned), rowsBefore, rows);
    }
    String was = verdict(before, firstBefore.get(), secondBefore.get());
    return new BeforeAfter(Messages.text("tuning.side.verdicts", was, tuned), rowsBefore, rows);
  }

  private static String verdict(Benchmark table, BenchmarkRow first, BenchmarkRow second) {
    return PairText.of(table, first, second, row -> ArchitectureStyle.name(row.architecture()));
  }

  /** The best network of that architecture that nobody tuned. */
  static Optional<BenchmarkRow> untuned(Benchmark before, BenchmarkRow tuned) {
    return before.rows().stream()
        .filter(row -> !row.isTuned() && row.architecture() == tuned.architecture())
        .filter(row -> isSameTest(row, tuned))
        .findFirst();
  }

  private static boolean isSameTest(BenchmarkRow one, BenchmarkRow other) {
    return one.answers().isPresent()
        && one.answers()
            .map(TestAnswers::testPart)
            .equals(other.answers().map(TestAnswers::testPart));
  }
}
