package org.remanence.text.table.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.remanence.text.FoldedText;

/** Finds the columns of texts, labels and ids by their names, else by what is in them. */
final class ColumnGuess {
  private static final List<String> TEXTS =
      List.of(
          "text",
          "texte",
          "sentence",
          "phrase",
          "review",
          "tweet",
          "message",
          "content",
          "comment",
          "body",
          "document",
          "sms",
          "avis",
          "commentaire",
          "critique",
          "utterance",
          "texto",
          "reviewtext",
          "review_text",
          "tweet_text",
          "sentence1",
          "input",
          "headline",
          "title");
  private static final List<String> CERTAIN_TEXTS = TEXTS.subList(0, 2);
  private static final List<String> LABELS =
      List.of(
          "label",
          "etiquette",
          "libelle",
          "class",
          "classe",
          "sentiment",
          "category",
          "categorie",
          "target",
          "cible",
          "polarity",
          "polarite",
          "intent",
          "intention",
          "labels",
          "tag",
          "topic",
          "theme",
          "emotion",
          "stars",
          "rating",
          "output",
          "y");
  private static final List<String> IDS =
      List.of("id", "ids", "index", "idx", "no", "nr", "num", "numero", "key", "textid", "file");
  private static final int MOST_LABELS = 50;
  private static final int MANY_VALUES = 2000;

  private final int columns;
  private final List<Set<String>> values = new ArrayList<>();
  private final long[] length;
  private final long[] filled;
  private long rows;

  ColumnGuess(int columns) {
    this.columns = columns;
    this.length = new long[columns];
    this.filled = new long[columns];
    for (int i = 0; i < columns; i++) {
      values.add(new HashSet<>());
    }
  }

  static int byName(List<String> names, List<String> known) {
    for (String wanted : known) {
      for (int i = 0; i < names.size(); i++) {
        if (plain(names.get(i)).equals(wanted)) {
          return i;
        }
      }
    }
    return TableFormat.NO_COLUMN;
  }

  static int text(List<String> names) {
    return byName(names, TEXTS);
  }

  /**
   * Columns that hold the texts by their names: one that is called so outright, else all with names
   * that texts may have, such as a comment beside the opinion that it gives.
   */
  static List<Integer> texts(List<String> names) {
    int certain = byName(names, CERTAIN_TEXTS);
    return certain >= 0
        ? List.of(certain)
        : IntStream.range(0, names.size())
            .filter(i -> TEXTS.contains(plain(names.get(i))))
            .boxed()
            .toList();
  }

  static int label(List<String> names) {
    return byName(names, LABELS);
  }

  static int id(List<String> names) {
    return byName(names, IDS);
  }

  /** In small letters, without accents and blanks around. */
  static String plain(String name) {
    return FoldedText.of(name.strip());
  }

  void add(TableRow row) {
    rows++;
    for (int i = 0; i < columns; i++) {
      String cell = row.field(i).strip();
      if (!cell.isEmpty()) {
        filled[i]++;
        length[i] += cell.length() + (cell.indexOf(' ') >= 0 ? cell.length() : 0);
        if (values.get(i).size() < MANY_VALUES) {
          values.get(i).add(cell);
        }
      }
    }
  }

  /** The column of the longest cells; those with blanks count twice. */
  int longest(int except) {
    return longest(IntStream.range(0, columns).filter(i -> i != except).boxed().toList());
  }

  /** The same of some columns; -1 if all of them are empty. */
  int longest(List<Integer> among) {
    int best = TableFormat.NO_COLUMN;
    for (int i : among) {
      if (filled[i] > 0 && (best < 0 || mean(i) > mean(best))) {
        best = i;
      }
    }
    return best;
  }

  private double mean(int column) {
    return (double) length[column] / Math.max(1, filled[column]);
  }

  /** The column of fewest values, at least two, each several times; -1 if there is none. */
  int ofFewValues(int except) {
    int best = TableFormat.NO_COLUMN;
    for (int i = 0; i < columns; i++) {
      int different = values.get(i).size();
      boolean few = different >= 2 && different <= MOST_LABELS && 2L * different <= rows;
      if (i != except && few && 2 * filled[i] > rows && (best < 0 || isFewer(i, best))) {
        best = i;
      }
    }
    return best;
  }

  /** The column of fewest values that is not empty; -1 if there is none. */
  int ofFewestValues(int except) {
    return IntStream.range(0, columns)
        .filter(i -> i != except && filled[i] > 0)
        .boxed()
        .min(Comparator.comparingInt(i -> values.get(i).size()))
        .orElse(TableFormat.NO_COLUMN);
  }

  private boolean isFewer(int column, int other) {
    return values.get(column).size() < values.get(other).size();
  }
}
