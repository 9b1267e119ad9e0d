package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.Weights;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;

class EpochArchiveTest {
  private static final String TEXT = "le film était bon";

  /** With no memory to speak of all but the newest weights are in files. */
  @ParameterizedTest
  @ValueSource(longs = {1, 1 << 30})
  void givesEveryEpochBackAsItWas(long memory) throws IOException {
    try (EpochArchive archive = new EpochArchive(memory)) {
      List<Classifier> lstm = epochs(Architecture.LSTM, 4);
      List<Classifier> gru = epochs(Architecture.GRU, 2);
      for (int epoch = 0; epoch < 4; epoch++) {
        archive.put(epoch, lstm.get(epoch));
        if (epoch < 2) {
          archive.put(epoch, gru.get(epoch));
        }
      }
      assertThat(archive.epochs()).isEqualTo(3);
      for (int epoch = 0; epoch < 4; epoch++) {
        assertSame(archive.get(Architecture.LSTM, epoch).orElseThrow(), lstm.get(epoch));
      }
      assertSame(archive.get(Architecture.GRU, 3).orElseThrow(), gru.get(1));
      assertThat(archive.get(Architecture.RNN, 0)).isEmpty();
      archive.clear();
      assertThat(archive.epochs()).isZero();
      assertThat(archive.get(Architecture.LSTM, 0)).isEmpty();
    }
  }

  /** What is not chosen is given back to memory and disk. */
  @ParameterizedTest
  @ValueSource(longs = {1, 1 << 30})
  void theChosenTrialBecomesTheTraining(long memory) throws IOException {
    try (EpochArchive archive = new EpochArchive(memory)) {
      List<Classifier> gru = epochs(Architecture.GRU, 9);
      for (int epoch = 0; epoch < 3; epoch++) {
        archive.putTrial(1, epoch, gru.get(epoch));
        archive.putTrial(2, epoch, gru.get(3 + epoch));
        archive.putTrial(3, epoch, gru.get(6 + epoch));
      }
      assertThat(archive.epochs()).as("nothing is chosen").isZero();
      archive.dropTrial(Architecture.GRU, 1);
      archive.putTrial(2, 0, gru.get(0));
      archive.putTrial(2, 1, gru.get(1));
      archive.choose(3, 1, gru.get(8));
      assertThat(archive.epochs()).isEqualTo(1);
      assertSame(archive.get(Architecture.GRU, 0).orElseThrow(), gru.get(6));
      assertSame(archive.get(Architecture.GRU, 1).orElseThrow(), gru.get(7));
      assertThat(archive.get(Architecture.GRU, 1).orElseThrow().hyperparameters())
          .isEqualTo(gru.get(8).hyperparameters());
      archive.choose(2, 1, gru.get(8));
      assertThat(archive.epochs()).as("nothing of the others is left").isEqualTo(1);
      assertSame(archive.get(Architecture.GRU, 1).orElseThrow(), gru.get(7));
    }
  }

  private static void assertSame(Classifier actual, Classifier expected) {
    assertThat(actual.inspect(TEXT).trace().probabilities())
        .isEqualTo(expected.inspect(TEXT).trace().probabilities());
  }

  private static List<Classifier> epochs(Architecture architecture, int count) {
    Classifier like = SampleModels.of(architecture).classifier();
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(
            epoch -> {
              Weights weights = InitialWeights.draw(like.shape(), 100 + epoch);
              return like.with(weights);
            })
        .toList();
  }
}
