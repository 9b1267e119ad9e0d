package org.remanence.model.program;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remanence.i18n.Messages;
import org.remanence.model.file.StrictJson;

/**
 * A program in cells, each below an explanation in the language in use.
 *
 * @see <a href="https://nbformat.readthedocs.io/en/latest/format_description.html">the format</a>
 */
final class Notebook {
  /** Begins a part of a program, and names it; a part without code is an explanation alone. */
  private static final Pattern PART = Pattern.compile("(?m)^# %% ([a-z]+)\n");

  private Notebook() {}

  /** The program without the lines that divide it. */
  static String joined(String program) {
    return PART.matcher(program).replaceAll("");
  }

  /** The same as a notebook. */
  static byte[] of(String program) {
    ObjectNode notebook = JsonNodeFactory.instance.objectNode();
    ArrayNode cells = notebook.putArray("cells");
    Matcher part = PART.matcher(program);
    boolean more = part.find();
    while (more) {
      String name = part.group(1);
      int start = part.end();
      more = part.find();
      int end = more ? part.start() : program.length();
      addText(cells, name);
      String code = program.substring(start, end).strip();
      if (!code.isEmpty()) {
        addCode(cells, name, code);
      }
    }
    ObjectNode metadata = notebook.putObject("metadata");
    metadata
        .putObject("kernelspec")
        .put("display_name", "Python 3")
        .put("language", "python")
        .put("name", "python3");
    metadata.putObject("language_info").put("name", "python");
    notebook.put("nbformat", 4).put("nbformat_minor", 5);
    return StrictJson.format(notebook);
  }

  private static void addText(ArrayNode cells, String name) {
    ObjectNode cell = cell(cells, "markdown", "about-" + name);
    addSource(cell, Messages.text("notebook.cell." + name));
  }

  private static void addCode(ArrayNode cells, String name, String code) {
    ObjectNode cell = cell(cells, "code", name).putNull("execution_count");
    cell.putArray("outputs");
    addSource(cell, code);
  }

  private static ObjectNode cell(ArrayNode cells, String type, String id) {
    ObjectNode cell = cells.addObject().put("cell_type", type).put("id", id);
    cell.putObject("metadata");
    return cell;
  }

  /** Line by line, as versions of a notebook are compared. */
  private static void addSource(ObjectNode cell, String text) {
    ArrayNode lines = cell.putArray("source");
    for (String line : text.split("(?<=\n)")) {
      lines.add(line);
    }
  }
}
