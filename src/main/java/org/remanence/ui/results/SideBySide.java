package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.model.TestAnswers;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Difference;
import org.remanence.study.benchmark.Finding;

/**
 * What was said of networks with the settings of the training, and what is said of them now that
 * each is tuned, on the same test texts and in the language in use.
 */
final class SideBySide {
  private SideBySide() {}

  /** The better of two networks and by how much, as a table found it. */
  private record Verdict(BenchmarkRow first, BenchmarkRow second, Difference difference) {

    /** Of the findings that are about two networks. */
    static Optional<Verdict> of(Finding finding) {
      if (finding instanceof Finding.Gates gates) {
        return Optional.of(new Verdict(gates.gated(), gates.rnn(), gates.difference()));
      } else if (finding instanceof Finding.Extension extension) {
        return Optional.of(
            new Verdict(extension.larger(), extension.lstm(), extension.difference()));
      }
      return Optional.empty();
    }

    String text() {
      boolean turned = difference.value() < 0;
      String points = FindingTexts.points(Math.abs(difference.value()));
      return Messages.text(
          difference.value() == 0
              ? "tuning.side.equal"
              : difference.isSignificant() ? "tuning.side.ahead" : "tuning.side.open",
          FindingTexts.name(turned ? second : first),
          FindingTexts.name(turned ? first : second),
          points,
          SettingTexts.level());
    }
  }

  /** Nothing unless all networks of {@code now} are tuned and {@code before} tells of them, too. */
  static List<String> lines(Benchmark before, Benchmark now) {
    List<String> lines = new ArrayList<>();
    if (!now.rows().stream().allMatch(BenchmarkRow::isTuned)) {
      return lines;
    }
    for (BenchmarkRow tuned : now.rows()) {
      untuned(before, tuned)
          .ifPresent(
              row ->
                  lines.add(
                      Messages.text(
                          "tuning.side.accuracy",
                          FindingTexts.name(tuned),
                          FindingTexts.percent(row.accuracy()),
                          FindingTexts.percent(tuned.accuracy()))));
    }
    if (lines.size() == now.rows().size()) {
      verdicts(now)
          .forEach(
              tuned ->
                  verdicts(before)
                      .filter(was -> isAbout(was, tuned))
                      .findFirst()
                      .ifPresent(
                          was ->
                              lines.add(
                                  Messages.text(
                                      "tuning.side.verdicts", was.text(), tuned.text()))));
    }
    return lines;
  }

  private static Stream<Verdict> verdicts(Benchmark benchmark) {
    return benchmark.findings().stream().map(Verdict::of).flatMap(Optional::stream);
  }

  /** Whether a verdict from one setting asked what the tuned one asks, on the same texts. */
  private static boolean isAbout(Verdict was, Verdict tuned) {
    return !was.first().isTuned()
        && !was.second().isTuned()
        && isSameTest(was.first(), tuned.first())
        && isSameTest(was.second(), tuned.second())
        && (was.first().architecture() == tuned.first().architecture() || isGated(was.first()))
        && was.second().architecture() == tuned.second().architecture();
  }

  private static boolean isGated(BenchmarkRow row) {
    return row.architecture().isPlain() && row.architecture().cell().isGated();
  }

  /** The best network of that architecture that nobody tuned. */
  private static Optional<BenchmarkRow> untuned(Benchmark before, BenchmarkRow tuned) {
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
