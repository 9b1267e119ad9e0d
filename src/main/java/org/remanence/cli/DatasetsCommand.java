package org.remanence.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.OutputFormat;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.TextTable;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSummary;
import org.remanence.text.LabelledText;
import org.remanence.text.Task;
import org.remanence.text.corpus.Corpora;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remanence datasets}: the data that comes with the program. */
@Command(sortOptions = false)
final class DatasetsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
  OutputFormat format;

  @Mixin HelpOption help;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<DatasetSummary> summaries =
        Arrays.stream(Task.values())
            .flatMap(task -> BuiltInDatasets.names(task).stream())
            .map(BuiltInDatasets::summary)
            .toList();
    if (format == OutputFormat.JSON) {
      printJson(summaries, out);
    } else {
      printTable(summaries, out);
    }
    return 0;
  }

  private static void printTable(List<DatasetSummary> summaries, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                Messages.text("cli.column.name"),
                Messages.text("cli.column.language"),
                Messages.text("cli.column.support"),
                Messages.text("cli.column.distinct"),
                Messages.text("cli.column.labels"),
                Messages.text("cli.column.levels")));
    for (DatasetSummary summary : summaries) {
      table.add(
          summary.name(),
          language(summary),
          NumberText.whole(summary.size()),
          NumberText.whole(summary.distinct()),
          labels(summary),
          counts(summary.byLevel()));
    }
    table.print(out);
    summaries.forEach(summary -> printExamples(summary, out));
    out.println();
    out.println(Messages.text("cli.datasets.corpora"));
    TextTable corpora =
        new TextTable(
            List.of(
                Messages.text("cli.column.name"),
                Messages.text("cli.column.language"),
                Messages.text("cli.column.lines"),
                Messages.text("cli.column.description")));
    for (String name : Corpora.names()) {
      corpora.add(
          name,
          Corpora.language(name).locale().getDisplayLanguage(Messages.language()),
          NumberText.whole(Corpora.load(name).lines().size()),
          Messages.text(Corpora.titleKey(name)));
    }
    corpora.print(out);
  }

  private static void printExamples(DatasetSummary summary, PrintWriter out) {
    out.println();
    out.println(
        Messages.text(
            "cli.datasets.line", summary.name(), Messages.text(summary.descriptionKey())));
    if (isTagged(summary)) {
      out.println(Messages.text("cli.datasets.words", counts(summary.byLabel())));
    }
    for (LabelledText example : summary.samples()) {
      out.println(line(example));
    }
  }

  private static String line(LabelledText example) {
    if (!example.tags().isEmpty()) {
      return Messages.text("cli.datasets.example.tagged", example.level(), example.withTags());
    }
    return example.level() == 0
        ? Messages.text("cli.datasets.example.plain", example.label(), example.text())
        : Messages.text("cli.datasets.example", example.level(), example.label(), example.text());
  }

  private static String language(DatasetSummary summary) {
    return summary.language().equals(Locale.ROOT)
        ? Messages.text("cli.datasets.no-language")
        : summary.language().getDisplayLanguage(Messages.language());
  }

  /** Counts of the labels, or for want of room the number of tags. */
  private static String labels(DatasetSummary summary) {
    return isTagged(summary)
        ? Messages.text("cli.datasets.tags", summary.byLabel().size())
        : counts(summary.byLabel());
  }

  private static boolean isTagged(DatasetSummary summary) {
    return !summary.samples().get(0).tags().isEmpty();
  }

  private static String counts(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + NumberText.whole(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static void printJson(List<DatasetSummary> summaries, PrintWriter out) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (DatasetSummary summary : summaries) {
      ObjectNode entry =
          json.addObject()
              .put("name", summary.name())
              .put("description", Messages.text(summary.descriptionKey()))
              .put("language", summary.language().getLanguage())
              .put("size", summary.size())
              .put("distinct", summary.distinct());
      ObjectNode labels = entry.putObject("labels");
      summary.byLabel().forEach(labels::put);
      ObjectNode levels = entry.putObject("levels");
      summary.byLevel().forEach((level, count) -> levels.put(String.valueOf(level), count));
      ArrayNode examples = entry.putArray("examples");
      for (LabelledText example : summary.samples()) {
        ObjectNode sample =
            examples.addObject().put("text", example.text()).put("level", example.level());
        if (example.tags().isEmpty()) {
          sample.put("label", example.label());
        } else {
          sample.put("tags", String.join(" ", example.tags()));
        }
      }
    }
    // The reviews are in the list already.
    Corpora.names().stream()
        .filter(name -> !BuiltInDatasets.names().contains(name))
        .forEach(
            name ->
                json.addObject()
                    .put("name", name)
                    .put("description", Messages.text(Corpora.titleKey(name)))
                    .put("language", Corpora.language(name).id())
                    .put("lines", Corpora.load(name).lines().size()));
    JsonOutput.print(json, out);
  }
}
