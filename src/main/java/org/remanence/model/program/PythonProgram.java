package org.remanence.model.program;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;

/**
 * Writes programs that do with a network’s weights what the network does. Comments and names in
 * them are English, as Python is.
 */
public final class PythonProgram {
  private static final Pattern EXTENSION = Pattern.compile("\\.(?:py|ipynb)$");

  private PythonProgram() {}

  /**
   * The files that were written.
   *
   * @param beside files that the program reads: weights, then words; none where it only trains
   */
  public record Written(Path program, List<Path> beside) {
    public Written {
      beside = List.copyOf(beside);
    }
  }

  /**
   * Writes the program of a trained classifier.
   *
   * @throws LocalizedException naming the file that cannot be written, or library and cell if the
   *     one has no layer for the other
   */
  public static Written write(Path file, ProgramKind kind, Classifier classifier) {
    return write(file, kind, ClassifierProgram.of(classifier));
  }

  /**
   * Writes a program and beside it, under its name, what it reads. Files of those names are
   * replaced.
   *
   * @throws LocalizedException naming the file that cannot be written, or library and cell if the
   *     one has no layer for the other
   */
  public static Written write(Path file, ProgramKind kind, ProgramNetwork network) {
    String name = EXTENSION.matcher(file.getFileName().toString()).replaceAll("");
    byte[] program = bytes(kind, network.source(kind, kind.form(), name));
    List<Path> beside = new ArrayList<>();
    network
        .files(kind)
        .forEach(
            (ending, part) -> {
              Path read = file.resolveSibling(name + ending);
              AtomicFiles.write(read, part::writeTo);
              beside.add(read);
            });
    AtomicFiles.write(file, out -> out.write(program));
    return new Written(file, beside);
  }

  private static byte[] bytes(ProgramKind kind, String source) {
    return kind == ProgramKind.NOTEBOOK
        ? Notebook.of(source)
        : Notebook.joined(source).getBytes(StandardCharsets.UTF_8);
  }

  /** The program without a command line, to be pasted into a notebook or a session. */
  public static String pasted(ProgramKind kind, ProgramNetwork network) {
    return Notebook.joined(network.source(kind, ProgramForm.PASTED, network.key().id()));
  }
}
