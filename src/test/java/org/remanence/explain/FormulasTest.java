package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellEdit;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;

class FormulasTest {
  private static final Pattern NUMBER = Pattern.compile("−?\\d+\\.\\d{3}");

  /** Whoever recomputes a line from the numbers in it comes to its result, but for rounding. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void everyLineComesOut(Architecture architecture) {
    CellRun run =
        CellRun.of(SampleModels.of(architecture).classifier(), "le film était bon", List.of());
    for (int layer = 0; layer < run.layers().size(); layer++) {
      LayerTrace trace = run.layers().get(layer);
      List<Formulas.Equation> lines =
          Formulas.of(StepValues.of(trace, 2, 1), run.sums(layer, 2, 1));
      assertThat(lines)
          .hasSize(
              trace.cell().blockCount()
                  + (trace.cell().isGated() ? 1 : 0)
                  + (trace.cell().hasCellState() ? 1 : 0));
      for (Formulas.Equation line : lines) {
        double[] n = numbers(line.text());
        double result = n[n.length - 1];
        assertThat(recomputed(line.text(), n)).as(line.text()).isEqualTo(result, within(0.003));
      }
    }
  }

  @Test
  void aGateThatWasSetSaysWhatItWouldHaveBeen() {
    CellEdit shut = new CellEdit(Signal.FORGET_GATE, CellEdit.ALL, CellEdit.ALL, 0);
    CellRun run =
        CellRun.of(
            SampleModels.of(Architecture.LSTM).classifier(),
            "le film",
            List.of(new LayerEdit(0, shut)));
    LayerTrace trace = run.layers().get(0);
    List<String> lines =
        Formulas.of(StepValues.of(trace, 1, 0), run.sums(0, 1, 0)).stream()
            .map(Formulas.Equation::text)
            .toList();
    assertThat(lines.get(1)).startsWith("f = ").endsWith(" → 0.000");
    assertThat(lines.get(0)).startsWith("i = ").doesNotContain("→");
  }

  @Test
  void frenchNumbersHaveACommaAndMinusesBrackets() {
    Messages.use(Locale.FRENCH);
    CellRun run = CellRun.ideal();
    LayerTrace trace = run.layers().get(0);
    assertThat(Formulas.of(StepValues.of(trace, 0, 0), List.of()))
        .extracting(Formulas.Equation::text)
        .containsExactly(
            "c(t) = f·c(t−1) + i·c̃ = 0,900·0,150 + 0,100·0,650 = 0,200",
            "h(t) = o·tanh c(t) = 0,500·0,197 = 0,099");
  }

  private static double recomputed(String line, double[] n) {
    if (line.startsWith("c(t)") || line.contains("(1−z)")) {
      return n[0] * n[1] + n[2] * n[3];
    }
    if (line.contains("o·tanh")) {
      return n[0] * n[1];
    }
    if (line.contains("r·(")) {
      return Math.tanh(n[0] + n[1] + n[2] * (n[3] + n[4]));
    }
    if (line.contains("f/(f+i)")) {
      return n[0] / (n[1] + n[2]) * n[3] + n[4] / (n[5] + n[6]) * n[7];
    }
    if (line.startsWith("h̃ = x·W + b = ")) {
      return n[0] + n[1];
    }
    double sum = n[0] + n[1] + (line.contains("·U") ? n[2] : 0);
    return line.contains("σ(") ? 1 / (1 + Math.exp(-sum)) : Math.tanh(sum);
  }

  private static double[] numbers(String line) {
    Matcher matcher = NUMBER.matcher(line);
    return matcher
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group().replace('−', '-')))
        .toArray();
  }
}
