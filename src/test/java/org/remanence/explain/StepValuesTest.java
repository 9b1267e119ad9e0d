package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;

class StepValuesTest {
  private static final double CLOSE = 1e-6;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void whatIsKeptAndAddedMakesTheNewState(Architecture architecture) {
    CellRun run =
        CellRun.of(
            SampleModels.of(architecture).classifier(), "le film était bon mais long", List.of());
    for (LayerTrace trace : run.layers()) {
      for (int token = 0; token < run.tokens().size(); token++) {
        for (int unit = 0; unit < 3; unit++) {
          StepValues step = StepValues.of(trace, token, unit);
          assertThat(step.get(Quantity.HIDDEN_STATE))
              .isEqualTo(trace.get(Signal.HIDDEN_STATE)[token][unit]);
          if (trace.cell() != CellType.RNN) {
            Quantity state =
                trace.cell() == CellType.LSTM ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE;
            assertThat(step.get(Quantity.KEPT) + step.get(Quantity.ADDED))
                .isEqualTo(step.get(state), within(CLOSE));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void theSumsOnTheWayToAGateLeadToIt(Architecture architecture) {
    CellRun run =
        CellRun.of(
            SampleModels.of(architecture).classifier(), "le film était bon mais long", List.of());
    for (int layer = 0; layer < run.layers().size(); layer++) {
      CellType cell = run.layers().get(layer).cell();
      for (int unit = 0; unit < 3; unit++) {
        StepValues step = run.played(layer).values(4, unit);
        for (Signal signal : cell.signals()) {
          boolean weighted = cell == CellType.RNN || signal.isGate() || signal == Signal.CANDIDATE;
          if (weighted) {
            double past = step.has(Quantity.RECALLED) ? step.get(Quantity.RECALLED) : 0;
            double sum = step.get(Quantity.into(signal));
            double value =
                signal.isGate()
                    ? 1 / (1 + Math.exp(-sum))
                    : Math.tanh(sum + (signal == Signal.CANDIDATE ? past : 0));
            assertThat(value).isEqualTo(step.get(Quantity.valueOf(signal.name())), within(1e-5));
          }
        }
        assertThat(step.has(Quantity.RECALLED)).isEqualTo(cell == CellType.GRU);
      }
    }
  }

  @Test
  void ofAllUnitsSumsAndInputsAreRootMeanSquares() {
    CellRun run = CellRun.of(SampleModels.of(Architecture.LSTM).classifier(), "le film", List.of());
    double squares = 0;
    for (int unit = 0; unit < 3; unit++) {
      double sum = run.played(0).values(1, unit).get(Quantity.INTO_FORGET_GATE);
      squares += sum * sum;
    }
    StepValues all = run.played(0).values(1, StepValues.ALL_UNITS);
    assertThat(all.get(Quantity.INTO_FORGET_GATE)).isEqualTo(Math.sqrt(squares / 3), within(CLOSE));
    float[] embeddings = run.own().orElseThrow().weights().get("embedding.embeddings").values();
    double size = 0;
    for (int i = 0; i < 4; i++) {
      float x = embeddings[run.inspection().tokens().get(1).id() * 4 + i];
      size += x * x;
    }
    assertThat(all.get(Quantity.INPUT)).isEqualTo(Math.sqrt(size / 4), within(CLOSE));
  }

  @Test
  void aClassThatIsToFindTheNumbersKnowsOnlyWhatComesInAndWhatItFound() {
    CellRun run =
        CellRun.of(CellSource.WORKED_EXAMPLE, HandCell.classifier(), HandCell.INPUTS, List.of());
    StepValues step = run.played(0).values(1, 0);
    assertThat(step.knowing(Set.of()).values().keySet())
        .containsExactlyInAnyOrder(Quantity.INPUT, Quantity.HIDDEN_BEFORE, Quantity.CELL_BEFORE);
    assertThat(step.knowing(Set.of(Signal.FORGET_GATE)).values().keySet())
        .contains(Quantity.FORGET_GATE, Quantity.INTO_FORGET_GATE, Quantity.KEPT)
        .doesNotContain(Quantity.INPUT_GATE, Quantity.ADDED, Quantity.CELL_STATE);
  }

  @Test
  void ofAllUnitsItTakesTheMeanOfGatesAndTheSizeOfStates() {
    LayerTrace trace =
        CellRun.of(SampleModels.of(Architecture.LSTM).classifier(), "le film", List.of())
            .layers()
            .get(0);
    StepValues all = StepValues.of(trace, 1, StepValues.ALL_UNITS);
    float[] forget = trace.get(Signal.FORGET_GATE)[1];
    float[] cell = trace.get(Signal.CELL_STATE)[1];
    assertThat(all.get(Quantity.FORGET_GATE))
        .isEqualTo((forget[0] + forget[1] + forget[2]) / 3, within(CLOSE));
    assertThat(all.get(Quantity.CELL_STATE))
        .isEqualTo(
            Math.sqrt((cell[0] * cell[0] + cell[1] * cell[1] + cell[2] * cell[2]) / 3),
            within(CLOSE));
  }

  @Test
  void theIllustrationTellsTheTextbookStory() {
    CellRun ideal = CellRun.ideal();
    LayerTrace trace = ideal.layers().get(0);
    assertThat(ideal.tokens()).hasSize(10);
    assertThat(at(trace, Signal.FORGET_GATE, 0)).isEqualTo(0.9f);
    assertThat(at(trace, Signal.FORGET_GATE, 9)).isEqualTo(0.01f);
    assertThat(at(trace, Signal.INPUT_GATE, 0)).isEqualTo(0.1f);
    assertThat(at(trace, Signal.INPUT_GATE, 9)).isEqualTo(0.99f);
    assertThat(at(trace, Signal.OUTPUT_GATE, 0)).isEqualTo(0.5f);
    assertThat(at(trace, Signal.OUTPUT_GATE, 5)).isEqualTo(0.9f);
    assertThat(at(trace, Signal.OUTPUT_GATE, 9)).isEqualTo(0.65f);
    assertThat(at(trace, Signal.CELL_STATE, 0)).isEqualTo(0.2f, within(0.001f));
    assertThat(at(trace, Signal.CELL_STATE, 9)).isEqualTo(0.82f, within(0.001f));
    float highest = 0;
    for (int t = 0; t < 10; t++) {
      if (t > 0) {
        assertThat(at(trace, Signal.FORGET_GATE, t))
            .isLessThan(at(trace, Signal.FORGET_GATE, t - 1));
        assertThat(at(trace, Signal.INPUT_GATE, t))
            .isGreaterThan(at(trace, Signal.INPUT_GATE, t - 1));
      }
      StepValues step = StepValues.of(trace, t, 0);
      assertThat(step.get(Quantity.KEPT) + step.get(Quantity.ADDED))
          .isEqualTo(step.get(Quantity.CELL_STATE), within(CLOSE));
      highest = Math.max(highest, at(trace, Signal.CELL_STATE, t));
    }
    assertThat(highest).isEqualTo(0.9f, within(0.001f));
  }

  private static float at(LayerTrace trace, Signal signal, int token) {
    return trace.get(signal)[token][0];
  }
}
