package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.CellOptions;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.KerasTexts;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.PredictionCsv;
import org.remanence.cli.output.PredictionJson;
import org.remanence.cli.output.PredictionTable;
import org.remanence.cli.output.TableAnswer;
import org.remanence.cli.progress.Terminal;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.TextClassifier;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.format.OpenedModel;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.study.Predictions;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableTexts;
import org.remanence.text.tagging.ConllSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remanence predict}: a model's answers on the texts of a table, and how right they are. */
@Command(sortOptions = false)
final class PredictCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "FILE")
  Path model;

  @Option(names = "--data", required = true, paramLabel = "FILE")
  Path data;

  @Mixin KerasTexts texts;

  @Option(names = "--labels", split = ",", paramLabel = "LABEL")
  @Nullable List<String> labels;

  @Mixin TableReading reading;

  @Option(names = "--format", paramLabel = "table|json|csv", defaultValue = "table")
  Format format;

  @Mixin CellOptions cells;

  @Mixin HelpOption help;

  private final PrintWriter exact;

  /**
   * @param exact stdout, where nothing is changed of what is written
   */
  PredictCommand(PrintWriter exact) {
    this.exact = exact;
  }

  /** Format in which predictions are printed. */
  enum Format {
    TABLE,
    JSON,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    texts.check(spec);
    OpenedModel opened = ModelFiles.open(model);
    if (opened instanceof OpenedModel.OpenedTagger tagger) {
      return tag(tagger.trained().classifier());
    }
    TextClassifier classifier =
        opened instanceof OpenedModel.OpenedKeras keras ? network(keras.model()) : own(opened);
    TableSource table = reading.source(spec, data);
    PrintWriter err = spec.commandLine().getErr();
    TableReport report = new Tables(reading, err).check(table);
    if (classifier instanceof Classifier own) {
      TableTexts.tooLong(report.lengths(), own.hyperparameters().maxLength())
          .ifPresent(err::println);
    }
    TablePrediction answers = new TablePrediction(classifier, table.readAs(report.format()));
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.CSV) {
      PrintWriter data = Terminal.watchesStdout() ? out : exact;
      PredictionCsv csv = new PredictionCsv(classifier.labels(), cells.formulas(), data);
      csv.begin(report.format().columns());
      answers.forEach(csv::add);
      csv.end();
    } else {
      print(answers, report.format().columns(), out);
    }
    answers.tell(err);
    return 0;
  }

  private int tag(Classifier tagger) {
    requireOwn();
    reading.requireNone(spec);
    TaggingPrediction answers = new TaggingPrediction(tagger, new ConllSource(data));
    PrintWriter out = spec.commandLine().getOut();
    answers.print(
        format, cells.formulas(), format == Format.CSV && !Terminal.watchesStdout() ? exact : out);
    answers.tell(spec.commandLine().getErr());
    return 0;
  }

  /** A classifier of this program, whose file tells its words and labels. */
  private Classifier own(OpenedModel opened) {
    Classifier classifier = ModelFiles.classifier(model, opened);
    requireOwn();
    return classifier;
  }

  private void requireOwn() {
    if (labels != null || texts.isGiven()) {
      throw new UsageException(spec, "cli.predict.keras-only", model);
    }
  }

  /** A Keras model that reads texts, its classes called as the table calls them. */
  private KerasNetwork network(KerasModel opened) {
    KerasNetwork network =
        KerasNetwork.answering(String.valueOf(model.getFileName()), opened)
            .reading(texts.input(model, opened));
    int classes = network.labels().size();
    if (classes == 0) {
      throw new LocalizedException("cli.predict.no-classes", model);
    }
    if (labels == null) {
      return network;
    }
    List<String> names = labels.stream().map(String::strip).toList();
    if (!network.mayBeCalled(names)) {
      throw new UsageException(spec, "cli.predict.labels", classes);
    }
    return network.called(names);
  }

  private void print(TablePrediction answers, List<String> columns, PrintWriter out) {
    List<TableAnswer> all = new ArrayList<>();
    answers.forEach(all::add);
    Predictions scored = answers.scored(all);
    if (format == Format.JSON) {
      JsonOutput.print(PredictionJson.of(scored, all, columns), out);
    } else if (scored.rows().isEmpty()) {
      PredictionTable.printAnswers(all, scored.labels(), out);
    } else {
      PredictionTable.print(scored, out);
    }
  }
}
