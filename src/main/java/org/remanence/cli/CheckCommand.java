package org.remanence.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.OutputFormat;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.TextTable;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.keras.ExpectedOutputs;
import org.remanence.model.keras.ExpectedOutputs.Difference;
import org.remanence.model.keras.ParityVerdict;
import org.remanence.model.keras.file.KerasFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remanence check}: whether a Keras model gives here what it gave in another program. */
@Command(sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "FILE")
  Path model;

  @Option(names = "--expected", required = true, paramLabel = "FILE.json")
  Path expected;

  @Option(names = "--tolerance", paramLabel = "X", defaultValue = "1e-5")
  double tolerance;

  @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
  OutputFormat format;

  @Mixin HelpOption help;

  /** 1 where outputs differ. */
  @Override
  public Integer call() {
    if (!(tolerance >= 0)) {
      throw new UsageException(spec, "cli.check.tolerance", String.valueOf(tolerance));
    }
    List<Difference> differences = ExpectedOutputs.read(expected).compare(KerasFile.read(model));
    ParityVerdict verdict = new ParityVerdict(differences, tolerance);
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      JsonOutput.print(json(verdict), out);
    } else {
      table(differences).print(out);
      out.println();
      out.println(verdict.text());
    }
    return verdict.agrees() ? 0 : 1;
  }

  private ObjectNode json(ParityVerdict verdict) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("agrees", verdict.agrees())
        .put("tolerance", tolerance)
        .put("largest", verdict.largest());
    ArrayNode outputs = json.putArray("outputs");
    for (Difference each : verdict.differences()) {
      outputs
          .addObject()
          .put("case", each.what())
          .put("output", each.output())
          .put("numbers", each.numbers())
          .put("difference", each.largest())
          .put("agrees", each.isWithin(tolerance));
    }
    return json;
  }

  private TextTable table(List<Difference> differences) {
    TextTable table =
        new TextTable(
            List.of(
                Messages.text("cli.check.case"),
                Messages.text("cli.check.output"),
                Messages.text("cli.check.numbers"),
                Messages.text("cli.check.difference"),
                ""));
    for (Difference each : differences) {
      table.add(
          each.what(),
          each.output(),
          NumberText.whole(each.numbers()),
          ParityVerdict.text(each.largest()),
          each.isWithin(tolerance) ? "✓" : "✗");
    }
    return table;
  }
}
