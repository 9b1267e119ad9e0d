package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Signal;
import org.remanence.engine.Tensor;
import org.remanence.engine.Weights;

/** {@code samples/forward.py} comes to the same numbers as the engine. */
class NumpyForwardTest {
  private static final String SCRIPT = "samples/forward.py";
  private static final float TOLERANCE = 1e-5f;

  @TempDir Path folder;

  @BeforeAll
  static void requireNumpy() throws IOException, InterruptedException {
    assumeTrue(runs("python3", "-c", "import numpy"), "python3 with NumPy");
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

    JsonNode numpy = run(file, inspection.tokens().stream().map(Inspection.Token::id).toList());
    for (int i = 0; i < classifier.labels().size(); i++) {
      assertThat(inspection.trace().probabilities()[i])
          .isCloseTo(
              (float) numpy.path("probabilities").path(classifier.labels().get(i)).asDouble(),
              within(TOLERANCE));
    }
    List<Float> hidden = lastHiddenState(inspection, classifier.hyperparameters().mask());
    for (int i = 0; i < hidden.size(); i++) {
      assertThat(hidden.get(i))
          .isCloseTo((float) numpy.path("hidden_state").get(i).asDouble(), within(TOLERANCE));
    }
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

  /**
   * Of the topmost layer: forward at the last token, backward at the first; but where the padding
   * is read, too, the backward direction ends there, which traces do not show.
   */
  private static List<Float> lastHiddenState(Inspection inspection, boolean mask) {
    List<LayerTrace> layers = inspection.trace().layers();
    LayerTrace top = layers.get(layers.size() - 1);
    List<Float> state = new ArrayList<>();
    if (top.backward()) {
      addAll(state, layers.get(layers.size() - 2).get(Signal.HIDDEN_STATE)[top.tokens() - 1]);
      if (mask) {
        addAll(state, top.get(Signal.HIDDEN_STATE)[0]);
      }
    } else {
      addAll(state, top.get(Signal.HIDDEN_STATE)[top.tokens() - 1]);
    }
    return state;
  }

  private static void addAll(List<Float> state, float[] values) {
    for (float value : values) {
      state.add(value);
    }
  }

  private static JsonNode run(Path model, List<Integer> ids) throws Exception {
    List<String> command = new ArrayList<>(List.of("python3", SCRIPT, model.toString()));
    ids.forEach(id -> command.add(String.valueOf(id)));
    Path output = Files.createTempFile(model.getParent(), "numpy", ".json");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return new ObjectMapper().readTree(Files.readString(output));
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // No such program on this machine.
    }
  }
}
