package org.remanence.ui.errors;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remanence.model.NetworkKey;
import org.remanence.passport.network.FilteredPassport;
import org.remanence.study.Bin;
import org.remanence.study.Difficulty;
import org.remanence.text.FoldedText;

/**
 * Filter of the test sentences that are shown.
 *
 * @param search words to find; empty for all
 * @param cell a cell of the confusion matrix to stay within; null for none
 * @param range a range of a difficulty to stay within; null for none
 */
record SentenceFilter(AnswerFilter shown, String search, ConfusionCell cell, Range range) {
  static final SentenceFilter ALL = new SentenceFilter(AnswerFilter.ALL, "", null, null);

  private static final int MAX_SUREST = 50;

  /** Filter of answers. */
  enum AnswerFilter {
    ALL,
    ERRORS,
    DISPUTED,
    SUREST
  }

  /** Sentences with this true label for which the network says that one. */
  record ConfusionCell(String actual, String predicted) {}

  /** Sentences that are this hard. */
  record Range(Difficulty difficulty, Bin bin) {}

  SentenceFilter with(AnswerFilter value) {
    return new SentenceFilter(value, search, cell, range);
  }

  SentenceFilter withSearch(String value) {
    return new SentenceFilter(shown, value, cell, range);
  }

  /** Filter without what was chosen in a matrix or a chart. */
  SentenceFilter everywhere() {
    return new SentenceFilter(shown, search, null, null);
  }

  boolean isLocal() {
    return cell != null || range != null;
  }

  /** The rows to show; errors are those of {@code network}, the surest first where asked for. */
  List<SentenceRow> apply(List<SentenceRow> rows, NetworkKey network) {
    String wanted = FoldedText.of(search.strip());
    List<SentenceRow> kept =
        rows.stream()
            .filter(row -> accepts(row, network))
            .filter(row -> row.searchable().contains(wanted))
            .toList();
    return shown == AnswerFilter.SUREST ? surest(kept, network, MAX_SUREST) : kept;
  }

  /** The same in the words of passports, about the errors of the network of that name. */
  FilteredPassport.Filter asked(String network) {
    return new FilteredPassport.Filter(
        shown.name().toLowerCase(Locale.ROOT),
        MAX_SUREST,
        network,
        FoldedText.of(search.strip()),
        cell == null ? List.of() : List.of(cell.actual(), cell.predicted()),
        range == null ? "" : range.difficulty().name().toLowerCase(Locale.ROOT),
        range == null ? 0 : range.bin().from(),
        range == null ? 0 : range.bin().to());
  }

  /** The mistakes made with most confidence. */
  static List<SentenceRow> surest(List<SentenceRow> rows, NetworkKey network, int max) {
    return rows.stream()
        .filter(row -> row.isWrong(network))
        .sorted(
            Comparator.comparing(row -> row.answers().get(network), SentencePrediction.WORST_FIRST))
        .limit(max)
        .toList();
  }

  private boolean accepts(SentenceRow row, NetworkKey network) {
    boolean kind =
        switch (shown) {
          case ALL -> true;
          case ERRORS, SUREST -> row.isWrong(network);
          case DISPUTED -> row.isDisputed();
        };
    boolean inRange =
        range == null || range.bin().contains(row.difficulties().get(range.difficulty()));
    return kind && inRange && isIn(cell, row, network);
  }

  private static boolean isIn(ConfusionCell cell, SentenceRow row, NetworkKey network) {
    return cell == null
        || cell.actual().equals(row.example().label())
            && Optional.ofNullable(row.answers().get(network))
                .filter(answer -> answer.label().equals(cell.predicted()))
                .isPresent();
  }
}
