package org.remanence.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.remanence.cli.option.HelpOption;
import org.remanence.model.Classifier;
import org.remanence.model.export.KerasExport;
import org.remanence.model.export.OnnxExport;
import org.remanence.model.export.PytorchExport;
import org.remanence.model.format.ModelFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence convert}: hands a trained model on to other programs. */
@Command(sortOptions = false)
final class ConvertCommand extends ReportingCommand {
  @Option(names = "--model", required = true, paramLabel = "FILE.rema")
  Path model;

  @Option(names = "--to", required = true, paramLabel = "keras|pytorch|onnx")
  Target target;

  @Option(names = "--out", required = true, paramLabel = "FILE")
  Path out;

  @Mixin HelpOption help;

  /** Framework or runtime that is to read the file. */
  enum Target {
    KERAS,
    PYTORCH,
    ONNX;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Classifier classifier = ModelFiles.openClassifier(model);
    switch (target) {
      case KERAS -> KerasExport.write(out, classifier);
      case PYTORCH -> PytorchExport.write(out, classifier);
      case ONNX -> OnnxExport.write(out, classifier);
    }
    Path words = out.resolveSibling(out.getFileName() + ".words.txt");
    KerasExport.writeWords(words, classifier);
    report("cli.convert.written", out, words);
    return 0;
  }
}
