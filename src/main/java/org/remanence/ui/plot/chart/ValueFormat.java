package org.remanence.ui.plot.chart;

import java.util.function.DoubleFunction;
import org.remanence.i18n.NumberText;

/** Format of the values of a chart, and of the marks of their axis. */
@FunctionalInterface
public interface ValueFormat extends DoubleFunction<String> {

  /** A mark of an axis whose marks are {@code step} apart. */
  default String tick(double value, double step) {
    return apply(value);
  }

  /** Numbers whose marks have as many decimals as tell them apart. */
  static ValueFormat numbers(DoubleFunction<String> values) {
    return with(values, (value, step) -> NumberText.decimal(value, Ticks.decimals(step)));
  }

  /** Shares, whose marks are percentages. */
  static ValueFormat shares(DoubleFunction<String> values) {
    return with(values, (value, step) -> NumberText.percent(value, Ticks.decimals(100 * step)));
  }

  private static ValueFormat with(DoubleFunction<String> values, TickFormat ticks) {
    return new ValueFormat() {
      @Override
      public String apply(double value) {
        return values.apply(value);
      }

      @Override
      public String tick(double value, double step) {
        return ticks.text(value, step);
      }
    };
  }

  /** A mark's text from its value and its distance to the next. */
  @FunctionalInterface
  interface TickFormat {
    String text(double value, double step);
  }
}
