package org.remanence.model.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.Pooling;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.model.export.StockLayers;
import org.remanence.passport.Numpy;
import org.remanence.python.PythonRuns;

/** Programs that were written give the probabilities that the network gives, and train. */
class PythonProgramTest {
  /** The program computes in double precision, the network in single. */
  private static final double TOLERANCE = 1e-6;

  private static final String ANSWERS =
      """
      import json, pathlib, runpy
      for program in json.loads(pathlib.Path("programs.json").read_text(encoding="utf-8")):
          names = runpy.run_path(program["file"])
          loaded = names["load"]()
          for row in names["probabilities"](program["texts"], *loaded):
              print(json.dumps(row))
      """;

  /** Compares with differences of the loss where the weight is a little more and a little less. */
  private static final String GRADIENTS =
      """
      import numpy, runpy
      program = runpy.run_path("network.py")
      weights, _ = program["load"]()
      ids, labels = [[2, 3, 1, 5], [], [4, 4], [8, 7, 6, 5, 4, 3]], numpy.array([0, 2, 1, 1])
      share = numpy.array([1.0, 0.5, 2.0])

      def loss():
          chance = numpy.random.default_rng(1)
          return program["loss_and_gradient"](ids, labels, weights, share, chance)

      gradient = loss()[1]
      for name, values in weights.items():
          for place in numpy.ndindex(values.shape):
              before = values[place]
              values[place] = before + 1e-5
              more = loss()[0]
              values[place] = before - 1e-5
              difference = (more - loss()[0]) / 2e-5
              values[place] = before
              print(name, abs(difference - gradient[name][place]))
      """;

  private static final String PASTED =
      """
      import pathlib, runpy
      names = {}
      exec(pathlib.Path("pasted.py").read_text(encoding="utf-8"), names)
      names["answer"]("le film")
      same = names["probabilities"](["le film"], *names["load"]())
      saved = runpy.run_path("gru.py")
      assert same == saved["probabilities"](["le film"], *saved["load"]())
      print("as the file does")
      """;

  private static final String TRAIN =
      """
      import runpy, sys
      program = runpy.run_path(sys.argv[1])
      program["train"]("texts.csv")
      """;

  private static final String PARSE =
      """
      import ast, pathlib
      for file in pathlib.Path(".").glob("network-*.py"):
          ast.parse(file.read_text(encoding="utf-8"))
          print(file)
      """;

  @TempDir Path folder;

  private record Case(Path file, Classifier classifier) {}

  @Test
  void numpyGivesTheSameProbabilities() throws Exception {
    Numpy.assumeInstalled();
    assertSame(write(ProgramKind.NUMPY));
  }

  @Test
  void kerasGivesTheSameProbabilities() throws Exception {
    assumeTrue(PythonRuns.runs("import keras"), PythonRuns.PYTHON + " with keras and a backend");
    assertSame(write(ProgramKind.KERAS));
  }

  @Test
  void pytorchGivesTheSameProbabilities() throws Exception {
    assumeTrue(PythonRuns.runs("import torch"), PythonRuns.PYTHON + " with torch");
    assertSame(write(ProgramKind.PYTORCH));
  }

