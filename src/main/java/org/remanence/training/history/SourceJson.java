package org.remanence.training.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.text.DatasetSource;
import org.remanence.text.Task;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableWords;
import org.remanence.text.tagging.ConllSource;

/**
 * The source of a data set in files: a built-in one’s name, a table and how it was read, or a file
 * of tagged sentences.
 */
public final class SourceJson {
  /** Stands where there is no file: the data are built in, or word vectors are drawn. */
  static final String NO_FILE = "";

  private static final String TABLE = "table";
  private static final String TASK = "task";

  private SourceJson() {}

  /** Writes the fields of a source into an object. */
  public static void write(DatasetSource source, ObjectNode json) {
    if (source instanceof TableSource table) {
      ObjectNode words = json.putObject(TABLE);
      TableWords.of(table).forEach(words::put);
    }
    if (!source.isBuiltIn() && source.task() == Task.TAGGING) {
      json.put(TASK, Task.TAGGING.id());
    }
    json.put("name", source.name()).put("file", source.file().map(Path::toString).orElse(NO_FILE));
  }

  /**
   * Reads a source.
   *
   * @param entry that holds {@code json}, named in errors
   * @throws LocalizedException naming {@code file} and the field that is wrong
   */
  public static DatasetSource read(Path file, String entry, JsonFields json) {
    boolean tagged = json.has(TASK) && json.text(TASK).equals(Task.TAGGING.id());
    return path(file, entry, json, "file")
        .map(found -> tagged ? new ConllSource(found) : table(file, entry, found, json))
        .orElseGet(() -> DatasetSource.builtIn(json.text("name")));
  }

  /** Files of earlier versions do not say how their table was read. */
  private static DatasetSource table(Path file, String entry, Path table, JsonFields json) {
    Map<String, String> words = new LinkedHashMap<>();
    if (json.has(TABLE)) {
      JsonFields said = json.object(TABLE);
      TableWords.KEYS.stream().filter(said::has).forEach(key -> words.put(key, said.text(key)));
    }
    try {
      return TableWords.source(table, words);
    } catch (TableWords.WrongWord e) {
      throw new LocalizedException(e, "model.json.text", file, entry, "data.table." + e.key());
    }
  }

  /** The path in a field; empty where there is no file. */
  static Optional<Path> path(Path file, String entry, JsonFields json, String field) {
    String text = json.text(field);
    try {
      return text.equals(NO_FILE) ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      throw new LocalizedException(e, "model.json.text", file, entry, field);
    }
  }
}
