package org.remanence.study.tuning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Hyperparameters;
import org.remanence.model.WholeRange;

/**
 * Trials of a tuning: the same for every architecture and seed. The first trial has the given
 * settings, so that a tuned network never starts from something worse; the learning rates of the
 * others are the points of the additive recurrence i/φ mod 1 (Weyl 1916), which fills an interval
 * evenly however many there are, on a logarithmic scale. Every second of them clips the gradient.
 */
public final class Trials {
  /** Range of their number. */
  public static final WholeRange COUNT = new WholeRange(1, 64);

  public static final int DEFAULT_COUNT = 8;

  /** Epochs of the trials that go on to the end, where nothing else is asked for. */
  public static final int DEFAULT_EPOCHS = 40;

  public static final double LOWEST_RATE = 5e-4;
  public static final double HIGHEST_RATE = 2e-2;

  /** Clipping of every second trial, unless other clipping is given. */
  public static final Clipping DEFAULT_CLIPPING = new Clipping(Clipping.Kind.NORM, 1);

  private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

  /** Rates that can be typed again as they are shown. */
  private static final MathContext DIGITS = new MathContext(2);

  private Trials() {}

  /** The first {@code count} trials around the given settings. */
  public static List<Trial> of(Hyperparameters given, int count) {
    if (!COUNT.contains(count)) {
      throw new IllegalArgumentException(count + " trials");
    }
    return IntStream.range(0, count).mapToObj(i -> trial(given, i)).toList();
  }

  private static Trial trial(Hyperparameters given, int index) {
    Clipping clipping = given.optimisation().clipping();
    if (index == 0) {
      return new Trial(1, given.learningRate(), clipping);
    }
    double point = index / GOLDEN_RATIO % 1;
    double rate = LOWEST_RATE * Math.pow(HIGHEST_RATE / LOWEST_RATE, point);
    Clipping clipped = clipping.kind() == Clipping.Kind.NONE ? DEFAULT_CLIPPING : clipping;
    return new Trial(
        index + 1,
        new BigDecimal(rate).round(DIGITS).doubleValue(),
        index % 2 == 1 ? clipped : Clipping.NONE);
  }
}
