package org.remanence.model.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.python.PythonRuns;

/** A notebook is one by its format, and its cells are the program. */
class NotebookTest {
  private static final String RUN_CELLS =
      """
      import json, pathlib
      notebook = json.loads(pathlib.Path("network.ipynb").read_text(encoding="utf-8"))
      names = {}
      for cell in notebook["cells"]:
          if cell["cell_type"] == "code":
              exec("".join(cell["source"]), names)
      """;

  @TempDir Path folder;

  @BeforeEach
  void useFrench() {
    Messages.use(Locale.FRENCH);
  }

  private JsonNode notebook() throws Exception {
    Path file = folder.resolve("network.ipynb");
    PythonProgram.Written written =
        PythonProgram.write(
            file, ProgramKind.NOTEBOOK, Programs.classifier(Architecture.STACKED_LSTM, true));
    assertThat(written.beside())
        .containsExactly(
            folder.resolve("network.weights.npz"), folder.resolve("network.words.json"))
        .allSatisfy(read -> assertThat(read).isNotEmptyFile());
    return new ObjectMapper().readTree(Files.readString(file));
  }

  @Test
  void itsStructureIsThatOfTheFormat() throws Exception {
    JsonNode notebook = notebook();
    assertThat(notebook.path("nbformat").intValue()).isEqualTo(4);
    assertThat(notebook.path("nbformat_minor").intValue()).isEqualTo(5);
    JsonNode kernel = notebook.path("metadata").path("kernelspec");
    assertThat(kernel.path("name").textValue()).isEqualTo("python3");
    assertThat(kernel.path("display_name").textValue()).isNotEmpty();
    Set<String> ids = new HashSet<>();
    for (JsonNode cell : notebook.path("cells")) {
      assertThat(cell.path("id").textValue()).matches("[a-zA-Z0-9_-]{1,64}");
      assertThat(ids.add(cell.path("id").textValue())).isTrue();
      assertThat(cell.path("metadata").isObject()).isTrue();
      assertThat(cell.path("source")).isNotEmpty().allMatch(JsonNode::isTextual);
      boolean code = cell.path("cell_type").textValue().equals("code");
      assertThat(cell.path("outputs").isArray()).isEqualTo(code);
      assertThat(cell.has("execution_count")).isEqualTo(code);
      assertThat(cell.path("cell_type").textValue()).isIn("code", "markdown");
    }
    assertThat(ids).contains("settings", "words", "network", "answer", "training");
  }

  @Test
  void itExplainsInTheLanguageInUseAndHasNoCommandLine() throws Exception {
    JsonNode notebook = notebook();
    String explained = text(notebook, "markdown");
    String code = text(notebook, "code");
    assertThat(explained).contains("## Le réseau", "## Entraîner de nouveau");
    assertThat(code)
        .contains("keras.layers.LSTM(", "return_sequences=True", "\nanswer(EXAMPLE)")
        .doesNotContain("argparse", "__file__", "# %%");
  }

  private static String text(JsonNode notebook, String type) {
    return StreamSupport.stream(notebook.path("cells").spliterator(), false)
        .filter(cell -> cell.path("cell_type").textValue().equals(type))
        .flatMap(cell -> StreamSupport.stream(cell.path("source").spliterator(), false))
        .map(JsonNode::textValue)
        .collect(Collectors.joining());
  }

  @Test
  void itsCellsRunOneAfterAnother() throws Exception {
    assumeTrue(PythonRuns.runs("import keras"), PythonRuns.PYTHON + " with keras and a backend");
    notebook();
    List<String> printed = PythonRuns.lines(folder, RUN_CELLS);
    assertThat(printed).hasSize(3).first().asString().startsWith("négatif: 0.");
  }
}
