package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.remanence.files.TerminalText;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.ClassificationReport;
import org.remanence.study.HitCount;
import org.remanence.study.Predictions;
import org.remanence.study.TagPredictions;
import org.remanence.study.WilsonInterval;

/** Predictions for people: scores, confusion, and the mistakes made with most confidence. */
public final class PredictionTable {
  private static final int MISTAKES_SHOWN = 10;
  private static final int ANSWERS_SHOWN = 100;
  private static final int TEXT_SHOWN = 60;

  private PredictionTable() {}

  public static void print(Predictions predictions, PrintWriter out) {
    ClassificationReport report = predictions.report();
    out.println(
        Messages.text(
            "cli.predict.accuracy",
            NumberText.accuracy(report.accuracy()),
            report.examples(),
            Numbers.interval(WilsonInterval.of(report.accuracy(), report.examples()))));
    out.println();
    printScores(report, out);
    out.println();
    printConfusion(report, out);
    printMistakes(predictions, out);
  }

  /** Prints the same of tagged words, known and unknown ones apart. */
  public static void print(TagPredictions predictions, PrintWriter out) {
    ClassificationReport report = predictions.report();
    HitCount unknown = predictions.hits(word -> !word.known());
    HitCount ambiguous = predictions.hits(TagPredictions.Word::ambiguous);
    out.println(
        Messages.text(
            "cli.predict.tag-accuracy",
            NumberText.accuracy(report.accuracy()),
            report.examples(),
            TagTable.accuracy(unknown),
            unknown.examples(),
            TagTable.accuracy(ambiguous),
            ambiguous.examples()));
    out.println();
    printScores(report, out);
    out.println();
    printConfusion(report, out);
  }

  /** Answers to texts of which nobody says what is right. */
  public static void printAnswers(List<TableAnswer> answers, List<String> labels, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                Messages.text("cli.column.text"),
                Messages.text("cli.column.predicted"),
                Messages.text("cli.column.confidence")));
    answers.stream()
        .limit(ANSWERS_SHOWN)
        .forEach(
            answer ->
                table.add(
                    shortened(answer.row().text().orElse("")),
                    answer.prediction().map(row -> labels.get(row.predicted())).orElse("–"),
                    answer
                        .prediction()
                        .map(row -> NumberText.classProbability(row.confidence(), 1))
                        .orElse("–")));
    table.print(out);
    if (answers.size() > ANSWERS_SHOWN) {
      out.println(Messages.text("cli.predict.more", answers.size() - ANSWERS_SHOWN));
    }
  }

  private static String shortened(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= TEXT_SHOWN ? line : line.substring(0, TEXT_SHOWN - 1) + "…";
  }

  private static void printScores(ClassificationReport report, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                Messages.text("cli.column.label"),
                Messages.text("cli.column.precision"),
                Messages.text("cli.column.recall"),
                Messages.text("cli.column.f1"),
                Messages.text("cli.column.support")));
    for (int i = 0; i < report.labels().size(); i++) {
      addScores(table, report.labels().get(i), report.scores(i));
    }
    addScores(table, Messages.text("cli.predict.macro-average"), report.macroAverage());
    table.print(out);
  }

  private static void addScores(TextTable table, String name, ClassificationReport.Scores scores) {
    table.add(
        name,
        NumberText.decimal(scores.precision(), 3),
        NumberText.decimal(scores.recall(), 3),
        NumberText.decimal(scores.f1(), 3),
        NumberText.whole(scores.support()));
  }

  private static void printConfusion(ClassificationReport report, PrintWriter out) {
    List<String> headings = new ArrayList<>();
    headings.add(Messages.text("cli.predict.confusion"));
    headings.addAll(report.labels());
    TextTable table = new TextTable(headings);
    for (int i = 0; i < report.labels().size(); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(report.labels().get(i));
      for (int count : report.confusion()[i]) {
        cells.add(NumberText.whole(count));
      }
      table.add(cells.toArray(String[]::new));
    }
    table.print(out);
  }

  private static void printMistakes(Predictions predictions, PrintWriter out) {
    List<Predictions.Row> mistakes =
        predictions.rows().stream()
            .filter(row -> !row.isRight())
            .sorted(Comparator.comparing(Predictions.Row::confidence).reversed())
            .toList();
    if (mistakes.isEmpty()) {
      return;
    }
    out.println();
    out.println(Messages.text("cli.predict.mistakes", mistakes.size()));
    for (Predictions.Row row : mistakes.subList(0, Math.min(mistakes.size(), MISTAKES_SHOWN))) {
      out.println(
          TerminalText.line(
              Messages.text(
                  "cli.predict.mistake",
                  row.text(),
                  predictions.labels().get(row.predicted()),
                  NumberText.classProbability(row.confidence(), 1),
                  predictions.labels().get(row.label()))));
    }
  }
}
