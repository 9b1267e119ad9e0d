package org.remanence.model.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Architecture;
import org.remanence.model.OpenedFileKey;
import org.remanence.model.SampleModels;
import org.remanence.model.export.KerasExport;
import org.remanence.model.keras.GoldenModels;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.file.KerasFile;
import org.remanence.passport.Numpy;
import org.remanence.python.PythonRuns;

/** Programs of opened Keras models give the outputs that were given beside the models. */
class KerasProgramTest {
  private static final Path OWN = Path.of("src", "test", "resources", "keras");
  private static final Path COLLECTION = Path.of("..", "shared", "keras");
  private static final double SINGLE = 1e-5;
  private static final String OUTPUTS =
      """
      import json, pathlib, runpy
      for program in json.loads(pathlib.Path("programs.json").read_text(encoding="utf-8")):
          outputs = runpy.run_path(program["file"])["outputs"]
          for steps in program["inputs"]:
              print(json.dumps([number for row in outputs(steps) for number in row]))
      """;

  private final ObjectMapper mapper = new ObjectMapper();
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = ProgramKind.class,
      names = {"NUMPY", "PYTORCH", "KERAS"})
  void outputsAreThoseOfKeras(ProgramKind kind) throws Exception {
    assumeLibrary(kind);
    assertSame(kind, OWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = ProgramKind.class,
      names = {"NUMPY", "PYTORCH"})
  void outputsAreThoseOfTheIndependentProgram(ProgramKind kind) throws Exception {
    assumeTrue(Files.isDirectory(COLLECTION), "the collection of real files is not here");
    assumeLibrary(kind);
    assertSame(kind, COLLECTION);
  }

  private static void assumeLibrary(ProgramKind kind) throws Exception {
    if (kind == ProgramKind.NUMPY) {
      Numpy.assumeInstalled();
    } else {
      String module = kind == ProgramKind.PYTORCH ? "torch" : "keras";
      assumeTrue(PythonRuns.runs("import " + module), PythonRuns.PYTHON + " with " + module);
    }
  }

  private void assertSame(ProgramKind kind, Path models) throws Exception {
    ArrayNode programs = mapper.createArrayNode();
    List<JsonNode> expected = new ArrayList<>();
    for (Path golden : GoldenModels.outputs(models)) {
      Path program = folder.resolve(golden.getFileName() + ".py");
      KerasModel model = KerasFile.read(GoldenModels.modelOf(golden));
      PythonProgram.write(program, kind, new KerasProgram(new OpenedFileKey("model"), model));
      Programs.assertWhole(program);
      ObjectNode run = programs.addObject().put("file", program.toString());
      ArrayNode inputs = run.putArray("inputs");
      for (JsonNode each : mapper.readTree(golden.toFile()).path("cases")) {
        inputs.add(input(each));
        expected.add(each.path("output"));
      }
    }
    Files.writeString(folder.resolve("programs.json"), programs.toString());
    List<String> printed = PythonRuns.lines(folder, OUTPUTS);
    assertThat(printed).hasSize(expected.size());
    for (int i = 0; i < printed.size(); i++) {
      List<Double> wanted = numbers(expected.get(i));
      List<Double> given = numbers(mapper.readTree(printed.get(i)));
      assertThat(given).hasSameSizeAs(wanted);
      for (int k = 0; k < wanted.size(); k++) {
        assertThat(given.get(k)).isCloseTo(wanted.get(k), within(SINGLE));
      }
    }
  }

  /** Ids to be made one-hot are rows of numbers. */
  private JsonNode input(JsonNode each) {
    String kind = each.path("kind").asText();
    if (!kind.startsWith("onehot:")) {
      return each.path("input");
    }
    ArrayNode rows = mapper.createArrayNode();
    for (JsonNode id : each.path("input")) {
      ArrayNode row = rows.addArray();
      for (int i = 0; i < Integer.parseInt(kind.substring("onehot:".length())); i++) {
        row.add(i == id.asInt() ? 1 : 0);
      }
    }
    return rows;
  }

  private static List<Double> numbers(JsonNode json) {
    List<Double> numbers = new ArrayList<>();
    if (json.isArray()) {
      json.forEach(part -> numbers.addAll(numbers(part)));
    } else {
      numbers.add(json.doubleValue());
    }
    return numbers;
  }

  /** Bidirectional and stacked networks too; a program run by itself reads an example. */
  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MIN_GRU", "MIN_LSTM", "STACKED_MIN_GRU", "TRANSFORMER"})
  void whatRunsByItselfGivesTheModelsOutputs(Architecture architecture) throws Exception {
    Numpy.assumeInstalled();
    Path keras = folder.resolve("model.keras");
    KerasExport.write(keras, SampleModels.of(architecture).classifier());
    KerasModel model = KerasFile.read(keras);
    PythonProgram.write(
        folder.resolve("test-network.py"),
        ProgramKind.NUMPY,
        new KerasProgram(new OpenedFileKey("model.keras"), model));
    List<String> printed =
        PythonRuns.lines(
            folder,
            "import runpy, sys; sys.argv = [\"\", \"3, 2 1\"]\n"
                + "runpy.run_path(\"test-network.py\", run_name=\"__main__\")");
    double[] expected = model.read(new int[] {3, 2, 1}).output().rows()[0];
    String[] given = printed.get(0).split(" ");
    assertThat(given).hasSameSizeAs(expected);
    for (int i = 0; i < given.length; i++) {
      assertThat(Double.parseDouble(given[i])).isCloseTo(expected[i], within(1e-8));
    }
  }

  @Test
  void namesOfFilesNeverBecomeCode() {
    KerasModel model = KerasFile.read(OWN.resolve("flatten.keras"));
    KerasProgram hostile = new KerasProgram(new OpenedFileKey("\"\"\"\nimport os\n.keras"), model);
    for (ProgramKind kind : ProgramKind.values()) {
      assertThat(PythonProgram.pasted(kind, hostile)).doesNotContain("import os\n", "\"\"\"\n.ker");
    }
  }
}
