package org.remanence.explain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.LargeWeights;
import org.remanence.model.SampleModels;
import org.remanence.text.Padding;

class BatchRunTest {
  private static final List<String> TEXTS = List.of("le film était bon", "bon", "");

  private static Classifier network(Architecture architecture, boolean mask) {
    return LargeWeights.in(
        SampleModels.of(architecture, SampleModels.hyperparameters(4, 3, mask), 7).classifier());
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void readsAsInEveryOtherTab(Architecture architecture) {
    for (boolean mask : new boolean[] {true, false}) {
      Classifier network = network(architecture, mask);
      BatchRun run = BatchRun.of(network, TEXTS, BatchOptions.of(network));
      float[][] expected = network.probabilities(TEXTS);
      for (int row = 0; row < TEXTS.size(); row++) {
        assertThat(run.trace().probabilities()[row]).containsExactly(expected[row], within(1e-6f));
        assertThat(run.trained()[row]).containsExactly(expected[row]);
      }
      assertThat(run.isTrained()).isTrue();
      assertThat(run.steps()).isEqualTo(mask ? 4 : network.hyperparameters().maxLength());
    }
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void theSideOfPaddingMattersWithoutAMaskOnly(Architecture architecture) {
    Classifier network = network(architecture, true);
    BatchOptions behind = BatchOptions.of(network).withPadding(Padding.BEHIND);
    BatchRun masked = BatchRun.of(network, TEXTS, behind);
    assertThat(masked.trace().probabilities()[1])
        .containsExactly(masked.trained()[1], within(1e-6f));
    BatchRun unmasked = BatchRun.of(network, TEXTS, behind.withMask(false));
    float[] front =
        BatchRun.of(network, TEXTS, behind.withPadding(Padding.FRONT).withMask(false))
            .trace()
            .last()[1];
    assertThat(unmasked.trace().last()[1]).isNotEqualTo(masked.trace().last()[1]);
    assertThat(unmasked.trace().last()[1]).isNotEqualTo(front);
  }

  @ParameterizedTest
  @EnumSource(value = Architecture.class, mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void whatTheNetworkHasIsKeptAndTheRestIsDrawn(Architecture architecture) {
    Classifier network = network(architecture, true);
    BatchOptions options = BatchOptions.of(network).withAnotherLayer(true).withBothDirections(true);
    ExtendedNetwork extended = BatchRun.of(network, TEXTS, options).network();
    assertThat(extended.weights().fit(extended.shape())).isTrue();
    assertThat(extended.shape().recurrent()).hasSize(architecture.layers() + 1);
    assertThat(extended.untrained()).isNotEmpty().doesNotContain("recurrent.0.kernel");
    extended
        .weights()
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(tensor.values())
                    .as(name)
                    .isEqualTo(
                        extended.untrained().contains(name)
                            ? InitialWeights.draw(
                                    extended.shape(), network.hyperparameters().seed())
                                .get(name)
                                .values()
                            : network.weights().get(name).values()));
  }

  @ParameterizedTest
  @EnumSource(Padding.class)
  void tokensAndPaddingStandWhereTheyAreRead(Padding side) {
    Classifier network = network(Architecture.LSTM, true);
    BatchRun run = BatchRun.of(network, TEXTS, BatchOptions.of(network).withPadding(side));
    int first = side == Padding.FRONT ? 3 : 0;
    assertThat(run.token(1, first)).isEqualTo("bon");
    assertThat(run.steps(1, 0)).containsExactly(first);
    assertThat(run.steps(1, 1))
        .containsExactly(side == Padding.FRONT ? new int[] {2, 3} : new int[] {0, 1});
    assertThat(run.steps(1, 9)).containsExactly(0, 1, 2, 3);
    assertThat(run.columns(9)).containsExactly(0, 1, 2, 3);
    BatchRun unmasked =
        BatchRun.of(network, TEXTS, BatchOptions.of(network).withPadding(side).withMask(false));
    assertThat(unmasked.columns(0)).hasSize(4);
    assertThat(unmasked.columns(1)).contains(side == Padding.FRONT ? 1 : 4).hasSize(5);
    assertThat(run.isRead(1, 3 - first)).isFalse();
    assertThat(run.token(2, 0)).isEmpty();
  }
}
