package org.remanence.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.remanence.files.Untrusted;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.StrictJson;
import org.remanence.text.Utf8File;

/**
 * Reads Jupyter notebooks of format 4 (<a
 * href="https://nbformat.readthedocs.io/en/latest/format_description.html">nbformat</a>). Outputs
 * are passed over, and nothing is run.
 */
public final class NotebookFile {
  /** Notebooks are text; what makes them large are pictures among the outputs. */
  private static final int MAX_BYTES = 50 << 20;

  private static final int FORMAT = 4;

  private NotebookFile() {}

  /**
   * Reads a file.
   *
   * @throws LocalizedException naming it and what was expected
   */
  public static Notebook read(Path file) {
    return Untrusted.read(file, () -> parsed(file));
  }

  private static Notebook parsed(Path file) {
    JsonNode json = parse(file, Utf8File.bytes(file, MAX_BYTES));
    JsonNode format = json.path("nbformat");
    if (!format.isIntegralNumber()) {
      throw new LocalizedException("notebook.no-notebook", file);
    }
    if (format.intValue() != FORMAT) {
      throw new LocalizedException("notebook.format", file, format.asText(), FORMAT);
    }
    requirePython(file, json.path("metadata"));
    JsonNode cells = json.path("cells");
    if (!cells.isArray()) {
      throw new LocalizedException("notebook.no-cells", file);
    }
    return new Notebook(file, codeCells(cells));
  }

  private static JsonNode parse(Path file, byte[] bytes) {
    try {
      return StrictJson.parse(file, "JSON", bytes);
    } catch (LocalizedException e) {
      throw new LocalizedException(e, "notebook.no-json", file);
    }
  }

  private static void requirePython(Path file, JsonNode metadata) {
    for (String path : List.of("/language_info/name", "/kernelspec/language")) {
      String language = metadata.at(path).asText("");
      if (!language.isEmpty() && !language.toLowerCase(Locale.ROOT).contains("python")) {
        throw new LocalizedException("notebook.language", file, language);
      }
    }
  }

  private static List<CodeCell> codeCells(JsonNode cells) {
    List<CodeCell> code = new ArrayList<>();
    for (JsonNode cell : cells) {
      if (cell.path("cell_type").asText().equals("code")) {
        JsonNode count = cell.path("execution_count");
        OptionalInt execution =
            count.isInt() ? OptionalInt.of(count.intValue()) : OptionalInt.empty();
        code.add(CodeCell.of(code.size() + 1, execution, source(cell.path("source"))));
      }
    }
    return code;
  }

  /** One text, or a list of lines that have their ends. */
  private static String source(JsonNode source) {
    StringBuilder text = new StringBuilder(source.asText(""));
    source.forEach(line -> text.append(line.asText("")));
    return text.toString().replace("\r\n", "\n").replace('\r', '\n');
  }
}
