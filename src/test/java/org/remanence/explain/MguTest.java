package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.MguCell;
import org.remanence.engine.cell.Signal;

/** A cell that the program does not have explains itself from its description. */
class MguTest {
  private static final double CLOSE = 1e-5;

  private final CellReading reading = MguReading.of();
  private final LayerTrace trace = reading.layers().get(0);

  @Test
  void itsEquationsAreThePapers() {
    assertThat(CellEquations.of(MguCell.TYPE, Signal.FORGET_GATE))
        .isEqualTo("f(t) = σ(x(t)·W_f + h(t−1)·U_f + b_f)");
    assertThat(CellEquations.of(MguCell.TYPE, Signal.CANDIDATE))
        .isEqualTo("h̃(t) = tanh(x(t)·W_h + (f(t)∘h(t−1))·U_h + b_h)");
    assertThat(CellEquations.of(MguCell.TYPE, Signal.HIDDEN_STATE))
        .isEqualTo("h(t) = (1 − f(t))∘h(t−1) + f(t)∘h̃(t)");
    assertThat(CellEquations.gates(MguCell.TYPE)).isEqualTo("f = σ(x(t)·W + h(t−1)·U + b)");
    assertThat(CellEquations.states(MguCell.TYPE)).containsExactly("h(t) = (1−f)∘h(t−1) + f∘h̃");
    assertThat(CellEquations.keepingPath(MguCell.TYPE)).isEqualTo("(1−f(T))∘…∘(1−f(t+1))");
  }

  @Test
  void itsNumbersComeOutInEveryLine() {
    List<Formulas.Equation> lines =
        Formulas.of(StepValues.of(reading, 0, 2, 1), UnitSum.of(reading, 0, 2, 1));
    assertThat(lines.stream().map(Formulas.Equation::text))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("f = σ(x·W + h(t−1)·U + b) = σ("),
            line -> assertThat(line).startsWith("h̃ = tanh(x·W + (f·h(t−1))·U + b) = tanh("),
            line -> assertThat(line).startsWith("h(t) = (1−f)·h(t−1) + f·h̃ = "));
    for (UnitSum sum : UnitSum.of(reading, 0, 2, 1)) {
      double total = sum.input() + sum.recurrent() + sum.inputBias() + sum.recurrentBias();
      assertThat(MguCell.TYPE.block(sum.signal()).activation().of(total))
          .isEqualTo(sum.value(), within(CLOSE));
      assertThat(lines.stream().map(Formulas.Equation::text)).noneMatch(line -> line.contains("→"));
    }
  }

  @Test
  void whatIsKeptAndAddedMakesTheNewState() {
    for (int token = 0; token < trace.tokens(); token++) {
      StepValues step = StepValues.of(reading, 0, token, 1);
      double f = step.get(Quantity.FORGET_GATE);
      assertThat(step.get(Quantity.COMPLEMENT)).isEqualTo(1 - f, within(CLOSE));
      assertThat(step.get(Quantity.KEPT))
          .isEqualTo((1 - f) * step.get(Quantity.HIDDEN_BEFORE), within(CLOSE));
      assertThat(step.get(Quantity.KEPT) + step.get(Quantity.ADDED))
          .isEqualTo(step.get(Quantity.HIDDEN_STATE), within(CLOSE));
      assertThat(Math.tanh(step.get(Quantity.INTO_CANDIDATE) + step.get(Quantity.RECALLED)))
          .isEqualTo(step.get(Quantity.CANDIDATE), within(CLOSE));
    }
  }

  @Test
  void aClassThatFoundTheGateKnowsWhatFollowsFromIt() {
    StepValues step = StepValues.of(reading, 0, 2, 0);
    assertThat(step.knowing(Set.of()).values().keySet())
        .containsExactlyInAnyOrder(Quantity.INPUT, Quantity.HIDDEN_BEFORE);
    assertThat(step.knowing(Set.of(Signal.FORGET_GATE)).values().keySet())
        .contains(Quantity.INTO_FORGET_GATE, Quantity.COMPLEMENT, Quantity.KEPT)
        .doesNotContain(Quantity.ADDED, Quantity.RECALLED, Quantity.HIDDEN_STATE);
  }

  @Test
  void everyNumberHasASymbol() {
    StepValues step = StepValues.of(reading, 0, 2, 0);
    assertThat(
            Arrays.stream(Quantity.values())
                .filter(step::has)
                .map(quantity -> quantity.symbol(MguCell.TYPE)))
        .containsExactly(
            "x(t)",
            "h(t−1)",
            "Σ f",
            "Σ h̃",
            "(f·h(t−1))·U",
            "f",
            "h̃",
            "(1−f)·h(t−1)",
            "f·h̃",
            "1−f",
            "h(t)");
  }
}
