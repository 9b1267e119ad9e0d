package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.Pooling;

/** {@code samples/forward.py} comes to the same numbers as the engine. */
class NumpyForwardTest {
  @TempDir Path folder;

  @BeforeAll
  static void requireNumpy() throws InterruptedException {
    NumpyForward.assumeInstalled();
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void agreesOnAMaskedModel(Architecture architecture) throws Exception {
    compare(SampleModels.of(architecture, SampleModels.hyperparameters(7, 5, true), 3));
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void agreesOnAModelThatReadsItsPadding(Architecture architecture) throws Exception {
    compare(SampleModels.of(architecture, SampleModels.hyperparameters(7, 5, false), 4));
  }

  @ParameterizedTest
  @EnumSource(value = Pooling.class, mode = EnumSource.Mode.EXCLUDE, names = "LAST")
  void agreesOnPooledStates(Pooling pooling) throws Exception {
    for (boolean mask : new boolean[] {true, false}) {
      Hyperparameters settings =
          SampleModels.hyperparameters(7, 5, mask).with(h -> h.pooling = pooling);
      compare(SampleModels.of(Architecture.BIDIRECTIONAL_LSTM, settings, 5));
    }
  }

  private void compare(TrainedModel model) throws Exception {
    Classifier classifier = LargeWeights.in(model.classifier());
    Path file = folder.resolve("model.rema");
    RemaFile.write(
        file,
        new TrainedModel(classifier, model.metrics(), model.history(), model.dataFingerprint()));
    Inspection inspection = classifier.inspect("Bon film, mais trop long");
    assertThat(inspection.tokens())
        .hasSize(5)
        .hasSizeLessThan(classifier.hyperparameters().maxLength());

    NumpyForward.assertAgrees(file, inspection, classifier.hyperparameters().mask());
  }
}
