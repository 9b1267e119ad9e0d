package org.remanence.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.file.KerasFile;
import org.remanence.model.keras.layer.RecurrentTrace;

/** What was exported is read back, and computed by other code, in double precision. */
class KerasExportTest {
  private static final String SENTENCE = "le film était bon";
  private static final double SINGLE_PRECISION = 1e-6;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MIN_GRU", "MIN_LSTM", "STACKED_MIN_GRU", "TRANSFORMER"})
  void readBackItGivesTheSameStatesAndProbabilities(Architecture architecture) throws Exception {
    Classifier classifier = SampleModels.of(architecture).classifier();
    Path file = folder.resolve("model.keras");
    KerasExport.write(file, classifier);
    assertThat(KerasFile.recognises(file)).isTrue();
    KerasModel read = KerasFile.read(file);
    Inspection inspection = classifier.inspect(SENTENCE);
    int[] ids = inspection.tokens().stream().mapToInt(Inspection.Token::id).toArray();
    KerasModel.Answer answer = read.read(ids);
    for (int i = 0; i < classifier.labels().size(); i++) {
      assertThat(answer.output().rows()[0][i])
          .isCloseTo(inspection.trace().probabilities()[i], within(SINGLE_PRECISION));
    }
    assertThat(answer.traces()).hasSameSizeAs(inspection.trace().layers());
    for (int i = 0; i < answer.traces().size(); i++) {
      assertSame(answer.traces().get(i), inspection.trace().layers().get(i));
    }
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing is left behind").containsExactly(file);
    }
  }

  private static void assertSame(RecurrentTrace read, LayerTrace own) {
    assertThat(read.backward()).isEqualTo(own.backward());
    assertThat(read.signals().keySet()).containsExactlyInAnyOrderElementsOf(own.cell().signals());
    for (Signal signal : own.cell().signals()) {
      for (int step = 0; step < own.tokens(); step++) {
        double[] expected = toDoubles(own.get(signal)[step]);
        assertThat(read.signals().get(signal)[step])
            .as(signal + " at " + step)
            .containsExactly(expected, within(SINGLE_PRECISION));
      }
    }
  }

  private static double[] toDoubles(float[] row) {
    double[] doubles = new double[row.length];
    Arrays.setAll(doubles, i -> row[i]);
    return doubles;
  }

  @Test
  void wordsStandAtTheirIds() throws Exception {
    Classifier classifier = SampleModels.of(Architecture.RNN).classifier();
    Path words = folder.resolve("words.txt");
    KerasExport.writeWords(words, classifier);
    assertThat(Files.readAllLines(words)).isEqualTo(classifier.vocabulary().words());
  }
}
