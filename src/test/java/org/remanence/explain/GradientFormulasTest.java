package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Architecture;
import org.remanence.model.LargeWeights;
import org.remanence.model.SampleModels;

class GradientFormulasTest {

  /** Works out what stands between the last two equals signs. */
  @ParameterizedTest
  @EnumSource(names = {"RNN", "LSTM", "GRU", "MIN_GRU", "MIN_LSTM"})
  void theNumbersComeToTheResult(Architecture architecture) {
    CellRun run =
        CellRun.of(
                LargeWeights.in(
                    SampleModels.of(architecture, SampleModels.hyperparameters(3, 4, true), 3)
                        .classifier()),
                "bon film mais long",
                List.of())
            .withGradient();
    for (int t = 0; t < run.tokens().size(); t++) {
      StepValues gradients = run.gradients(0, t, 1);
      List<Formulas.Equation> lines =
          GradientFormulas.of(run.played(0).values(t, 1), gradients, run.sums(0, t, 1));
      assertThat(lines)
          .hasSize(
              run.layers().get(0).cell().blockCount()
                  + (architecture == Architecture.LSTM ? 1 : 0));
      for (Formulas.Equation line : lines) {
        String[] sides = line.text().split(" = ");
        double told = number(sides[sides.length - 1]);
        double result = gradients.get(line.result());
        assertThat(told).as(line.text()).isCloseTo(result, within(6e-4));
        double computed =
            Arrays.stream(sides[sides.length - 2].split(" \\+ "))
                .mapToDouble(GradientFormulasTest::product)
                .sum();
        assertThat(computed).as(line.text()).isCloseTo(told, within(6e-3));
      }
    }
  }

  /** Its factors are those between points, but for the one before a power of ten. */
  private static double product(String text) {
    return Arrays.stream(text.replace("·10", "E").split("·"))
        .mapToDouble(GradientFormulasTest::number)
        .reduce(1, (one, other) -> one * other);
  }

  private static double number(String text) {
    String plain = text.replace("(", "").replace(")", "").replace('−', '-').replace("·10", "E");
    StringBuilder digits = new StringBuilder();
    for (char each : plain.toCharArray()) {
      int power = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(each);
      digits.append(each == '⁻' ? "-" : power >= 0 ? String.valueOf(power) : String.valueOf(each));
    }
    return Double.parseDouble(digits.toString());
  }
}
