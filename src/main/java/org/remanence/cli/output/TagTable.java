package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.TrainedModel;
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
    List<String> headings =
        new ArrayList<>(
            List.of(Messages.text("cli.column.tag"), Messages.text("cli.column.support")));
    models.forEach(model -> headings.add(model.classifier().architecture().id()));
    TextTable table = new TextTable(headings);
    List<String> tags = answers.get(0).labels();
    for (int i = 0; i < tags.size(); i++) {
      int tag = i;
      int support = answers.get(0).report().scores(tag).support();
      add(
          table,
          tags.get(tag),
          support,
          answers.stream()
              .map(each -> NumberText.decimal(each.report().scores(tag).f1(), DECIMALS)));
    }
    table.print(out);
    out.println();
    accuracies(models, answers, out);
    out.flush();
  }

  private static void accuracies(
      List<TrainedModel> models, List<TagPredictions> answers, PrintWriter out) {
    List<String> headings =
        new ArrayList<>(
            List.of(Messages.text("cli.column.words"), Messages.text("cli.column.support")));
    models.forEach(model -> headings.add(model.classifier().architecture().id()));
    TextTable table = new TextTable(headings);
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
