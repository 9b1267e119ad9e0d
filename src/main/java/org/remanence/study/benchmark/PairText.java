package org.remanence.study.benchmark;

import java.util.function.Function;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Sentence on which of two networks is ahead and by how much, in the language in use. */
public final class PairText {
  /** 95 % over many comparisons takes them. */
  private static final int CONFIDENCE_DECIMALS = 2;

  private PairText() {}

  /**
   * As their table tests it.
   *
   * @param name what a network is called
   */
  public static String of(
      Benchmark table,
      BenchmarkRow first,
      BenchmarkRow second,
      Function<BenchmarkRow, String> name) {
    Difference difference = table.difference(first, second);
    boolean turned = difference.value() < 0;
    return Messages.text(
        difference.value() == 0
            ? "tuning.side.equal"
            : difference.isSignificant() ? "tuning.side.ahead" : "tuning.side.open",
        name.apply(turned ? second : first),
        name.apply(turned ? first : second),
        NumberText.pointsInWords(Math.abs(difference.value())),
        NumberText.percent(Benchmark.LEVEL, 0),
        interval(difference));
  }

  /**
   * Such as {@code 99.5% interval 25.1 to 34.0}, of a difference seen from the better one’s side.
   */
  public static String interval(Difference difference) {
    Difference ahead = difference.fromAhead();
    return Messages.text(
        "results.interval",
        NumberText.percentUpTo(ahead.confidence(), CONFIDENCE_DECIMALS),
        NumberText.points(ahead.low()),
        NumberText.points(ahead.high()));
  }
}
