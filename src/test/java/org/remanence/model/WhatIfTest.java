package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellEdit;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;

class WhatIfTest {
  private static final String TEXT = "le film était bon";
  private static final int ALL = CellEdit.ALL;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void withoutEditsNothingChangesAndEditsLeaveNoTrace(Architecture architecture) {
    Classifier classifier = classifier(architecture, true);
    Inspection before = classifier.inspect(TEXT);
    classifier.inspect(TEXT, Map.of(0, List.of(new CellEdit(Signal.HIDDEN_STATE, ALL, ALL, 0))));
    Inspection after = classifier.inspect(TEXT, Map.of());
    assertThat(after.trace().probabilities()).isEqualTo(before.trace().probabilities());
    assertThat(after.trace().layers().get(0).get(Signal.HIDDEN_STATE))
        .isDeepEqualTo(before.trace().layers().get(0).get(Signal.HIDDEN_STATE));
  }

  @Test
  void aShutForgetGateLeavesOnlyWhatComesIn() {
    LayerTrace trace = run(Architecture.LSTM, new CellEdit(Signal.FORGET_GATE, ALL, ALL, 0));
    for (int t = 0; t < 4; t++) {
      for (int unit = 0; unit < 3; unit++) {
        assertThat(trace.get(Signal.FORGET_GATE)[t][unit]).isZero();
        assertThat((double) trace.get(Signal.CELL_STATE)[t][unit])
            .isEqualTo(
                (double) trace.get(Signal.INPUT_GATE)[t][unit]
                    * trace.get(Signal.CANDIDATE)[t][unit],
                within(1e-6));
      }
    }
  }

  /** Such as one that is left from a network with more units. */
  @Test
  void anEditOfAUnitThatThereIsNotChangesNothing() {
    LayerTrace untouched = classifier(Architecture.GRU, true).inspect(TEXT).trace().layers().get(0);
    LayerTrace trace = run(Architecture.GRU, new CellEdit(Signal.UPDATE_GATE, 3, ALL, 1));
    assertThat(trace.get(Signal.HIDDEN_STATE)).isDeepEqualTo(untouched.get(Signal.HIDDEN_STATE));
  }

  @Test
  void anUpdateGateAtOneKeepsTheStateForEver() {
    LayerTrace trace = run(Architecture.GRU, new CellEdit(Signal.UPDATE_GATE, 1, ALL, 1));
    for (int t = 0; t < 4; t++) {
      assertThat(trace.get(Signal.HIDDEN_STATE)[t][1]).isZero();
      assertThat(trace.get(Signal.HIDDEN_STATE)[t][0]).isNotZero();
    }
  }

  @Test
  void aResetGateAtZeroBlindsTheCandidateForThePast() {
    CellEdit reset = new CellEdit(Signal.RESET_GATE, ALL, ALL, 0);
    Classifier classifier = classifier(Architecture.GRU, true);
    float[][] whole = edited(classifier, "le film bon", reset).get(Signal.CANDIDATE);
    float[][] alone = edited(classifier, "bon", reset).get(Signal.CANDIDATE);
    assertThat(whole[2]).containsExactly(alone[0], within(1e-6f));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void anEditedCellStateIsWrittenAtThatWordAndGoesOnFromThere(boolean mask) {
    Classifier classifier = classifier(Architecture.LSTM, mask);
    LayerTrace untouched = classifier.inspect(TEXT).trace().layers().get(0);
    LayerTrace edited = edited(classifier, TEXT, new CellEdit(Signal.CELL_STATE, 2, 1, 0.75));
    float[][] c = edited.get(Signal.CELL_STATE);
    assertThat(c[0]).isEqualTo(untouched.get(Signal.CELL_STATE)[0]);
    assertThat(c[1][2]).isEqualTo(0.75f);
    assertThat(c[1][0]).isEqualTo(untouched.get(Signal.CELL_STATE)[1][0]);
    double next =
        edited.get(Signal.FORGET_GATE)[2][2] * 0.75
            + (double) edited.get(Signal.INPUT_GATE)[2][2] * edited.get(Signal.CANDIDATE)[2][2];
    assertThat((double) c[2][2]).isEqualTo(next, within(1e-6));
  }

  @Test
  void aLayerCanBeEditedAlone() {
    Classifier classifier = classifier(Architecture.STACKED_LSTM, true);
    Inspection inspection =
        classifier.inspect(
            TEXT, Map.of(1, List.of(new CellEdit(Signal.HIDDEN_STATE, ALL, ALL, 0))));
    Inspection untouched = classifier.inspect(TEXT);
    assertThat(inspection.trace().layers().get(0).get(Signal.HIDDEN_STATE))
        .isDeepEqualTo(untouched.trace().layers().get(0).get(Signal.HIDDEN_STATE));
    assertThat(inspection.trace().layers().get(1).get(Signal.HIDDEN_STATE)[3]).containsOnly(0f);
    float[] bias = classifier.weights().get("dense.bias").values();
    assertThat(inspection.trace().probabilities()).containsExactly(softmax(bias), within(1e-6f));
  }

  private static LayerTrace run(Architecture architecture, CellEdit edit) {
    return edited(classifier(architecture, true), TEXT, edit);
  }

  private static LayerTrace edited(Classifier classifier, String text, CellEdit edit) {
    return classifier.inspect(text, Map.of(0, List.of(edit))).trace().layers().get(0);
  }

  private static Classifier classifier(Architecture architecture, boolean mask) {
    return SampleModels.of(architecture, SampleModels.hyperparameters(4, 3, mask), 7).classifier();
  }

  private static float[] softmax(float[] logits) {
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit);
    }
    float[] result = new float[logits.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) (Math.exp(logits[i]) / sum);
    }
    return result;
  }
}
