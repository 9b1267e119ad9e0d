package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.remanence.engine.CellType;
import org.remanence.engine.Pooling;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.engine.tensor.SizeFormula;

class NetworkCostsTest {
  private static final NetworkSizes SIZES = new NetworkSizes(1000, 100, 128, 2);

  @Property(tries = 60)
  void partsAreTheSizesOfTheNetworksTensors(
      @ForAll Architecture architecture,
      @ForAll @IntRange(min = 3, max = 1_000_000) int vocabulary,
      @ForAll @IntRange(min = 1, max = 4096) int embedding,
      @ForAll @IntRange(min = 1, max = 4096) int hidden,
      @ForAll @IntRange(min = 2, max = 1000) int classes) {
    Assume.that(architecture.isRecurrent());
    NetworkSizes sizes = new NetworkSizes(vocabulary, embedding, hidden, classes);
    NetworkCosts costs = NetworkCosts.of(architecture, sizes, 30);
    Map<String, int[]> tensors = sizes.shape(architecture).tensors();
    assertThat(costs.total()).isEqualTo(sizes.shape(architecture).parameters());
    assertThat(part(costs, ParameterPart.EMBEDDING)).isEqualTo(size(tensors, "embeddings", ""));
    assertThat(part(costs, ParameterPart.KERNEL)).isEqualTo(size(tensors, ".kernel", "dense"));
    assertThat(part(costs, ParameterPart.RECURRENT_KERNEL))
        .isEqualTo(size(tensors, ".recurrent_kernel", ""));
    assertThat(part(costs, ParameterPart.BIAS)).isEqualTo(size(tensors, ".bias", "dense"));
    assertThat(part(costs, ParameterPart.DENSE))
        .isEqualTo((sizes.shape(architecture).features() + 1L) * classes);
    // Every weight of a kernel is multiplied once per token.
    assertThat(costs.multiplyAdds().value())
        .isEqualTo(part(costs, ParameterPart.KERNEL) + part(costs, ParameterPart.RECURRENT_KERNEL));
  }

  @Property(tries = 40)
  void aTransformersPartsAreItsTensors(
      @ForAll @IntRange(min = 1, max = 4096) int embedding,
      @ForAll @IntRange(min = 1, max = 4096) int hidden,
      @ForAll @IntRange(min = 1, max = 500) int positions) {
    NetworkSizes sizes = new NetworkSizes(1000, embedding, hidden, 2).withPositions(positions);
    NetworkCosts costs = NetworkCosts.of(Architecture.TRANSFORMER, sizes, 30);
    Map<String, int[]> tensors = sizes.shape(Architecture.TRANSFORMER).tensors();
    assertThat(costs.total()).isEqualTo(sizes.shape(Architecture.TRANSFORMER).parameters());
    assertThat(part(costs, ParameterPart.BLOCK))
        .isEqualTo(size(tensors, "", "dense") - size(tensors, "embeddings", ""));
    // Every weight of a kernel once per token, and of q·k and a·v (T + 1)/2 numbers for each
    // head's.
    long heads = tensors.get("transformer.0.attention_output.kernel")[0];
    assertThat(costs.multiplyAdds().value())
        .isEqualTo(size(tensors, ".kernel", "dense") + heads * (30 + 1));
  }

  /** Each word's products counted one by one, so that those of attention grow as T² of a text. */
  @Property(tries = 20)
  void aTransformersProductsOfATextAreThoseCounted(
      @ForAll @IntRange(min = 1, max = 40) int tokens,
      @ForAll @IntRange(min = 1, max = 9) int hidden,
      @ForAll @IntRange(min = 1, max = 9) int embedding) {
    TransformerShape block = new TransformerShape(embedding, hidden, tokens, false);
    long counted = 0;
    for (int word = 1; word <= tokens; word++) {
      counted += (long) embedding * hidden;
      counted += 3L * hidden * block.headsWidth();
      for (int head = 0; head < TransformerShape.HEADS; head++) {
        for (int read = 1; read <= word; read++) {
          counted += block.headWidth(); // q·k
          counted += block.headWidth(); // a·v
        }
      }
      counted += (long) block.headsWidth() * hidden;
      counted += 2L * hidden * block.innerWidth();
    }
    NetworkSizes sizes = new NetworkSizes(100, embedding, hidden, 2).withPositions(tokens);
    long told =
        NetworkCosts.of(Architecture.TRANSFORMER, sizes, tokens).multiplyAdds().value() * tokens;
    assertThat(told).isEqualTo(counted);
  }

