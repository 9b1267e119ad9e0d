package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.CellEdit;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.LargeWeights;
import org.remanence.model.SampleModels;

/** Against finite differences of the engine itself, whose signals can be edited. */
class StepGradientsTest {
  private static final String TEXT = "bon film mais long 😀";
  private static final int UNITS = 4;
  private static final double NUDGE = 0.01;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void everySignalsGradientAgreesWithFiniteDifferences(Architecture architecture) {
    CellRun run = run(architecture);
    for (int layer = 0; layer < run.layers().size(); layer++) {
      LayerTrace trace = run.layers().get(layer);
      for (int t = 0; t < trace.tokens(); t++) {
        for (int unit = 0; unit < UNITS; unit++) {
          StepValues gradients = run.gradients(layer, t, unit);
          for (Signal signal : trace.cell().signals()) {
            assertThat(gradients.get(Quantity.of(signal)))
                .as("%s of layer %d, word %d, unit %d", signal, layer, t, unit)
                .isCloseTo(difference(run, layer, signal, t, unit), within(2e-3));
          }
        }
      }
    }
  }

  /** The sum behind a gate acts on the loss through the gate alone. */
  @ParameterizedTest
  @EnumSource(names = {"RNN", "LSTM", "GRU", "MIN_GRU", "MIN_LSTM"})
  void sumsFollowByTheSlopeOfTheirActivation(Architecture architecture) {
    CellRun run = run(architecture);
    LayerTrace trace = run.layers().get(0);
    for (int t = 0; t < trace.tokens(); t++) {
      for (int unit = 0; unit < UNITS; unit++) {
        StepValues gradients = run.gradients(0, t, unit);
        for (CellBlock block : trace.cell().blocks()) {
          double value = trace.get(block.signal())[t][unit];
          double slope = block.activation().slope(value);
          assertThat(gradients.get(Quantity.into(block.signal())))
              .isCloseTo(gradients.get(Quantity.of(block.signal())) * slope, within(1e-9));
        }
      }
    }
  }

  /** A word that stands once is nudged where its vector is. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void theInputsGradientAgreesWithNudgedWordVectors(Architecture architecture) {
    CellRun run = run(architecture);
    Classifier classifier = run.own().orElseThrow();
    Tensor table = classifier.weights().get(TensorNames.EMBEDDINGS);
    int size = table.shape()[1];
    int id = run.inspection().tokens().get(1).id();
    double squares = 0;
    for (int i = 0; i < size; i++) {
      double up = loss(nudged(classifier, table, id * size + i, NUDGE), run);
      double down = loss(nudged(classifier, table, id * size + i, -NUDGE), run);
      squares += Math.pow((up - down) / (2 * NUDGE), 2);
    }
    boolean twoWays = run.layers().size() > 1 && run.layers().get(1).backward();
    if (!twoWays) {
      assertThat(run.gradients(0, 1, 0).get(Quantity.INPUT))
          .isCloseTo(Math.sqrt(squares / size), within(2e-3));
    }
  }

  /** At the first word the states are zero, and nobody can edit what is not there. */
  @ParameterizedTest
  @EnumSource(names = {"RNN", "LSTM", "GRU", "MIN_GRU", "MIN_LSTM"})
  void whatReachesTheWordBeforeIsThatStepsGradient(Architecture architecture) {
    CellRun run = run(architecture);
    for (int t = 1; t < run.tokens().size(); t++) {
      StepValues now = run.gradients(0, t, 2);
      StepValues before = run.gradients(0, t - 1, 2);
      assertThat(now.get(Quantity.HIDDEN_BEFORE)).isEqualTo(before.get(Quantity.HIDDEN_STATE));
      if (run.layers().get(0).cell().hasCellState()) {
        assertThat(now.get(Quantity.CELL_BEFORE)).isEqualTo(before.get(Quantity.CELL_STATE));
      }
    }
    assertThat(run.gradients(0, 0, 2).has(Quantity.HIDDEN_BEFORE)).isTrue();
    double together = run.gradients(0, 2, StepValues.ALL_UNITS).get(Quantity.HIDDEN_STATE);
    double squares = 0;
    for (int unit = 0; unit < UNITS; unit++) {
      squares += Math.pow(run.gradients(0, 2, unit).get(Quantity.HIDDEN_STATE), 2);
    }
    assertThat(together).isCloseTo(Math.sqrt(squares / UNITS), within(1e-9));
  }

  private static CellRun run(Architecture architecture) {
    Classifier classifier =
        LargeWeights.in(
            SampleModels.of(architecture, SampleModels.hyperparameters(3, UNITS, true), 3)
                .classifier());
    return CellRun.of(classifier, TEXT, List.of()).withGradient();
  }

  private static double difference(CellRun run, int layer, Signal signal, int t, int unit) {
    double value = run.layers().get(layer).get(signal)[t][unit];
    double up = loss(run, layer, new CellEdit(signal, unit, t, value + NUDGE));
    double down = loss(run, layer, new CellEdit(signal, unit, t, value - NUDGE));
    return (up - down) / (2 * NUDGE);
  }

  private static double loss(CellRun run, int layer, CellEdit edit) {
    Classifier classifier = run.own().orElseThrow();
    return loss(classifier.inspect(TEXT, Map.of(layer, List.of(edit))), run);
  }

  private static double loss(Classifier classifier, CellRun run) {
    return loss(classifier.inspect(TEXT), run);
  }

  private static double loss(Inspection read, CellRun run) {
    return -Math.log(read.trace().probabilities()[run.inspection().predicted()]);
  }

  private static Classifier nudged(Classifier classifier, Tensor table, int at, double by) {
    float[] values = table.values().clone();
    values[at] += (float) by;
    return classifier.with(
        classifier.weights().with(TensorNames.EMBEDDINGS, new Tensor(table.shape(), values)));
  }
}
