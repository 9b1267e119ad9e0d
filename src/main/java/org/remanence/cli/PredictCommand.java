package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.PredictionCsv;
import org.remanence.cli.output.PredictionJson;
import org.remanence.cli.output.PredictionTable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.format.ModelFiles;
import org.remanence.study.Predictions;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.LabelledText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code remanence predict}: a model's answers on labelled texts, and how right they are. */
@Command(sortOptions = false)
final class PredictCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "FILE.rema")
  Path model;

  @Option(names = "--data", required = true, paramLabel = "FILE.csv")
  Path data;

  @Option(names = "--format", paramLabel = "table|json|csv", defaultValue = "table")
  Format format;

  @Mixin HelpOption help;

  /** How predictions are printed. */
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
    Predictions predictions = predict(classifier, DatasetSource.csv(data).load());
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TABLE -> PredictionTable.print(predictions, out);
      case JSON -> JsonOutput.print(PredictionJson.of(predictions), out);
      case CSV -> PredictionCsv.print(predictions, out);
    }
    return 0;
  }

  private Predictions predict(Classifier classifier, Dataset dataset) {
    List<LabelledText> examples = dataset.examples();
    return Predictions.of(
        classifier,
        examples.stream().map(LabelledText::text).toList(),
        examples.stream().mapToInt(example -> label(classifier, example)).toArray());
  }

  private int label(Classifier classifier, LabelledText example) {
    int label = classifier.labels().indexOf(example.label());
    if (label < 0) {
      throw new LocalizedException(
          "cli.predict.label",
          data,
          example.line(),
          example.label(),
          String.join(", ", classifier.labels()));
    }
    return label;
  }
}
