package org.remanence.model.program;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.remanence.engine.Weights;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.file.StrictJson;

/**
 * Writes the program that does with a classifier’s weights what the classifier does: it cuts texts
 * into the same words, gives the same probabilities, and trains the same network with the same
 * settings. Comments and names in it are English, as Python is.
 */
public final class PythonProgram {
  private static final Pattern EXTENSION = Pattern.compile("\\.(?:py|ipynb)$");

  private PythonProgram() {}

  /**
   * The files that were written.
   *
   * @param weights read by the program, as is {@code words}
   */
  public record Written(Path program, Path weights, Path words) {}

  /**
   * Writes a program and beside it, under its name, what it reads. Files of those names are
   * replaced.
   *
   * @throws LocalizedException naming the file that cannot be written
   */
  public static Written write(Path file, ProgramKind kind, Classifier classifier) {
    String name = EXTENSION.matcher(file.getFileName().toString()).replaceAll("");
    Path weightsFile = file.resolveSibling(name + ".weights.npz");
    Path wordsFile = file.resolveSibling(name + ".words.json");
    byte[] program = program(kind, classifier, weightsFile, wordsFile);
    Weights weights = kind.weights(classifier);
    ArrayNode words = JsonNodeFactory.instance.arrayNode();
    classifier.vocabulary().words().forEach(words::add);
    AtomicFiles.write(weightsFile, out -> Npz.write(weights, out));
    AtomicFiles.write(wordsFile, out -> out.write(StrictJson.format(words)));
    AtomicFiles.write(file, out -> out.write(program));
    return new Written(file, weightsFile, wordsFile);
  }

  private static byte[] program(
      ProgramKind kind, Classifier classifier, Path weightsFile, Path wordsFile) {
    String source =
        ProgramTemplate.fill(
            kind,
            classifier,
            weightsFile.getFileName().toString(),
            wordsFile.getFileName().toString());
    return kind == ProgramKind.NOTEBOOK
        ? Notebook.of(source)
        : Notebook.joined(source).getBytes(StandardCharsets.UTF_8);
  }
}