  @Test
  void totalsAreThoseOfTheField() {
    assertThat(Arrays.stream(Architecture.values()).map(a -> NetworkCosts.of(a, SIZES, 30).total()))
        .containsExactly(
            129_570L, 217_506L, 188_578L, 335_010L, 349_090L, 126_114L, 139_042L, 159_138L,
            315_426L);
  }

  /** Feng et al. 2024, table 1: 2·E·H and 3·E·H weights, here with a bias for each of the gates. */
  @Test
  void cellsWithoutRecurrentKernelGrowWithTheInputAlone() {
    NetworkCosts gru = NetworkCosts.of(Architecture.MIN_GRU, SIZES, 30);
    NetworkCosts lstm = NetworkCosts.of(Architecture.MIN_LSTM, SIZES, 30);
    assertThat(gru.parameters().get(ParameterPart.KERNEL).letters()).isEqualTo("2·E·H");
    assertThat(lstm.parameters().get(ParameterPart.KERNEL).letters()).isEqualTo("3·E·H");
    assertThat(lstm.multiplyAdds().letters()).isEqualTo("3·E·H");
    assertThat(part(gru, ParameterPart.RECURRENT_KERNEL)).isZero();
    assertThat(part(lstm, ParameterPart.BIAS)).isEqualTo(3 * 128);
  }

  @Test
  void attentionHasAMatrixAndTwoVectors() {
    NetworkSizes sizes = new NetworkSizes(1000, 100, 128, 2, Pooling.ATTENTION);
    NetworkCosts lstm = NetworkCosts.of(Architecture.LSTM, sizes, 30);
    assertThat(lstm.total()).isEqualTo(217_506 + 128 * 128 + 2 * 128);
    assertThat(sizes.shape(Architecture.LSTM).parameters()).isEqualTo(lstm.total());
    NetworkCosts both = NetworkCosts.of(Architecture.BIDIRECTIONAL_LSTM, sizes, 30);
    assertThat(part(both, ParameterPart.ATTENTION)).isEqualTo(256 * 256 + 2 * 256);
    NetworkSizes mean = new NetworkSizes(1000, 100, 128, 2, Pooling.MEAN);
    assertThat(NetworkCosts.of(Architecture.LSTM, mean, 30).total()).isEqualTo(217_506);
  }

  @Test
  void formulasReadWithLettersAndWithNumbers() {
    NetworkCosts gru = NetworkCosts.of(Architecture.GRU, SIZES, 30);
    SizeFormula kernels = gru.parameters().get(ParameterPart.RECURRENT_KERNEL);
    assertThat(kernels.letters()).isEqualTo("3·H²");
    assertThat(kernels.numbers(Long::toString)).isEqualTo("3 × 128²");
    assertThat(gru.parameters().get(ParameterPart.BIAS).letters()).isEqualTo("3·2·H");
    NetworkCosts stacked = NetworkCosts.of(Architecture.STACKED_LSTM, SIZES, 30);
    assertThat(stacked.parameters().get(ParameterPart.KERNEL).letters()).isEqualTo("4·E·H + 4·H²");
    NetworkCosts both = NetworkCosts.of(Architecture.BIDIRECTIONAL_LSTM, SIZES, 30);
    assertThat(both.parameters().get(ParameterPart.DENSE).numbers(Long::toString))
        .isEqualTo("2 × 128 × 2 + 2");
    assertThat(both.parameters().get(ParameterPart.DENSE).value()).isEqualTo(514);
  }

  @Test
  void memoryIsWhatTheKernelsKeep() {
    for (Architecture architecture : SampleModels.RECURRENT) {
      CellType cell = architecture.cell();
      long layers = sizesOfLayers(architecture);
      assertThat(NetworkCosts.of(architecture, SIZES, 30).bytes().value())
          .isEqualTo(4L * 30 * cell.keptPerStep() * 128 * layers);
    }
  }

  private static long sizesOfLayers(Architecture architecture) {
    return SIZES.shape(architecture).recurrent().stream().mapToLong(l -> l.directions()).sum();
  }

  private static long part(NetworkCosts costs, ParameterPart part) {
    return costs.parameters().get(part).value();
  }

  /** Numbers in the tensors that end so and do not begin so. */
  private static long size(Map<String, int[]> tensors, String end, String notStart) {
    return tensors.entrySet().stream()
        .filter(tensor -> tensor.getKey().endsWith(end))
        .filter(tensor -> notStart.isEmpty() || !tensor.getKey().startsWith(notStart))
        .mapToLong(
            tensor -> Arrays.stream(tensor.getValue()).mapToLong(n -> n).reduce(1, (a, b) -> a * b))
        .sum();
  }
}