  /** A program of each architecture, with and without a mask. */
  private List<Case> write(ProgramKind kind) {
    List<Case> cases = new ArrayList<>();
    List<Architecture> all = SampleModels.RECURRENT;
    for (Architecture architecture : kind == ProgramKind.NUMPY ? all : Architecture.CLASSIC) {
      for (boolean mask : new boolean[] {true, false}) {
        Classifier classifier = Programs.classifier(architecture, mask);
        Path file = folder.resolve(architecture.id() + "-" + mask + ".py");
        cases.add(new Case(PythonProgram.write(file, kind, classifier).program(), classifier));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, MEAN, true",
    "GRU, MAX, false",
    "BIDIRECTIONAL_LSTM, ATTENTION, true",
    "STACKED_LSTM, ATTENTION, false",
    "MIN_GRU, ATTENTION, true"
  })
  void pooledStatesAreTheSameInNumpy(Architecture architecture, Pooling pooling, boolean mask)
      throws Exception {
    Numpy.assumeInstalled();
    Classifier classifier =
        Programs.classifier(
            architecture, SampleModels.hyperparameters(4, 3, mask).with(h -> h.pooling = pooling));
    Path file = folder.resolve("network.py");
    assertSame(
        List.of(
            new Case(
                PythonProgram.write(file, ProgramKind.NUMPY, classifier).program(), classifier)));
    Programs.assertWhole(file);
    assertGradients(classifier);
  }

  private void assertSame(List<Case> cases) throws IOException, InterruptedException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode programs = mapper.createArrayNode();
    for (Case each : cases) {
      ObjectNode program = programs.addObject().put("file", each.file().toString());
      Programs.TEXTS.forEach(program.putArray("texts")::add);
    }
    Files.writeString(folder.resolve("programs.json"), programs.toString());
    List<String> printed = PythonRuns.lines(folder, ANSWERS);
    assertThat(printed).hasSize(cases.size() * Programs.TEXTS.size());
    int line = 0;
    for (Case each : cases) {
      for (float[] expected : each.classifier().probabilities(Programs.TEXTS)) {
        JsonNode row = mapper.readTree(printed.get(line++));
        assertThat(row).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
          assertThat(row.get(i).doubleValue())
              .as(each.file().toString())
              .isCloseTo(expected[i], within(TOLERANCE));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Architecture.class, mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void theGradientsInNumpyAreThoseOfTheLoss(Architecture architecture) throws Exception {
    Numpy.assumeInstalled();
    Classifier classifier = Programs.classifier(architecture, architecture != Architecture.RNN);
    PythonProgram.write(folder.resolve("network.py"), ProgramKind.NUMPY, classifier);
    assertGradients(classifier);
  }

  private void assertGradients(Classifier classifier) throws IOException, InterruptedException {
    List<String> printed = PythonRuns.lines(folder, GRADIENTS);
    assertThat(printed).hasSize(Math.toIntExact(classifier.shape().parameters()));
    for (String line : printed) {
      String[] parts = line.split(" ");
      assertThat(Double.parseDouble(parts[1])).as(parts[0]).isLessThan(1e-7);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NUMPY, LSTM, step", "NUMPY, GRU, exponential", "NUMPY, RNN, cosine",
    "NUMPY, BIDIRECTIONAL_LSTM, plateau", "PYTORCH, LSTM, step", "PYTORCH, GRU, exponential",
    "PYTORCH, RNN, cosine", "PYTORCH, BIDIRECTIONAL_LSTM, plateau", "PYTORCH, STACKED_LSTM, step",
    "KERAS, LSTM, step", "KERAS, GRU, exponential", "KERAS, STACKED_LSTM, cosine",
    "KERAS, BIDIRECTIONAL_LSTM, plateau"
  })
  void programsLearnWhatIsEasy(ProgramKind kind, Architecture architecture, String optimisation)
      throws Exception {
    String module = kind == ProgramKind.PYTORCH ? "torch" : kind.name().toLowerCase(Locale.ROOT);
    assumeTrue(PythonRuns.runs("import " + module), PythonRuns.PYTHON + " with " + module);
    Classifier classifier =
        Programs.classifier(
            architecture,
            SampleModels.hyperparameters(8, 8, true)
                .with(
                    settings -> {
                      settings.epochs = 12;
                      settings.patience = 12;
                      settings.learningRate = 0.03;
                      settings.optimisation = Programs.OPTIMISATIONS.get(optimisation);
                    }));
    Path program = PythonProgram.write(folder.resolve("network.py"), kind, classifier).program();
    Files.writeString(folder.resolve("texts.csv"), easyTable());
    List<String> printed = PythonRuns.lines(folder, TRAIN, program.toString());
    assertThat(printed.get(printed.size() - 1)).startsWith("Of the test texts 100.0% are right");
  }

  /** One word decides. */
  private static String easyTable() {
    StringBuilder table = new StringBuilder("text,label\n");
    for (int i = 0; i < 60; i++) {
      table.append((i % 2 == 0 ? "bon mot%d,+\n" : "long mot%d,-\n").formatted(i));
    }
    return table.toString();
  }

  @ParameterizedTest
  @EnumSource(value = Architecture.class, mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void everyProgramIsPython(Architecture architecture) throws Exception {
    assumeTrue(PythonRuns.runs("import ast"), PythonRuns.PYTHON);
    int programs = 0;
    List<ProgramKind> kinds =
        StockLayers.has(architecture.cell())
            ? List.of(ProgramKind.KERAS, ProgramKind.PYTORCH, ProgramKind.NUMPY)
            : List.of(ProgramKind.NUMPY);
    for (ProgramKind kind : kinds) {
      for (Classifier classifier : Programs.withEverySetting(architecture)) {
        Path file = folder.resolve("network-" + programs++ + ".py");
        PythonProgram.write(file, kind, classifier);
        Programs.assertWhole(file);
        ProgramNetwork settings =
            ClassifierProgram.ofSettings(architecture, classifier.hyperparameters());
        for (ProgramNetwork network : List.of(ClassifierProgram.of(classifier), settings)) {
          Path pasted = folder.resolve("network-" + programs++ + ".py");
          Programs.assertWhole(Files.writeString(pasted, PythonProgram.pasted(kind, network)));
          assertThat(Files.readString(pasted)).doesNotContain("argparse", "__file__");
        }
        Path training = folder.resolve("network-" + programs++ + ".py");
        assertThat(PythonProgram.write(training, kind, settings).beside()).isEmpty();
        Programs.assertWhole(training);
        assertThat(Files.readString(training)).doesNotContain("WEIGHTS,", "json", "answer(");
      }
    }
    assertThat(PythonRuns.lines(folder, PARSE)).hasSize(programs);
  }

  /** In a session without arguments nothing runs until it is called. */
  @Test
  void whatWasPastedAnswersAndTrains() throws Exception {
    Numpy.assumeInstalled();
    ProgramNetwork network = ClassifierProgram.of(Programs.classifier(Architecture.GRU, true));
    PythonProgram.write(folder.resolve("gru.py"), ProgramKind.NUMPY, network);
    Files.writeString(
        folder.resolve("pasted.py"), PythonProgram.pasted(ProgramKind.NUMPY, network));
    List<String> printed = PythonRuns.lines(folder, PASTED);
    assertThat(printed).first().asString().startsWith("négatif: 0.");
    assertThat(printed).last().isEqualTo("as the file does");
  }

  @ParameterizedTest
  @EnumSource(
      value = ProgramKind.class,
      names = {"NUMPY", "PYTORCH", "KERAS"})
  void settingsAloneAreEnoughToTrain(ProgramKind kind) throws Exception {
    String module = kind == ProgramKind.PYTORCH ? "torch" : kind.name().toLowerCase(Locale.ROOT);
    assumeTrue(PythonRuns.runs("import " + module), PythonRuns.PYTHON + " with " + module);
    ProgramNetwork settings =
        ClassifierProgram.ofSettings(Architecture.RNN, SampleModels.hyperparameters(4, 3, true));
    Path program = PythonProgram.write(folder.resolve("network.py"), kind, settings).program();
    Files.writeString(folder.resolve("texts.csv"), easyTable());
    List<String> printed = PythonRuns.lines(folder, TRAIN, program.toString());
    assertThat(printed.get(printed.size() - 1)).startsWith("Of the test texts ");
  }
}
