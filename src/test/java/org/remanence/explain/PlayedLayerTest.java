package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.drawing.CellLayout;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;

/** Every layer of every network is told alike, whether it is a cell or a block. */
class PlayedLayerTest {
  private static final String TEXT = "le film était bon";

  private static CellRun run(Architecture architecture) {
    return CellRun.of(SampleModels.of(architecture).classifier(), TEXT, List.of());
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void allThatIsDrawnHasANumberAndAllEquationsComeToOne(Architecture architecture) {
    CellRun run = run(architecture);
    for (int layer = 0; layer < run.layers().size(); layer++) {
      PlayedLayer played = run.played(layer);
      StepValues step = played.values(1, 2);
      assertThat(CellLayout.of(played.trace().cell()).wires())
          .extracting(CellLayout.Wire::quantity)
          .allMatch(step::has);
      assertThat(played.equations(1, 2))
          .isNotEmpty()
          .extracting(Formulas.Equation::result)
          .allMatch(step::has);
      assertThat(played.sentence(1, 2)).contains("film");
      assertThat(played.shapes()).startsWith("W: ");
    }
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void theScaleReachesAsFarAsTheStates(Architecture architecture) {
    CellRun run = run(architecture);
    float[][] hidden = run.layers().get(0).get(Signal.HIDDEN_STATE);
    double largest =
        IntStream.range(0, hidden.length).mapToDouble(t -> Math.abs(hidden[t][1])).max().orElse(0);
    assertThat(run.played(0).largest(1)).isGreaterThanOrEqualTo(largest);
    assertThat(run.played(0).values(0, 1).largest())
        .isEqualTo(
            run.played(0).values(0, 1).values().entrySet().stream()
                .filter(each -> each.getKey() != Quantity.INPUT)
                .filter(each -> each.getKey() != Quantity.VECTOR)
                .mapToDouble(each -> Math.abs(each.getValue()))
                .max()
                .orElseThrow());
  }

  /** What can be set has sums to follow from, and these a way back; a block has none of it. */
  @ParameterizedTest
  @EnumSource(Architecture.class)
  void onlyCellsHaveSumsBehindWhatCanBeSet(Architecture architecture) {
    CellRun run = run(architecture);
    PlayedLayer played = run.played(0);
    boolean cell = architecture != Architecture.TRANSFORMER;
    assertThat(played.hasSums()).isEqualTo(cell);
    assertThat(run.sums(0, 1, 2).isEmpty()).isNotEqualTo(cell);
    assertThat(played.settable())
        .isEqualTo(cell ? architecture.cell().signals() : List.<Signal>of());
    assertThat(run.withGradient().gradient() != null).isEqualTo(cell);
  }

  @Test
  void idealGatesHaveNumbersButNoSums() {
    PlayedLayer ideal = CellRun.ideal().played(0);
    assertThat(ideal.hasSums()).isFalse();
    assertThat(ideal.settable()).isEmpty();
    assertThat(ideal.values(0, 0).has(Quantity.FORGET_GATE)).isTrue();
    assertThat(ideal.values(0, 0).has(Quantity.INTO_FORGET_GATE)).isFalse();
    assertThat(ideal.sentence(1, 0)).isNotBlank();
  }

  /** A legend has a scale for gates, or weights, only where there are any. */
  @Test
  void everyKindOfNumberInADrawingHasAScale() {
    List<CellType> kinds = new ArrayList<>(CellType.all());
    kinds.add(CellType.TRANSFORMER);
    for (CellType cell : kinds) {
      boolean shares =
          CellLayout.of(cell).wires().stream().anyMatch(wire -> wire.quantity().isShare());
      List<Quantity> scales =
          LayerDescription.of(cell).scales().stream().map(LayerDescription.Scale::like).toList();
      assertThat(scales.stream().anyMatch(Quantity::isShare)).as(cell.name()).isEqualTo(shares);
    }
  }

  @Test
  void aBlockHasTextsAndEquationsOfItsOwn() {
    assertThat(told(CellType.TRANSFORMER)).doesNotContainAnyElementsOf(told(CellType.LSTM));
    assertThat(LayerDescription.of(CellType.TRANSFORMER).equations())
        .last()
        .isEqualTo("h(t) = norm(z(t))");
    assertThat(LayerDescription.of(CellType.TRANSFORMER).equation(Signal.HIDDEN_STATE))
        .startsWith("x(t) = e(t)·W + p(t), ");
    assertThat(LayerDescription.of(CellType.GRU).equations())
        .isEqualTo(CellEquations.states(CellType.GRU));
  }

  private static List<String> told(CellType cell) {
    return Stream.of(StepPhase.values()).map(LayerDescription.of(cell)::told).toList();
  }
}
