package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.LargeWeights;
import org.remanence.model.SampleModels;

/** Weights of attention that are set, and what the network answers then. */
class AttentionEditTest {
  private static final String TEXT = "le film était bon";

  @Property
  void theOthersKeepTheirProportionsAndAllAddUpToOne(
      @ForAll @Size(min = 2, max = 9) List<@DoubleRange(min = 0.01, max = 9) Double> odds,
      @ForAll @DoubleRange(min = 0, max = 1) double weight) {
    double sum = odds.stream().mapToDouble(Double::doubleValue).sum();
    double[] computed = odds.stream().mapToDouble(each -> each / sum).toArray();
    double[] changed = new AttentionEdit(Map.of(1, weight)).apply(computed);
    assertThat(DoubleStream.of(changed).sum()).isCloseTo(1, within(1e-9));
    assertThat(changed[1]).isEqualTo(weight);
    for (int token = 0; token < changed.length; token++) {
      if (token != 1) {
        assertThat(changed[token] * computed[0])
            .isCloseTo(changed[0] * computed[token], within(1e-9));
      }
    }
  }

  @Test
  void othersWithoutAnyWeightShareAlike() {
    AttentionEdit none = new AttentionEdit(Map.of(0, 0.25));
    assertThat(none.apply(new double[] {1, 0, 0, 0})).containsExactly(0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void weightsThatExceedOneByARoundingLeaveTheOthersNothing() {
    AttentionEdit set = new AttentionEdit(Map.of(0, 0.7, 1, 0.3 + 5e-10));
    assertThat(set.apply(new double[] {0.2, 0.3, 0.4, 0.1}))
        .containsExactly(0.7, 0.3 + 5e-10, 0, 0);
    assertThat(set.apply(new double[] {0.5, 0.5, 0, 0}))
        .as("where the others had none either")
        .containsExactly(0.7, 0.3 + 5e-10, 0, 0);
  }

  @Test
  void whatCannotAddUpToOneIsRefused() {
    assertThatThrownBy(() -> new AttentionEdit(Map.of(0, 0.7, 2, 0.4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AttentionEdit.NONE.with(1, -0.1))
        .isInstanceOf(IllegalArgumentException.class);
    AttentionEdit both = new AttentionEdit(Map.of(0, 0.5, 1, 0.2));
    assertThat(both.fits(2)).isFalse();
    assertThatThrownBy(() -> both.apply(new double[] {0.5, 0.5}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(both.largest(1)).isCloseTo(0.5, within(1e-12));
    assertThat(both.largest(2)).isCloseTo(0.3, within(1e-12));
  }

  /** The answer is that of plain arithmetic over the states, which an edit leaves alone. */
  @ParameterizedTest
  @CsvSource({"GRU, true", "LSTM, false", "BIDIRECTIONAL_LSTM, true", "TRANSFORMER, true"})
  void theAnswerIsThatOfTheWeightedMeanOfTheStates(Architecture architecture, boolean mask) {
    Classifier network = attending(architecture, mask);
    AttentionEdit edit = new AttentionEdit(Map.of(1, 0.6, 3, 0.1));
    Inspection own = network.inspect(TEXT);
    Inspection changed = network.inspect(TEXT, edit);

    float[] weights = changed.trace().attention().weights();
    float[] before = own.trace().attention().weights();
    double rest = 1 - before[1] - before[3];
    assertThat(weights[0]).isCloseTo((float) (before[0] * 0.3 / rest), within(1e-5f));
    assertThat(weights[1]).isEqualTo(0.6f);
    assertThat(weights[3]).isEqualTo(0.1f);
    assertThat(changed.trace().attention().scores()).isEqualTo(own.trace().attention().scores());
    if (mask) {
      assertThat(changed.trace().probabilities())
          .containsExactly(answer(network, own, weights), within(1e-5f));
    }
    assertThat(network.inspect(TEXT).trace().probabilities())
        .isEqualTo(own.trace().probabilities());
  }

  @Test
  void aNetworkWithoutAttentionRefuses() {
    Classifier last = SampleModels.of(Architecture.GRU).classifier();
    assertThatThrownBy(() -> last.inspect(TEXT, AttentionEdit.NONE.with(0, 0.5)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Classifier attending(Architecture architecture, boolean mask) {
    return LargeWeights.in(
        SampleModels.of(
                architecture,
                SampleModels.hyperparameters(4, 3, mask).with(h -> h.pooling = Pooling.ATTENTION),
                7)
            .classifier());
  }

  private static float[] answer(Classifier network, Inspection read, float[] weights) {
    float[][] kernel = network.weights().get("dense.kernel").rows();
    double[] scores =
        IntStream.range(0, kernel[0].length)
            .mapToDouble(c -> network.weights().get("dense.bias").values()[c])
            .toArray();
    int row = 0;
    for (LayerTrace layer : read.trace().layers()) {
      float[][] states = layer.get(Signal.HIDDEN_STATE);
      for (int unit = 0; unit < states[0].length; unit++, row++) {
        double pooled = 0;
        for (int token = 0; token < weights.length; token++) {
          pooled += (double) weights[token] * states[token][unit];
        }
        for (int c = 0; c < scores.length; c++) {
          scores[c] += pooled * kernel[row][c];
        }
      }
    }
    double sum = DoubleStream.of(scores).map(Math::exp).sum();
    float[] answer = new float[scores.length];
    for (int c = 0; c < answer.length; c++) {
      answer[c] = (float) (Math.exp(scores[c]) / sum);
    }
    return answer;
  }
}
