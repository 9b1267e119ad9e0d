package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.TrainedModel;
import org.remanence.study.ClassificationReport;
import org.remanence.study.HitCount;
import org.remanence.study.TagPredictions;
import org.remanence.text.LabelledText;

/**
 * Scores of networks that tag words, for people: F1 of each tag, and the accuracy on words that the
 * training part does not have, and on words with more than one tag in the test.
 */
public final class TagTable {
  private static final int DECIMALS = 3;

  private TagTable() {}

  /**
   * Prints a column for each network; nothing if there are none.
   *
   * @param tests the tagged sentences of the test part
   */
  public static void print(List<TrainedModel> models, List<LabelledText> tests, PrintWriter out) {
    if (models.isEmpty()) {
      return;
    }
    List<TagPredictions> answers =
        models.stream().map(model -> TagPredictions.of(model.classifier(), tests)).toList();
    out.println();
    out.println(Messages.text("cli.compare.tags"));
    scores(models, answers.stream().map(TagPredictions::report).toList(), out);
    out.println();
    accuracies(models, answers, out);
    out.flush();
  }

  private static void scores(
      List<TrainedModel> models, List<ClassificationReport> reports, PrintWriter out) {
    TextTable table = table("cli.column.tag", models);
    List<String> tags = reports.get(0).labels();
    for (int i = 0; i < tags.size(); i++) {
      int tag = i;
      add(
          table,
          tags.get(tag),
          reports.get(0).scores(tag).support(),
          reports.stream().map(each -> NumberText.decimal(each.scores(tag).f1(), DECIMALS)));
    }
    table.print(out);
  }

  /** An empty table: what a row is of, how many words, and a column for each network. */
  private static TextTable table(String key, List<TrainedModel> models) {
    List<String> headings =
        new ArrayList<>(List.of(Messages.text(key), Messages.text("cli.column.support")));
    models.forEach(model -> headings.add(model.classifier().architecture().id()));
    return new TextTable(headings);
  }

  private static void accuracies(
      List<TrainedModel> models, List<TagPredictions> answers, PrintWriter out) {
    TextTable table = table("cli.column.words", models);
    add(table, "cli.tags.all", answers, word -> true);
    add(table, "cli.tags.ambiguous", answers, TagPredictions.Word::ambiguous);
    add(table, "cli.tags.unknown", answers, word -> !word.known());
    table.print(out);
  }

  private static void add(
      TextTable table,
      String key,
      List<TagPredictions> answers,
      Predicate<TagPredictions.Word> which) {
    add(
        table,
        Messages.text(key),
        answers.get(0).hits(which).examples(),
        answers.stream().map(each -> accuracy(each.hits(which))));
  }

  private static void add(TextTable table, String name, int support, Stream<String> cells) {
    table.add(
        Stream.concat(Stream.of(name, NumberText.whole(support)), cells).toArray(String[]::new));
  }

  /** The share that is right; a dash where there are no such words. */
  static String accuracy(HitCount hits) {
    return hits.examples() == 0 ? "–" : NumberText.accuracy(hits.accuracy());
  }
}
