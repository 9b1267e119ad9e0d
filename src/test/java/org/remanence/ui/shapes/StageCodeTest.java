package org.remanence.ui.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.explain.batch.BatchOptions;
import org.remanence.explain.batch.BatchRun;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.text.Padding;

/** The lines were run once in Keras 3.15 for all options; here they are held. */
class StageCodeTest {
  private final Classifier gru = SampleModels.of(Architecture.GRU).classifier();
  private final BatchOptions trained = BatchOptions.of(gru);

  private StageCode code(Classifier network, BatchOptions options) {
    return StageCode.of(BatchRun.of(network, List.of("le film", "bon", "mais long"), options));
  }

  @Test
  void paddingAndMaskAreArguments() {
    StageCode masked = code(gru, trained);
    assertThat(masked.of(Stage.BATCH).keras())
        .isEqualTo("x = keras.utils.pad_sequences(ids, padding=\"pre\")");
    assertThat(masked.of(Stage.BATCH).pytorch())
        .isEqualTo("x = torch.tensor([row + [0] * (2 - len(row)) for row in ids])");
    assertThat(masked.of(Stage.VECTORS).keras())
        .isEqualTo("v = keras.layers.Embedding(9, 4, mask_zero=True)(x)");
    StageCode unmasked = code(gru, trained.withMask(false));
    assertThat(unmasked.of(Stage.BATCH).keras())
        .isEqualTo("x = keras.utils.pad_sequences(ids, maxlen=6, padding=\"pre\")");
    assertThat(unmasked.of(Stage.BATCH).pytorch())
        .isEqualTo("x = torch.tensor([[0] * (6 - len(row)) + row for row in ids])");
    assertThat(unmasked.of(Stage.VECTORS).keras()).isEqualTo("v = keras.layers.Embedding(9, 4)(x)");
    assertThat(code(gru, trained.withPadding(Padding.BEHIND)).of(Stage.BATCH).keras())
        .contains("padding=\"post\"");
  }

  @Test
  void layersReadWhatTheLayerBelowGives() {
    StageCode two =
        code(gru, trained.withMask(false).withAnotherLayer(true).withBothDirections(true));
    assertThat(two.of(Stage.STATES).keras())
        .isEqualTo(
            """
            h1 = keras.layers.Bidirectional(keras.layers.GRU(3, return_sequences=True))(v)
            h2 = keras.layers.Bidirectional(keras.layers.GRU(3, return_sequences=True))(h1)\
            """);
    assertThat(two.of(Stage.STATES).pytorch())
        .isEqualTo(
            "h, h_last = nn.GRU(4, 3, num_layers=2, bidirectional=True, batch_first=True)(v)");
    assertThat(two.of(Stage.OUTPUT).keras())
        .isEqualTo("y = keras.layers.Bidirectional(keras.layers.GRU(3))(h1)");
    assertThat(two.of(Stage.OUTPUT).pytorch())
        .isEqualTo("y = torch.cat([h_last[-2], h_last[-1]], dim=1)");
    assertThat(two.of(Stage.SOFTMAX).pytorch()).isEqualTo("p = nn.Linear(6, 3)(y).softmax(dim=-1)");
  }

  @Test
  void cellsAreCalledAsTheLibrariesCallThem() {
    Classifier rnn = SampleModels.of(Architecture.RNN).classifier();
    StageCode code = code(rnn, BatchOptions.of(rnn));
    assertThat(code.of(Stage.OUTPUT).keras()).isEqualTo("y = keras.layers.SimpleRNN(3)(v)");
    assertThat(code.of(Stage.STATES).pytorch())
        .contains("pack_padded_sequence(v, lengths")
        .contains("h, h_last = nn.RNN(4, 3, batch_first=True)(v)");
    Classifier lstm = SampleModels.of(Architecture.LSTM).classifier();
    assertThat(code(lstm, BatchOptions.of(lstm)).of(Stage.STATES).pytorch())
        .contains("h, (h_last, c_last) = nn.LSTM(4, 3, batch_first=True)(v)");
  }

  @Test
  void aWholeProgramIsItsStagesInTheirOrder() {
    assertThat(code(gru, trained).whole(StageCode.Lines::keras, "import keras\n").lines())
        .startsWith("import keras", "", "texts = [text_1, text_2, text_3]")
        .endsWith("p = keras.layers.Dense(3, activation=\"softmax\")(y)");
  }
}
