package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.OutputFormat;
import org.remanence.cli.output.InspectionJson;
import org.remanence.cli.output.InspectionTable;
import org.remanence.cli.output.JsonOutput;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;
import org.remanence.model.format.ModelFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remanence inspect}: every gate and state of a model on one sentence. */
@Command(sortOptions = false)
final class InspectCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "FILE.rema")
  Path model;

  @Option(names = "--text", required = true, paramLabel = "TEXT")
  String text;

  @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
  OutputFormat format;

  @Mixin HelpOption help;

  @Override
  public Integer call() {
    Inspection inspection = ModelFiles.openClassifier(model).inspect(text);
    if (inspection.tokens().isEmpty()) {
      throw new LocalizedException("cli.inspect.noTokens");
    }
    reportUnread(inspection);
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      JsonOutput.print(InspectionJson.of(inspection), out);
    } else {
      InspectionTable.print(inspection, out);
    }
    return 0;
  }

  private void reportUnread(Inspection inspection) {
    PrintWriter err = spec.commandLine().getErr();
    if (inspection.dropped() > 0) {
      err.println(
          Messages.text("cli.inspect.dropped", inspection.dropped(), inspection.tokens().size()));
    }
    if (inspection.tokens().stream().noneMatch(Inspection.Token::known)) {
      err.println(Messages.text("cli.inspect.onlyUnknown"));
    }
  }
}
