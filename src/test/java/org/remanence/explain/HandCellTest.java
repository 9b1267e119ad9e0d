package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;

/** The two-unit cell against the same sums worked out here, with the weights as on a blackboard. */
class HandCellTest {
  private static final double CLOSE = 1e-6;

  private final CellRun run =
      CellRun.of(CellSource.WORKED_EXAMPLE, HandCell.classifier(), "1 0 2 3", List.of());
  private final LayerTrace trace = run.layers().get(0);

  @Test
  void theEngineComesToWhatAClassComputesByHand() {
    double h0 = 0;
    double h1 = 0;
    double c0 = 0;
    double c1 = 0;
    double[] inputs = {1, 0, 2, 3};
    for (int t = 0; t < inputs.length; t++) {
      double x = inputs[t];
      double i0 = sigmoid(2 * x - 1);
      double f0 = sigmoid(-h1 + 2);
      double g0 = Math.tanh(x + h1);
      double o0 = sigmoid(x);
      double i1 = sigmoid(-x + 2 * h0);
      double f1 = sigmoid(2 * x - 1);
      double g1 = Math.tanh(x - h0);
      double o1 = sigmoid(h1 + 1);
      c0 = f0 * c0 + i0 * g0;
      c1 = f1 * c1 + i1 * g1;
      h0 = o0 * Math.tanh(c0);
      h1 = o1 * Math.tanh(c1);
      assertRow(Signal.INPUT_GATE, t, i0, i1);
      assertRow(Signal.FORGET_GATE, t, f0, f1);
      assertRow(Signal.CANDIDATE, t, g0, g1);
      assertRow(Signal.OUTPUT_GATE, t, o0, o1);
      assertRow(Signal.CELL_STATE, t, c0, c1);
      assertRow(Signal.HIDDEN_STATE, t, h0, h1);
    }
    assertThat((double) run.inspection().trace().probabilities()[0])
        .isEqualTo(sigmoid(2 * h0 - 2 * h1), within(CLOSE));
  }

  @Test
  void weightsAreWholeAndSmall() {
    run.own()
        .orElseThrow()
        .weights()
        .tensors()
        .values()
        .forEach(
            tensor -> {
              for (float weight : tensor.values()) {
                assertThat(weight).isBetween(-3f, 3f).isEqualTo((float) Math.rint(weight));
              }
            });
  }

  @Test
  void productsAddUpToTheSumsBehindTheGates() {
    for (int t = 0; t < run.tokens().size(); t++) {
      for (int unit = 0; unit < 2; unit++) {
        List<UnitSum> sums = run.sums(0, t, unit);
        List<UnitProducts> products = run.products(0, t, unit);
        for (int gate = 0; gate < sums.size(); gate++) {
          assertThat(products.get(gate).signal()).isEqualTo(sums.get(gate).signal());
          assertThat(total(products.get(gate).inputs()))
              .isEqualTo(sums.get(gate).input(), within(CLOSE));
          assertThat(total(products.get(gate).states()))
              .isEqualTo(sums.get(gate).recurrent(), within(CLOSE));
          assertThat(products.get(gate).bias()).isEqualTo(sums.get(gate).inputBias());
        }
      }
    }
  }

  @Test
  void theBlackboardShowsEverySumAndAsksForItsResult() {
    // Worked out by hand for x = 1 after states of zero, unit 0.
    assertThat(lines(0, 0))
        .extracting(Formulas.Equation::text)
        .containsExactly(
            "i = σ(1·2 + (−1)) = σ(1.000) = 0.731",
            "f = σ(0·(−1) + 2) = σ(2.000) = 0.881",
            "c̃ = tanh(1·1 + 0·1) = tanh(1.000) = 0.762",
            "o = σ(1·1) = σ(1.000) = 0.731",
            "c(t) = f·c(t−1) + i·c̃ = 0.881·0.000 + 0.731·0.762 = 0.557",
            "h(t) = o·tanh c(t) = 0.731·0.506 = 0.370");
    assertThat(lines(0, 0))
        .extracting(Formulas.Equation::question)
        .containsExactly(
            "i = σ(1·2 + (−1)) = ?",
            "f = σ(0·(−1) + 2) = ?",
            "c̃ = tanh(1·1 + 0·1) = ?",
            "o = σ(1·1) = ?",
            "c(t) = f·c(t−1) + i·c̃ = ?",
            "h(t) = o·tanh c(t) = ?");
  }

  @Test
  void whatIsNoDigitFromZeroToThreeCountsAsZero() {
    CellRun other =
        CellRun.of(CellSource.WORKED_EXAMPLE, HandCell.classifier(), "1 seven 2 3", List.of());
    assertThat(other.unknown()).containsExactly(1);
    assertThat(other.layers().get(0).get(Signal.HIDDEN_STATE))
        .isDeepEqualTo(trace.get(Signal.HIDDEN_STATE));
  }

  private List<Formulas.Equation> lines(int token, int unit) {
    return Formulas.of(
        StepValues.of(trace, token, unit), run.sums(0, token, unit), run.products(0, token, unit));
  }

  private void assertRow(Signal signal, int token, double first, double second) {
    float[] row = trace.get(signal)[token];
    assertThat(row).hasSize(2);
    assertThat((double) row[0]).as("%s %d", signal, token).isEqualTo(first, within(2e-6));
    assertThat((double) row[1]).as("%s %d", signal, token).isEqualTo(second, within(2e-6));
  }

  private static double total(List<UnitProducts.Product> products) {
    return products.stream().mapToDouble(p -> p.number() * p.weight()).sum();
  }

  private static double sigmoid(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
