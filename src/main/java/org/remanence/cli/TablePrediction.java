package org.remanence.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.remanence.cli.output.TableAnswer;
import org.remanence.i18n.Messages;
import org.remanence.model.TextClassifier;
import org.remanence.study.Predictions;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.UnlabelledRows;

/** A model’s answers to the texts of a table, some rows at a time, and what they cannot be. */
final class TablePrediction {
  private static final int AT_A_TIME = 512;

  private final TextClassifier classifier;
  private final TableSource table;
  private final Set<String> unknownLabels = new TreeSet<>();
  private int unlabelled;
  private int unknown;
  private int wordless;

  TablePrediction(TextClassifier classifier, TableSource table) {
    this.classifier = classifier;
    this.table = table;
  }

  /** Hands out each row with its answer, in order. */
  void forEach(Consumer<TableAnswer> use) {
    UnlabelledRows.read(table, AT_A_TIME, rows -> answer(rows).forEach(use));
  }

  private List<TableAnswer> answer(List<UnlabelledRows.Row> rows) {
    List<Optional<String>> labels = rows.stream().map(this::label).toList();
    List<Integer> readable =
        IntStream.range(0, rows.size()).filter(i -> canRead(rows.get(i))).boxed().toList();
    wordless += rows.size() - readable.size();
    List<Optional<Predictions.Row>> predicted =
        new ArrayList<>(Collections.nCopies(rows.size(), Optional.empty()));
    if (!readable.isEmpty()) {
      List<String> texts = readable.stream().map(i -> rows.get(i).text().orElseThrow()).toList();
      int[] actual = readable.stream().mapToInt(i -> index(labels.get(i))).toArray();
      List<Predictions.Row> answers = Predictions.of(classifier, texts, actual).rows();
      for (int i = 0; i < answers.size(); i++) {
        predicted.set(readable.get(i), Optional.of(answers.get(i)));
      }
    }
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new TableAnswer(rows.get(i), predicted.get(i), labels.get(i)))
        .toList();
  }

  private int index(Optional<String> label) {
    return label.map(classifier.labels()::indexOf).orElse(-1);
  }

  private boolean canRead(UnlabelledRows.Row row) {
    return row.text().filter(classifier::canRead).isPresent();
  }

  private Optional<String> label(UnlabelledRows.Row row) {
    if (row.label().isEmpty()) {
      unlabelled++;
      return Optional.empty();
    }
    String label = row.label().get();
    Optional<String> known = UnlabelledRows.known(label, classifier.labels(), table.mends());
    if (known.isEmpty()) {
      unknown++;
      unknownLabels.add(label);
    }
    return known;
  }

  /** Those of the answers of which somebody says what is right. */
  Predictions scored(List<TableAnswer> answers) {
    return new Predictions(
        classifier.labels(),
        answers.stream()
            .filter(TableAnswer::isScored)
            .flatMap(answer -> answer.prediction().stream())
            .toList());
  }

  /** Prints which answers are missing or not counted; after the rows. */
  void tell(PrintWriter err) {
    if (unlabelled > 0) {
      err.println(Messages.text("cli.predict.unlabelled", unlabelled));
    }
    if (unknown > 0) {
      err.println(
          Messages.text(
              "cli.predict.unknown-labels",
              unknown,
              unknownLabels.stream().limit(10).reduce((a, b) -> a + ", " + b).orElse("")));
    }
    if (wordless > 0) {
      err.println(Messages.text("cli.predict.no-answer", wordless));
    }
    err.flush();
  }
}
