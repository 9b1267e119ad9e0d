package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.remanence.cli.option.CellOptions;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.PredictionCsv;
import org.remanence.cli.output.PredictionJson;
import org.remanence.cli.output.PredictionTable;
import org.remanence.cli.output.TableAnswer;
import org.remanence.cli.progress.Terminal;
import org.remanence.model.Classifier;
import org.remanence.model.format.ModelFiles;
import org.remanence.study.Predictions;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remanence predict}: a model's answers on the texts of a table, and how right they are. */
@Command(sortOptions = false)
final class PredictCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "FILE.rema")
  Path model;

  @Option(names = "--data", required = true, paramLabel = "FILE")
  Path data;

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
    Classifier classifier = ModelFiles.openClassifier(model);
    TableSource table = reading.source(spec, data);
    PrintWriter err = spec.commandLine().getErr();
    TableReport report = new Tables(reading, err).check(table);
    TableTexts.tooLong(report.lengths(), classifier.hyperparameters().maxLength())
        .ifPresent(err::println);
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
