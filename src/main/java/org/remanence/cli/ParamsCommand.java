package org.remanence.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.OutputFormat;
import org.remanence.cli.option.Ranges;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.TextTable;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.NetworkSizes;
import org.remanence.model.WholeRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remanence params}: how many weights each architecture has at given sizes. */
@Command(sortOptions = false)
final class ParamsCommand implements Callable<Integer> {
  private static final WholeRange SIZE = new WholeRange(1, 1_000_000);

  @Spec CommandSpec spec;

  @Option(names = "--vocabulary", required = true, paramLabel = "N")
  int vocabulary;

  @Option(names = "--embedding", required = true, paramLabel = "N")
  int embedding;

  @Option(names = "--hidden", required = true, paramLabel = "N")
  int hidden;

  @Option(names = "--classes", required = true, paramLabel = "N")
  int classes;

  @Option(names = "--max-length", paramLabel = "N", defaultValue = "30")
  int maxLength;

  @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
  OutputFormat format;

  @Mixin HelpOption help;

  @Override
  public Integer call() {
    Ranges.require(spec, "--vocabulary", vocabulary, SIZE);
    Ranges.require(spec, "--embedding", embedding, SIZE);
    Ranges.require(spec, "--hidden", hidden, SIZE);
    Ranges.require(spec, "--classes", classes, SIZE);
    Ranges.require(spec, "--max-length", maxLength, HyperparameterLimits.MAX_LENGTH);
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      printJson(out);
    } else {
      printTable(out);
    }
    return 0;
  }

  private void printJson(PrintWriter out) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Architecture architecture : Architecture.values()) {
      json.addObject()
          .put("architecture", architecture.id())
          .put("parameters", parameters(architecture));
    }
    JsonOutput.print(json, out);
  }

  private void printTable(PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                Messages.text("cli.column.architecture"), Messages.text("cli.column.parameters")));
    for (Architecture architecture : Architecture.values()) {
      table.add(architecture.id(), NumberText.whole(parameters(architecture)));
    }
    table.print(out);
  }

  private long parameters(Architecture architecture) {
    return new NetworkSizes(vocabulary, embedding, hidden, classes)
        .withPositions(maxLength)
        .shape(architecture)
        .parameters();
  }
}
