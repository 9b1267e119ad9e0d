package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;

class MomentTest {
  private static final double CLOSE = 1e-6;

  @ParameterizedTest
  @EnumSource
  void whatIsKeptAndAddedMakesTheNewState(Architecture architecture) {
    CellRun run =
        CellRun.of(
            SampleModels.of(architecture).classifier(), "le film était bon mais long", List.of());
    for (LayerTrace trace : run.layers()) {
      for (int token = 0; token < run.tokens().size(); token++) {
        for (int unit = 0; unit < 3; unit++) {
          Moment moment = Moment.of(trace, token, unit);
          assertThat(moment.get(Quantity.HIDDEN_STATE))
              .isEqualTo(trace.get(Signal.HIDDEN_STATE)[token][unit]);
          if (trace.cell() != CellType.RNN) {
            Quantity state =
                trace.cell() == CellType.LSTM ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE;
            assertThat(moment.get(Quantity.KEPT) + moment.get(Quantity.ADDED))
                .isEqualTo(moment.get(state), within(CLOSE));
          }
        }
      }
    }
  }

  @Test
  void ofAllUnitsItTakesTheMeanOfGatesAndTheSizeOfStates() {
    LayerTrace trace =
        CellRun.of(SampleModels.of(Architecture.LSTM).classifier(), "le film", List.of())
            .layers()
            .get(0);
    Moment all = Moment.of(trace, 1, Moment.ALL_UNITS);
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
    assertThat(at(trace, Signal.CELL_STATE, 0)).isEqualTo(0.2f, within(0.01f));
    assertThat(at(trace, Signal.CELL_STATE, 9)).isEqualTo(0.82f, within(0.01f));
    float highest = 0;
    for (int t = 0; t < 10; t++) {
      Moment moment = Moment.of(trace, t, 0);
      assertThat(moment.get(Quantity.KEPT) + moment.get(Quantity.ADDED))
          .isEqualTo(moment.get(Quantity.CELL_STATE), within(CLOSE));
      highest = Math.max(highest, at(trace, Signal.CELL_STATE, t));
    }
    assertThat(highest).isEqualTo(0.9f, within(0.05f));
  }

  private static float at(LayerTrace trace, Signal signal, int token) {
    return trace.get(signal)[token][0];
  }
}
