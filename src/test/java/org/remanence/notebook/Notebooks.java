package org.remanence.notebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.remanence.notebook.check.Finding;
import org.remanence.notebook.check.NotebookReport;

/** Notebooks of the tests. */
public final class Notebooks {
  private Notebooks() {}

  /** One of src/test/resources/notebooks. */
  public static Path file(String name) {
    return Path.of("src/test/resources/notebooks", name + ".ipynb");
  }

  /** One with a cell for each text. */
  static Notebook of(String... cells) {
    List<CodeCell> code = new ArrayList<>();
    for (String cell : cells) {
      code.add(CodeCell.of(code.size() + 1, OptionalInt.empty(), cell));
    }
    return new Notebook(Path.of("test.ipynb"), code);
  }

  /** The file of a notebook that classifies the texts of a table. */
  public static String reading(String table) {
    ObjectNode json = json();
    json.withArray("cells")
        .addObject()
        .put("cell_type", "code")
        .put(
            "source",
            "df = pd.read_csv('"
                + table
                + "')\nmodel = Sequential([Embedding(50, 4), LSTM(8), Dense(1)])\n"
                + "model.compile('adam\u001b[31m')\nmodel.fit(df['x'], df['y'], epochs=3)");
    return json.toString();
  }

  /** Findings as {@code id cell:line}. */
  static List<String> findings(Notebook notebook) {
    return NotebookReport.of(notebook).findings().stream().map(Notebooks::brief).toList();
  }

  private static String brief(Finding finding) {
    return finding.id() + " " + finding.location().cell() + ":" + finding.location().line();
  }

  /** A notebook of format 4 without cells. */
  static ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("cells");
    json.put("nbformat", 4);
    return json;
  }
}
