package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.SplitOptions;

class PreparationTest {
  private static final Dataset DATA = BuiltInDatasets.load(BuiltInDatasets.NOTEBOOK);
  private static final SplitOptions SPLIT = SplitOptions.withSeed(3);

  @TempDir Path folder;

  private Path vectors() throws IOException {
    return Files.writeString(folder.resolve("vectors.txt"), "est 1 2 3\nnulle 4 5 6\n");
  }

  @Test
  void vectorsSetTheEmbeddingOfEveryTraining() throws IOException {
    Preparation drawn = Preparation.of(DATA, SPLIT, Hyperparameters.DEFAULT);
    assertThat(drawn.withVectors(null, share -> true)).isSameAs(drawn);
    Preparation read = drawn.withVectors(vectors(), share -> true);
    assertThat(read.hyperparameters())
        .isEqualTo(Hyperparameters.DEFAULT.with(h -> h.embedding = 3));
    assertThat(read.data().split()).isEqualTo(drawn.data().split());
    List<RateChange> changes = List.of(new RateChange(2, 1, 0.5));
    assertThat(read.requests(List.of(Architecture.RNN, Architecture.GRU), changes))
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.shape().embedding()).isEqualTo(3);
              assertThat(request.data().vectors().source()).isEqualTo("vectors.txt");
              assertThat(request.rateChanges()).isEqualTo(changes);
            });
  }

  @Test
  void aNetworkThatNoFileCouldHoldIsRefusedBeforeItTrains() {
    Preparation wide =
        Preparation.of(DATA, SPLIT, Hyperparameters.DEFAULT.with(h -> h.hidden = 4096));
    assertThat(wide.request(Architecture.RNN).shape().parameters()).isLessThan(1L << 26);
    assertThatThrownBy(() -> wide.request(Architecture.LSTM))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("lstm")
        .hasMessageContaining("67,108,864");
  }
}
