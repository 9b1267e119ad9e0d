package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.DataOptions;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.AutomatonJson;
import org.remanence.cli.output.AutomatonOutput;
import org.remanence.cli.output.JsonOutput;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.format.ModelFiles;
import org.remanence.study.automaton.AutomatonDot;
import org.remanence.study.automaton.AutomatonExtraction;
import org.remanence.study.automaton.ExtractedAutomaton;
import org.remanence.study.automaton.ExtractionStrings;
import org.remanence.study.automaton.Reading;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remanence automaton}: a finite automaton that is read off a trained network. */
@Command(sortOptions = false)
final class AutomatonCommand extends ReportingCommand {
  @Option(names = "--model", required = true, paramLabel = "FILE")
  Path model;

  @ArgGroup(multiplicity = "1")
  DataOptions source;

  @Mixin TableReading reading;

  @Option(names = "--clusters", paramLabel = "N")
  @Nullable Integer clusters;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "42")
  long seed;

  @Option(names = "--format", paramLabel = "table|json|dot", defaultValue = "table")
  Format format;

  @Mixin HelpOption help;

  /** Format in which an automaton is printed. */
  enum Format {
    TABLE,
    JSON,
    DOT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    OptionalInt wanted = clusters == null ? OptionalInt.empty() : OptionalInt.of(clusters);
    if (wanted.orElse(1) < 1 || wanted.orElse(1) > AutomatonExtraction.MOST_CLUSTERS) {
      throw new UsageException(spec, "cli.automaton.clusters", AutomatonExtraction.MOST_CLUSTERS);
    }
    Classifier network = ModelFiles.openClassifier(model);
    if (!Reading.canRead(network)) {
      throw new LocalizedException("automaton.network.other", model);
    }
    ExtractionStrings strings = ExtractionStrings.of(texts(), seed);
    List<String> labels = network.labels();
    ExtractedAutomaton found =
        new AutomatonExtraction(text -> Reading.of(network, text), labels.size(), seed, share -> {})
            .extract(strings, wanted);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TABLE -> AutomatonOutput.print(found, labels, strings.fit().size(), out);
      case JSON -> JsonOutput.print(AutomatonJson.of(found, labels), out);
      case DOT -> out.print(AutomatonDot.of(found.automaton(), labels));
    }
    return 0;
  }

  private List<String> texts() {
    Dataset dataset = new Tables(reading, err()).classified(spec, source);
    return dataset.examples().stream()
        .filter(example -> !example.tokens().isEmpty())
        .map(LabelledText::text)
        .toList();
  }
}
