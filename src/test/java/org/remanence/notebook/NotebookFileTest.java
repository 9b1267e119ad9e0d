package org.remanence.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;

class NotebookFileTest {
  @TempDir Path folder;

  private void assertRefused(String content, String expected) throws IOException {
    Path file = folder.resolve("experiment.ipynb");
    Files.writeString(file, content);
    assertThatThrownBy(() -> NotebookFile.read(file))
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(expected);
  }

  @Test
  void whatIsNoNotebookIsRefusedByName() throws IOException {
    assertRefused("", "no Jupyter notebook");
    assertRefused("{\"cells\": [", "not valid JSON");
    assertRefused("[1, 2]", "“nbformat” is missing");
    assertRefused("{\"nbformat\": 4}", "no list of cells");
    assertRefused(Files.readString(Notebooks.file("format-3")), "format 3. Expected: format 4");
    ObjectNode json = Notebooks.json();
    json.putObject("metadata").putObject("kernelspec").put("language", "R");
    assertRefused(json.toString(), "written in R. Expected: Python");
    assertThatThrownBy(() -> NotebookFile.read(folder.resolve("none.ipynb")))
        .isInstanceOf(LocalizedException.class);
  }

  @Test
  void cellsAreCountedAsTheyAreRead() throws IOException {
    ObjectNode json = Notebooks.json();
    json.withArray("cells").addObject().put("cell_type", "markdown").put("source", "# Title");
    json.withArray("cells").addObject().put("cell_type", "code").put("source", "a = 1\r\n  b");
    ObjectNode second = json.withArray("cells").addObject();
    second
        .put("cell_type", "code")
        .put("execution_count", 9)
        .putArray("source")
        .add("c\n")
        .add("d");
    Path file = folder.resolve("experiment.ipynb");
    Files.writeString(file, json.toString());
    Notebook notebook = NotebookFile.read(file);
    assertThat(notebook.cells()).extracting(CodeCell::source).containsExactly("a = 1\n  b", "c\nd");
    CodeLocation location = notebook.cells().get(1).location(2);
    assertThat(location.cell()).isEqualTo(2);
    assertThat(location.execution()).hasValue(9);
    assertThat(location.code()).isEqualTo("d");
    assertThat(notebook.cells().get(0).execution()).isEmpty();
  }

  /** Cut anywhere it is refused or reported on, and nothing else happens. */
  @ParameterizedTest
  @ValueSource(strings = {"flawed", "honest", "language-model", "comparison", "broken-code"})
  void damagedNotebooksEndInAReportOrARefusal(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(Notebooks.file(name));
    Path file = folder.resolve("cut.ipynb");
    int refused = 0;
    for (int end = 0; end < bytes.length - 1; end += 50) {
      Files.write(file, Arrays.copyOf(bytes, end));
      Throwable thrown = catchThrowable(() -> NotebookReport.of(NotebookFile.read(file)));
      assertThat(thrown).isInstanceOf(LocalizedException.class);
      refused++;
    }
    assertThat(refused).isGreaterThan(10);
  }

  /** The same of its code, so that texts, brackets and blocks stay open. */
  @ParameterizedTest
  @ValueSource(strings = {"flawed", "honest", "language-model", "comparison", "broken-code"})
  void codeCutAnywhereIsReadAsFarAsItGoes(String name) {
    String code =
        String.join(
            "\n",
            NotebookFile.read(Notebooks.file(name)).cells().stream()
                .map(CodeCell::source)
                .toList());
    for (int end = 0; end <= code.length(); end += 23) {
      Notebook cut = Notebooks.of(code.substring(0, end), code.substring(end));
      NotebookReport report = NotebookReport.of(cut);
      assertThat(ExperimentSummary.of(report.experiment())).as("cut at %d", end).isNotNull();
    }
  }

  /** Pieces of Python in any order, odd numbers and empty brackets among them. */
  @Test
  void codeOfPiecesIsReadWhateverTheirOrder() {
    List<String> pieces =
        List.of(
            "texts",
            "X_test",
            "model",
            "=",
            "=",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            ":",
            ",",
            ".",
            "*",
            "**",
            "+",
            "-",
            "\n",
            "\n",
            "[]",
            "{}",
            "()",
            "-1",
            "1e400",
            "0.5",
            "2",
            "'a b'",
            "''",
            "['a', 'b', 'a']",
            "{'a': ['x', 'y']}",
            "for x in ",
            "if ",
            "lambda x",
            "train_test_split",
            "pad_sequences",
            "Tokenizer()",
            "fit_on_texts",
            "Sequential",
            "Embedding(9, 4)",
            "LSTM(4)",
            "fit",
            "validation_split=",
            "test_size=",
            "callbacks=",
            "EarlyStopping(",
            "KFold(2)",
            "split",
            "shuffle",
            "append",
            "extend",
            "zip",
            "len",
            "range",
            "pd.DataFrame",
            "values");
    Random random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      String code =
          random
              .ints(5 + i % 40, 0, pieces.size())
              .mapToObj(pieces::get)
              .collect(Collectors.joining(i % 2 == 0 ? "" : " "));
      NotebookReport report = NotebookReport.of(Notebooks.of("texts = ['a', 'b', 'a']\n" + code));
      assertThat(ExperimentSummary.of(report.experiment())).as(code).isNotNull();
    }
  }

  @Test
  void valuesThatGrowWithoutEndAreLeftUnknown() {
    String doubled = "x = ['a b'] * 1000\ns = 'ab'\n" + "x = x + x\ns = s + s\n".repeat(200);
    String nested = "y = ['a']\n" + "y = [y, y]\n".repeat(200) + "random.shuffle(y)";
    String tables = "t = {'a': ['b']}\n" + "t = {'a': t, 'b': t}\n".repeat(200);
    String powers = "z = " + "2**".repeat(5000) + "2\nw = 9**9**9**9 * x";
    assertThat(Notebooks.findings(Notebooks.of(doubled, nested, tables, powers))).isEmpty();
    String appended = "x = []\n";
    for (int i = 0; i < 5; i++) {
      appended += " ".repeat(i) + "for a in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]:\n";
    }
    String grown = appended + " ".repeat(5) + "x.append('a b')";
    assertThatThrownBy(() -> NotebookReport.of(Notebooks.of(grown)))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void chainsInBracketsEnd() {
    String code = "a";
    for (int i = 0; i < 50; i++) {
      code = "(" + code + ")" + ".b(1)[2]".repeat(60);
    }
    assertThat(Notebooks.findings(Notebooks.of("x = " + code, code + " = 1"))).isEmpty();
  }

  @Test
  void deepAndLongCodeEnds() {
    String deep = "(".repeat(5000) + ")".repeat(5000);
    String chain = "a" + ".b(1)[2]".repeat(5000) + "\nx = " + "- ".repeat(5000) + "1";
    String sums = "x = " + "'a' + 1 - ".repeat(5000) + "2";
    String blocks = "";
    for (int i = 0; i < 200; i++) {
      blocks += " ".repeat(i) + "if x:\n";
    }
    String calls = "def f(x):\n    return f(x) + f(x)\nf(1)";
    assertThat(Notebooks.findings(Notebooks.of(deep, chain, sums, blocks, calls))).isEmpty();
    String loops = "";
    for (int i = 0; i < 8; i++) {
      loops += " ".repeat(i) + "for a in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]:\n";
    }
    String endless = loops + " ".repeat(8) + "x = 1";
    assertThatThrownBy(() -> NotebookReport.of(Notebooks.of(endless)))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("too long");
    assertThat(endless.getBytes(UTF_8)).hasSizeLessThan(1000);
  }
}
