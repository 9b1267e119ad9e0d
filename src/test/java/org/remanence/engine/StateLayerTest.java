package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remanence.engine.cell.BlockPart;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;

class StateLayerTest {
  private static final int TOKENS = 3;

  @Test
  void theInsideOfABlockIsCopiedForATraceAlone() {
    Classifier network = SampleModels.of(Architecture.TRANSFORMER).classifier();
    StateShape shape = network.shape().states().get(0);
    StateLayer layer = StateLayer.of(shape, 0, network.weights());
    SequenceBatch batch =
        new SequenceBatch(
            TOKENS, 1, NativeBlock.allocate(Precision.SINGLE, TOKENS * shape.inputs()), null);
    layer.forward(batch);
    assertThat(parts(layer)).isEmpty();
    layer.keepTraces(true);
    layer.forward(batch);
    assertThat(parts(layer)).containsOnlyKeys(BlockPart.values());
    layer.keepTraces(false);
    layer.forward(batch);
    assertThat(parts(layer)).isEmpty();
  }

  private static Map<BlockPart, float[][]> parts(StateLayer layer) {
    return layer.traces(TOKENS).get(0).block().orElseThrow().parts();
  }
}
