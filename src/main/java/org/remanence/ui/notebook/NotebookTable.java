package org.remanence.ui.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.remanence.files.AtomicFiles;
import org.remanence.files.Csv;
import org.remanence.notebook.summary.InlineTexts;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;

/** The texts that stand in a notebook as lists, kept as a table: studies and runs go back to it. */
final class NotebookTable {
  private static final int FIRST_LINE = 2;
  private static final int DIGITS = 8;
  private static final int LONGEST_NAME = 40;

  private NotebookTable() {}

  /**
   * Writes the table and gives its file; the same texts have the same file, others another one.
   *
   * @param notebook its name
   */
  static Path write(Path folder, String notebook, InlineTexts texts) throws IOException {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("text", "label")));
    List<LabelledText> examples = new ArrayList<>();
    for (int i = 0; i < texts.texts().size(); i++) {
      String text = texts.texts().get(i);
      String label = texts.labels().get(i);
      rows.add(List.of(text, label));
      examples.add(new LabelledText(text, label, FIRST_LINE + i, 0));
    }
    String plain = notebook.replaceAll("\\.ipynb$", "").replaceAll("[^\\p{L}\\p{N}_-]+", "-");
    String fingerprint = new Dataset(notebook, examples).fingerprint().substring(0, DIGITS);
    String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    Path file = folder.resolve(name + "-" + fingerprint + ".csv");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      byte[] content = Csv.of(rows).getBytes(UTF_8);
      AtomicFiles.write(file, out -> out.write(content));
    }
    return file;
  }
}
