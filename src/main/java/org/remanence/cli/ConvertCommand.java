package org.remanence.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.remanence.cli.option.HelpOption;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.OpenedFileKey;
import org.remanence.model.export.KerasExport;
import org.remanence.model.export.OnnxExport;
import org.remanence.model.export.PytorchExport;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.format.OpenedModel;
import org.remanence.model.program.ClassifierProgram;
import org.remanence.model.program.KerasProgram;
import org.remanence.model.program.ProgramKind;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.model.program.PythonProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence convert}: hands a trained model on to other programs. */
@Command(sortOptions = false)
final class ConvertCommand extends ReportingCommand {
  @Option(names = "--model", required = true, paramLabel = "FILE")
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
    switch (target) {
      case KERAS -> writeModel(KerasExport::write);
      case PYTORCH -> writeModel(PytorchExport::write);
      case ONNX -> writeModel(OnnxExport::write);
      case PYTHON_KERAS -> writeProgram(ProgramKind.KERAS);
      case PYTHON_PYTORCH -> writeProgram(ProgramKind.PYTORCH);
      case PYTHON_NUMPY -> writeProgram(ProgramKind.NUMPY);
      case NOTEBOOK -> writeProgram(ProgramKind.NOTEBOOK);
    }
    return 0;
  }

  private void writeModel(BiConsumer<Path, Classifier> export) {
    OpenedModel opened = ModelFiles.open(model);
    if (opened instanceof OpenedModel.OpenedKeras) {
      throw new LocalizedException("cli.convert.keras", model, target);
    }
    Classifier classifier = ModelFiles.classifier(model, opened);
    export.accept(out, classifier);
    Path words = out.resolveSibling(out.getFileName() + ".words.txt");
    KerasExport.writeWords(words, classifier);
    report("cli.convert.written", out, words);
  }

  private void writeProgram(ProgramKind kind) {
    PythonProgram.Written written = PythonProgram.write(out, kind, network());
    report(
        "cli.convert.program-written",
        written.program(),
        written.beside().stream().map(Path::toString).collect(Collectors.joining(", ")));
  }

  private ProgramNetwork network() {
    OpenedModel opened = ModelFiles.open(model);
    if (opened instanceof OpenedModel.OpenedKeras keras) {
      String name = String.valueOf(model.getFileName());
      return new KerasProgram(new OpenedFileKey(name), keras.model());
    }
    return ClassifierProgram.of(ModelFiles.classifier(model, opened));
  }
}
