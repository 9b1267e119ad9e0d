package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Tensor;
import org.remanence.engine.Weights;

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

  private void compare(TrainedModel model) throws Exception {
    Classifier classifier = withLargeWeights(model.classifier());
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

  /** Small initial weights would let a wrong gate pass. */
  private static Classifier withLargeWeights(Classifier classifier) {
    NetworkShape shape = classifier.shape();
    Random random = new Random(5);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    shape
        .tensors()
        .forEach(
            (name, extent) -> {
              float[] values = new float[Arrays.stream(extent).reduce(1, (a, b) -> a * b)];
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
              }
              tensors.put(name, new Tensor(extent, values));
            });
    return new Classifier(
        classifier.architecture(),
        classifier.hyperparameters(),
        classifier.vocabulary(),
        classifier.labels(),
        new Weights(tensors));
  }
}
