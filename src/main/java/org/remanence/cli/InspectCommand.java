package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.KerasInput;
import org.remanence.cli.option.OutputFormat;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.InspectionJson;
import org.remanence.cli.output.InspectionTable;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.KerasAnswer;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.file.KerasFile;
import org.remanence.model.keras.input.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence inspect}: every gate and state of a model on what it is given to read. */
@Command(sortOptions = false)
final class InspectCommand extends ReportingCommand {
  @Option(names = "--model", required = true, paramLabel = "FILE")
  Path model;

  @Option(names = "--text", paramLabel = "TEXT")
  @Nullable String text;

  @Mixin KerasInput keras;

  @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
  OutputFormat format;

  @Mixin HelpOption help;

  @Override
  public Integer call() {
    if (keras.given() + (text == null ? 0 : 1) != 1) {
      throw new UsageException(spec, "cli.inspect.one-input");
    }
    keras.check(spec);
    return KerasFile.recognises(model) ? inspectKeras() : inspectText();
  }

  private int inspectKeras() {
    KerasModel network = KerasFile.read(model);
    Steps steps = keras.read(model, network, text);
    KerasModel.Answer answer = network.read(steps.rows());
    List<String> without = steps.unread().words();
    if (!without.isEmpty()) {
      report("cli.inspect.without-id", without.size(), String.join(", ", without));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      JsonOutput.print(KerasAnswer.json(steps, answer), out);
    } else {
      KerasAnswer.print(steps, answer, out);
    }
    return 0;
  }

  private int inspectText() {
    Classifier network = ModelFiles.openClassifierOrTagger(model);
    if (text == null) {
      throw new LocalizedException("keras.input.rema", model);
    }
    Inspection inspection = network.inspect(text);
    if (inspection.tokens().isEmpty()) {
      throw new LocalizedException("cli.inspect.no-tokens");
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
    if (inspection.dropped() > 0) {
      report("cli.inspect.dropped", inspection.dropped(), inspection.tokens().size());
    }
    if (inspection.tokens().stream().noneMatch(Inspection.Token::known)) {
      report("cli.inspect.only-unknown");
    }
  }
}
