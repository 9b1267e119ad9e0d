package org.remanence.explain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Inspection;
import org.remanence.model.keras.KerasModel.LayerOutput;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.keras.file.KerasFile;
import org.remanence.model.keras.input.IdInput;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.Padding.Side;

class LayerRunTest {
  private static final int[] IDS = {3, 1, 7, 2, 5};

  private final KerasNetwork network =
      KerasNetwork.of(
          "backwards.keras",
          KerasFile.read(Path.of("src", "test", "resources", "keras", "backwards.keras")));

  private LayerRun read(Padding padding) {
    return LayerRun.of(network.reading(new IdInput(IDS, padding)), "");
  }

  private static LayerOutput output(LayerRun run, int layer) {
    return run.outputs().get(layer);
  }

  @Test
  void eachLayerHasTheShapeThatItHandsOn() {
    LayerRun run = read(Padding.NONE);
    assertThat(run.hasRead()).isTrue();
    assertThat(run.outputs())
        .extracting(each -> each.values().width())
        .containsExactly(4, 3, 3, 2, 2, 2);
    assertThat(run.outputs())
        .extracting(each -> each.values().sequence())
        .containsExactly(true, true, true, true, false, false);
  }

  /**
   * The same numbers stand in the other tabs: a layer that goes backwards turns the steps round.
   */
  @Test
  void stepsAreThoseOfTheInputBehindALayerThatGoesBackwards() {
    LayerRun run = read(Padding.NONE);
    Inspection inspection = run.inspection();
    for (int step = 0; step < IDS.length; step++) {
      float[] state = inspection.trace().layers().get(0).get(Signal.HIDDEN_STATE)[step];
      assertThat(output(run, 1).at(step)).as("step %d", step).containsExactly(state);
      assertThat(output(run, 2).at(step)).as("dropout").containsExactly(state);
    }
    assertThat(output(run, 0).reversed()).isFalse();
    assertThat(output(run, 1).reversed()).isTrue();
    assertThat(output(run, 5).at(4)).containsExactly(inspection.trace().probabilities());
  }

  @Test
  void paddingIsShownAsFarAsIsWanted() {
    LayerRun run = read(new Padding(OptionalInt.of(9), Side.FRONT, Side.FRONT));
    assertThat(run.time()).isEqualTo(9);
    assertThat(run.shown(0)).containsExactly(4, 5, 6, 7, 8);
    assertThat(run.shown(2)).containsExactly(2, 3, 4, 5, 6, 7, 8);
    assertThat(run.isPadding(3)).isTrue();
    assertThat(run.isPadding(4)).isFalse();
    assertThat(run.tokens(run.shown(0))).hasSize(5);
  }

  @Test
  void withNothingToReadThereAreNoLayers() {
    assertThat(LayerRun.of(network, "some words").hasRead()).isFalse();
  }
}
