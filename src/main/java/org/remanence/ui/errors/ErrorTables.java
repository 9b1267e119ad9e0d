package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.remanence.files.Csv;
import org.remanence.model.NetworkKey;
import org.remanence.study.ClassificationReport;
import org.remanence.study.Difficulty;

/** The tab's tables as other programs read them: names as on the command line, plain numbers. */
final class ErrorTables {
  private ErrorTables() {}

  /** A line per class, as {@code predict} prints them, and their mean. */
  static String scores(ClassificationReport report, char separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("label", "precision", "recall", "f1", "support"));
    for (int i = 0; i < report.labels().size(); i++) {
      rows.add(scores(report.labels().get(i), report.scores(i)));
    }
    rows.add(scores("macro avg", report.macroAverage()));
    return Csv.of(rows, separator);
  }

  private static List<String> scores(String label, ClassificationReport.Scores scores) {
    return List.of(
        label,
        String.valueOf(scores.precision()),
        String.valueOf(scores.recall()),
        String.valueOf(scores.f1()),
        String.valueOf(scores.support()));
  }

  /** A line per sentence: what it is, and each network's label and confidence. */
  static String sentences(
      List<SentenceRow> rows, List<? extends NetworkKey> networks, char separator) {
    List<List<String>> lines = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("text", "label", "level", "distance", "length"));
    addHeadings(heading, networks);
    lines.add(heading);
    for (SentenceRow row : rows) {
      List<String> line = new ArrayList<>(List.of(row.text(), row.example().label()));
      for (Difficulty difficulty : Difficulty.values()) {
        int value = row.difficulties().get(difficulty);
        line.add(value == Difficulty.UNKNOWN ? "" : String.valueOf(value));
      }
      addAnswers(line, row.answers(), networks);
      lines.add(line);
    }
    return Csv.of(lines, separator);
  }

  /** A line per word with its tags, as {@code predict} prints them. */
  static String words(List<TagSnapshot.WordRow> rows, char separator) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("sentence", "word", "tag", "predicted", "confidence", "text"));
    for (TagSnapshot.WordRow row : rows) {
      lines.add(
          List.of(
              String.valueOf(row.word().sentence() + 1),
              row.word().text(),
              row.word().tag(),
              row.predicted(),
              String.valueOf(row.word().confidence()),
              row.text()));
    }
    return Csv.of(lines, separator);
  }

  /** A line per sentence of the user's own. */
  static String ownSentences(
      List<MySentences.Row> rows, List<? extends NetworkKey> networks, char separator) {
    List<List<String>> lines = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("text", "expected"));
    addHeadings(heading, networks);
    lines.add(heading);
    for (MySentences.Row row : rows) {
      List<String> line =
          new ArrayList<>(List.of(row.sentence().text(), row.sentence().expected()));
      addAnswers(line, row.answers(), networks);
      lines.add(line);
    }
    return Csv.of(lines, separator);
  }

  private static void addHeadings(List<String> heading, List<? extends NetworkKey> networks) {
    for (NetworkKey network : networks) {
      heading.add(network.id() + "_predicted");
      heading.add(network.id() + "_confidence");
    }
  }

  private static void addAnswers(
      List<String> line,
      Map<? extends NetworkKey, SentencePrediction> answers,
      List<? extends NetworkKey> networks) {
    for (NetworkKey network : networks) {
      SentencePrediction answer = answers.get(network);
      line.add(answer == null ? "" : answer.label());
      line.add(answer == null ? "" : String.valueOf(answer.confidence()));
    }
  }
}
