package org.remanence.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.python.PythonRuns;

/**
 * What was handed on is computed by the program it is for, where that is installed in the Python
 * that {@code REMANENCE_PYTHON} names, or in {@code python3}.
 */
class OtherProgramsTest {
  private static final String SENTENCE = "le film était bon";
  private static final double TOLERANCE = 1e-5;

  private static final String ONNX =
      """
      import sys, numpy, onnxruntime
      session = onnxruntime.InferenceSession(sys.argv[1])
      ids = numpy.array([int(each) for each in sys.argv[2:]])
      for number in session.run(None, {"ids": ids})[0]:
          print(float(number))
      """;

  private static final String KERAS =
      """
      import sys, numpy, keras
      model = keras.models.load_model(sys.argv[1])
      ids = numpy.array([[int(each) for each in sys.argv[2:]]])
      for number in model.predict(ids, verbose=0)[0]:
          print(float(number))
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MIN_GRU", "MIN_LSTM", "STACKED_MIN_GRU", "TRANSFORMER"})
  void onnxRuntimeGivesTheSameProbabilities(Architecture architecture) throws Exception {
    assumeTrue(PythonRuns.runs("import onnxruntime"), PythonRuns.PYTHON + " with onnxruntime");
    assertSame(architecture, "model.onnx", OnnxExport::write, ONNX);
  }

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MIN_GRU", "MIN_LSTM", "STACKED_MIN_GRU", "TRANSFORMER"})
  void kerasGivesTheSameProbabilities(Architecture architecture) throws Exception {
    assumeTrue(PythonRuns.runs("import keras"), PythonRuns.PYTHON + " with keras and a backend");
    assertSame(architecture, "model.keras", KerasExport::write, KERAS);
  }

  private void assertSame(
      Architecture architecture, String name, BiConsumer<Path, Classifier> export, String program)
      throws IOException, InterruptedException {
    Classifier classifier = SampleModels.of(architecture).classifier();
    Path file = folder.resolve(name);
    export.accept(file, classifier);
    Inspection inspection = classifier.inspect(SENTENCE);
    List<String> printed = run(program, file, inspection);
    float[] expected = inspection.trace().probabilities();
    assertThat(printed).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Double.parseDouble(printed.get(i))).isCloseTo(expected[i], within(TOLERANCE));
    }
  }

  private List<String> run(String program, Path file, Inspection inspection)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    inspection.tokens().forEach(token -> arguments.add(String.valueOf(token.id())));
    return PythonRuns.lines(folder, program, arguments.toArray(String[]::new));
  }
}
