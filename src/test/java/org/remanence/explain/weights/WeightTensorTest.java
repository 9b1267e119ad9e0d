package org.remanence.explain.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;

class WeightTensorTest {
  private static Classifier network(Architecture architecture) {
    return SampleModels.of(architecture).classifier();
  }

  /** Whatever the architecture, its matrices together are its tensors, number for number. */
  @ParameterizedTest
  @EnumSource
  void matricesTogetherAreTheTensors(Architecture architecture) {
    Classifier network = network(architecture);
    List<WeightTensor> tensors = WeightTensor.of(network.shape());
    assertThat(tensors)
        .extracting(WeightTensor::name)
        .containsExactlyInAnyOrderElementsOf(network.weights().tensors().keySet());
    for (WeightTensor each : tensors) {
      Tensor tensor = network.weights().get(each.name());
      int columns = tensor.values().length / each.rows();
      int next = 0;
      for (ColumnBlock block : each.blocks()) {
        assertThat(block.first()).as(each.name()).isEqualTo(next);
        next += block.count();
        float[][] values = each.values(network.weights(), block);
        for (int row = 0; row < values.length; row++) {
          for (int column = 0; column < block.count(); column++) {
            int[] place = each.place(block, row, column);
            int index = place.length == 1 ? place[0] : place[0] * columns + place[1];
            assertThat(values[row][column]).isEqualTo(tensor.values()[index]);
          }
        }
      }
      assertThat(next).as(each.name()).isEqualTo(columns);
    }
  }

  private static Stream<String> blocks(Architecture architecture, String name) {
    return WeightTensor.of(network(architecture).shape()).stream()
        .filter(each -> each.name().equals(name))
        .flatMap(each -> each.blocks().stream())
        .map(ColumnBlock::symbol);
  }

  @Test
  void kernelsAreCutByGate() {
    assertThat(blocks(Architecture.LSTM, "recurrent.0.kernel"))
        .containsExactly("i", "f", "c̃", "o");
    assertThat(blocks(Architecture.BIDIRECTIONAL_LSTM, "recurrent.0.backward.recurrent_kernel"))
        .containsExactly("i", "f", "c̃", "o");
    assertThat(blocks(Architecture.GRU, "recurrent.0.bias")).containsExactly("z", "r", "h̃");
    assertThat(blocks(Architecture.TRANSFORMER, "transformer.0.attention.kernel"))
        .containsExactly("q", "k", "v");
    assertThat(blocks(Architecture.TRANSFORMER, "transformer.0.attention_output.kernel"))
        .containsExactly("");
  }
}
