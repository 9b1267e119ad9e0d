package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellEdit;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.LossGradient;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.LargeWeights;
import org.remanence.model.SampleModels;

/** Against finite differences of the engine itself, whose signals can be edited. */
class GradientSplitTest {
  private static final String TEXT = "bon film mais long 😀";
  private static final int UNITS = 5;
  private static final int LABEL = 1;
  private static final double NUDGE = 0.01;

  @ParameterizedTest
  @EnumSource(names = {"RNN", "LSTM", "GRU", "MIN_GRU", "MIN_LSTM"})
  void theWholeIsTheLossGradientAndThePartsAddUpToIt(Architecture architecture) {
    Classifier classifier = classifier(architecture);
    Inspection read = classifier.inspect(TEXT);
    GradientSplit split = split(classifier, read);
    for (int t = 0; t < read.tokens().size(); t++) {
      for (int unit = 0; unit < UNITS; unit++) {
        assertThat(split.carried()[t][unit] + split.rest()[t][unit])
            .isCloseTo(split.whole()[t][unit], within(1e-12));
        assertThat(split.whole()[t][unit])
            .as("h(%d), unit %d", t, unit)
            .isCloseTo(difference(classifier, read, List.of(), t, unit), within(1e-3));
      }
    }
  }

  /** With every gate and candidate behind it held fast, nothing but the memory carries a change. */
  @ParameterizedTest
  @EnumSource(names = {"RNN", "LSTM", "GRU", "MIN_GRU", "MIN_LSTM"})
  void whatIsCarriedIsWhatPassesWhileAllElseIsHeldFast(Architecture architecture) {
    Classifier classifier = classifier(architecture);
    Inspection read = classifier.inspect(TEXT);
    GradientSplit split = split(classifier, read);
    double largest = 0;
    for (int t = 0; t < read.tokens().size() - 1; t++) {
      List<CellEdit> held = heldAfter(read.trace().layers().get(0), t);
      for (int unit = 0; unit < UNITS; unit++) {
        assertThat(split.carried()[t][unit])
            .as("h(%d), unit %d", t, unit)
            .isCloseTo(difference(classifier, read, held, t, unit), within(1e-3));
        largest = Math.max(largest, Math.abs(split.carried()[t][unit]));
      }
    }
    assertThat(largest > 1e-4).isEqualTo(architecture != Architecture.RNN);
    if (!architecture.cell().hasRecurrentKernel()) {
      assertThat(Arrays.stream(split.rest()).flatMapToDouble(Arrays::stream).max().orElseThrow())
          .as("there is no other way")
          .isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void aLayerThatReadsBackwardIsRefused() {
    Classifier classifier = classifier(Architecture.BIDIRECTIONAL_LSTM);
    LossGradient gradient = classifier.lossGradient(ids(classifier.inspect(TEXT)), LABEL);
    assertThatThrownBy(
            () ->
                GradientSplit.of(
                    gradient.trace().layers().get(1),
                    gradient.states().get(1),
                    classifier.weights().get("recurrent.0.backward.recurrent_kernel")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void theLossIsThatOfThePredictionAndPaddingThatIsReadIsLeftOut(Architecture architecture) {
    for (boolean mask : new boolean[] {true, false}) {
      Classifier classifier =
          LargeWeights.in(
              SampleModels.of(architecture, SampleModels.hyperparameters(4, UNITS, mask), 3)
                  .classifier());
      Inspection read = classifier.inspect(TEXT);
      LossGradient gradient = classifier.lossGradient(ids(read), LABEL);
      assertThat(gradient.loss()).isCloseTo(loss(read), within(1e-5));
      assertThat(gradient.trace().layers().get(0).get(Signal.HIDDEN_STATE))
          .isDeepEqualTo(read.trace().layers().get(0).get(Signal.HIDDEN_STATE));
      assertThat(gradient.states()).hasSameSizeAs(read.trace().layers());
      assertThat(gradient.states().get(0).get(Signal.HIDDEN_STATE))
          .hasNumberOfRows(read.tokens().size());
    }
  }

  private static Classifier classifier(Architecture architecture) {
    return LargeWeights.in(
        SampleModels.of(architecture, SampleModels.hyperparameters(4, UNITS, true), 3)
            .classifier());
  }

  private static GradientSplit split(Classifier classifier, Inspection read) {
    LossGradient gradient = classifier.lossGradient(ids(read), LABEL);
    return GradientSplit.of(
        gradient.trace().layers().get(0),
        gradient.states().get(0),
        classifier
            .weights()
            .tensors()
            .get(TensorNames.of(TensorNames.recurrent(0), TensorNames.RECURRENT_KERNEL)));
  }

  private static int[] ids(Inspection read) {
    return read.tokens().stream().mapToInt(Inspection.Token::id).toArray();
  }

  /** The loss as h(t) of a unit is nudged up and down, by central differences. */
  private static double difference(
      Classifier classifier, Inspection read, List<CellEdit> held, int t, int unit) {
    double value = read.trace().layers().get(0).get(Signal.HIDDEN_STATE)[t][unit];
    double up = loss(classifier, held, new CellEdit(Signal.HIDDEN_STATE, unit, t, value + NUDGE));
    double down = loss(classifier, held, new CellEdit(Signal.HIDDEN_STATE, unit, t, value - NUDGE));
    return (up - down) / (2 * NUDGE);
  }

  private static double loss(Classifier classifier, List<CellEdit> held, CellEdit nudge) {
    List<CellEdit> edits = new ArrayList<>(held);
    edits.add(nudge);
    return loss(classifier.inspect(TEXT, Map.of(0, edits)));
  }

  private static double loss(Inspection read) {
    return -Math.log(read.trace().probabilities()[LABEL]);
  }

  /** Of an LSTM, h(t) may enter c(t+1) through i, f and c̃; all else stays as it was. */
  private static List<CellEdit> heldAfter(LayerTrace trace, int t) {
    List<CellEdit> held = new ArrayList<>();
    boolean throughCell = trace.cell().hasCellState();
    for (int step = t + 1; step < trace.tokens(); step++) {
      for (Signal signal : trace.cell().signals()) {
        boolean state = trace.cell().isGated() && trace.cell().states().contains(signal);
        boolean entry = throughCell && step == t + 1 && signal != Signal.OUTPUT_GATE;
        for (int unit = 0; unit < UNITS && !state && !entry; unit++) {
          held.add(new CellEdit(signal, unit, step, trace.get(signal)[step][unit]));
        }
      }
    }
    return held;
  }
}
