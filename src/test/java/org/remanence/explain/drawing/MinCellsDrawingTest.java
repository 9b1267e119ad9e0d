package org.remanence.explain.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;
import org.remanence.explain.StepValues;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;

/** In the drawings of minGRU and minLSTM the wires are missing that lead from h(t−1) to gates. */
class MinCellsDrawingTest {
  @ParameterizedTest
  @EnumSource(names = {"MIN_GRU", "MIN_LSTM"})
  void noWireLeadsFromThePastToGatesAndEveryWireHasANumber(Architecture architecture) {
    CellLayout layout = CellLayout.of(architecture.cell());
    assertThat(layout.wires())
        .filteredOn(wire -> wire.quantity() == Quantity.HIDDEN_BEFORE)
        .extracting(CellLayout.Wire::phase)
        .containsExactly(StepPhase.STATE);
    CellRun run =
        CellRun.of(SampleModels.of(architecture).classifier(), "le film était bon", List.of())
            .withGradient();
    StepValues step = run.played(0).values(2, 1);
    StepValues gradients = run.gradients(0, 2, 1);
    assertThat(layout.wires())
        .allSatisfy(wire -> assertThat(step.has(wire.quantity())).isTrue())
        .allSatisfy(wire -> assertThat(gradients.has(wire.quantity())).isTrue());
  }

  /** What tells a word from itself at another place is the past, which one layer's gates lack. */
  @ParameterizedTest
  @EnumSource(names = {"GRU", "MIN_GRU", "MIN_LSTM"})
  void oneLayerOpensItsGatesEquallyForAWordWhereverItStands(Architecture architecture) {
    LayerTrace trace =
        SampleModels.of(architecture).classifier().inspect("bon film bon").trace().layers().get(0);
    for (CellBlock block : architecture.cell().blocks()) {
      float[][] values = trace.get(block.signal());
      double largest =
          IntStream.range(0, values[0].length)
              .mapToDouble(unit -> Math.abs(values[0][unit] - values[2][unit]))
              .max()
              .orElseThrow();
      assertThat(largest > 1e-6)
          .as(block.signal().id())
          .isEqualTo(architecture == Architecture.GRU);
    }
    float[][] states = trace.get(Signal.HIDDEN_STATE);
    assertThat(states[0]).isNotEqualTo(states[2]);
  }

  @Test
  void theSharesOfTwoGatesAddUpToOne() {
    CellRun run =
        CellRun.of(SampleModels.of(Architecture.MIN_LSTM).classifier(), "le film", List.of());
    StepValues step = run.played(0).values(1, 1);
    assertThat(step.get(Quantity.KEEP_SHARE) + step.get(Quantity.ADD_SHARE)).isEqualTo(1);
    assertThat(Quantity.KEEP_SHARE.symbol(CellType.MIN_LSTM)).isEqualTo("f/(f+i)");
  }
}
