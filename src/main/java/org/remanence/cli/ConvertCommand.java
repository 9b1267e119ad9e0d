package org.remanence.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.remanence.cli.option.HelpOption;
import org.remanence.model.Classifier;
import org.remanence.model.export.KerasExport;
import org.remanence.model.export.OnnxExport;
import org.remanence.model.export.PytorchExport;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.program.ProgramKind;
import org.remanence.model.program.PythonProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence convert}: hands a trained model on to other programs. */
@Command(sortOptions = false)
final class ConvertCommand extends ReportingCommand {
  @Option(names = "--model", required = true, paramLabel = "FILE.rema")
  Path model;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "keras|pytorch|onnx|python-keras|python-pytorch|python-numpy|notebook")
  Target target;

  @Option(names = "--out", required = true, paramLabel = "FILE")
  Path out;

  @Mixin HelpOption help;

  /** Framework or runtime that is to read the file. */
  enum Target {
    KERAS,
    PYTORCH,
    ONNX,
    PYTHON_KERAS,
    PYTHON_PYTORCH,
    PYTHON_NUMPY,
    NOTEBOOK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() {
    Classifier classifier = ModelFiles.openClassifier(model);
    switch (target) {
      case KERAS -> writeModel(KerasExport::write, classifier);
      case PYTORCH -> writeModel(PytorchExport::write, classifier);
      case ONNX -> writeModel(OnnxExport::write, classifier);
      case PYTHON_KERAS -> writeProgram(ProgramKind.KERAS, classifier);
      case PYTHON_PYTORCH -> writeProgram(ProgramKind.PYTORCH, classifier);
      case PYTHON_NUMPY -> writeProgram(ProgramKind.NUMPY, classifier);
      case NOTEBOOK -> writeProgram(ProgramKind.NOTEBOOK, classifier);
    }
    return 0;
  }

  private void writeModel(BiConsumer<Path, Classifier> export, Classifier classifier) {
    export.accept(out, classifier);
    Path words = out.resolveSibling(out.getFileName() + ".words.txt");
    KerasExport.writeWords(words, classifier);
    report("cli.convert.written", out, words);
  }

  private void writeProgram(ProgramKind kind, Classifier classifier) {
    PythonProgram.Written written = PythonProgram.write(out, kind, classifier);
    report("cli.convert.program-written", written.program(), written.weights(), written.words());
  }
}
