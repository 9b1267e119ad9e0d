package org.remanence.ui.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

class TicksTest {
  @ParameterizedTest
  @CsvSource({
    "0.25, 0.25",
    "0.21, 0.25",
    "0.3, 0.5",
    "1, 1",
    "3, 5",
    "70, 100",
    "0.000012, 0.00002",
    "0, 0.000000001"
  })
  void stepsAreRoundAndLargeEnough(double rough, double step) {
    assertThat(Ticks.step(rough)).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "50, 0", "0.25, 2", "0.5, 1", "0.00025, 5", "0.0002, 4", "2.5, 1", "25, 0"})
  void aStepHasAsManyDecimalsAsItTakes(double step, int decimals) {
    assertThat(Ticks.decimals(step)).isEqualTo(decimals);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0013, 0.0007, 1.9, 0.04, 120})
  void theMarksOfALossDiffer(double largest) {
    Messages.use(Locale.ENGLISH);
    double step = Ticks.step(largest / 4);
    ValueFormat format = ValueFormat.numbers(NumberText::loss);
    List<String> marks =
        Ticks.multiples(0, largest, step).stream().map(mark -> format.tick(mark, step)).toList();
    assertThat(marks).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    assertThat(marks.stream().skip(1)).allMatch(mark -> mark.matches(".*[1-9].*"));
  }

  @ParameterizedTest
  @CsvSource({"0.17, 1", "1.2, 2", "2.5, 5", "16.7, 20", "170, 200"})
  void epochsAreCountedInWholeSteps(double rough, double step) {
    assertThat(Ticks.wholeStep(rough)).isEqualTo(step);
  }
}
