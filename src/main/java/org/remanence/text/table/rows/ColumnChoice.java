package org.remanence.text.table.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;

/** Columns that hold texts, labels and ids: as was said, else by name, else by content. */
record ColumnChoice(int text, int label, int id) {
  private static final String TEXT_OPTION = "--text-column";
  private static final String LABEL_OPTION = "--label-column";

  /**
   * @param line of the header, for messages
   * @param named whether the columns have names
   * @param labelled whether there has to be a column of labels
   * @param contents what is in the columns, looked at only if names do not say enough
   * @throws LocalizedException if a column is not there, twice, or cannot be found
   */
  static ColumnChoice of(
      Path file,
      int line,
      List<String> names,
      boolean named,
      TableOptions options,
      boolean labelled,
      Supplier<ColumnGuess> contents) {
    Names columns = new Names(file, line, names, named);
    int label = columns.said(options.labelColumn(), LABEL_OPTION);
    int text = columns.said(options.textColumn(), TEXT_OPTION);
    if (text < 0) {
      text = columns.single(named(ColumnGuess.texts(names), contents), TEXT_OPTION);
      text = text == label ? TableFormat.NO_COLUMN : text;
    }
    if (label < 0) {
      label = columns.single(ColumnGuess.label(names), LABEL_OPTION);
      label = label == text ? TableFormat.NO_COLUMN : label;
    }
    if (text < 0 || (labelled && label < 0)) {
      ColumnGuess guess = contents.get();
      text = text < 0 ? guess.longest(label) : text;
      label = label < 0 && labelled ? guess.ofFewValues(text) : label;
    }
    if (text < 0 || (labelled && label < 0)) {
      String option = text < 0 ? TEXT_OPTION : LABEL_OPTION;
      throw new UnclearColumnsException(
          file, line, option, columns.list(), guess(options, contents.get(), text));
    }
    int id = named ? ColumnGuess.id(names) : TableFormat.NO_COLUMN;
    return new ColumnChoice(text, label, id == text || id == label ? TableFormat.NO_COLUMN : id);
  }

  /**
   * Options with the columns that are least unlikely; null if there are not two.
   *
   * @param text column of the texts; -1 if it is not known
   */
  private static @Nullable TableOptions guess(TableOptions said, ColumnGuess contents, int text) {
    int label = contents.ofFewestValues(text);
    return text < 0 || label < 0
        ? null
        : said.withTextColumn(String.valueOf(text + 1)).withLabelColumn(String.valueOf(label + 1));
  }

  /** The one of these columns, of several the one of the longest cells; -1 if there is none. */
  private static int named(List<Integer> columns, Supplier<ColumnGuess> contents) {
    if (columns.size() > 1) {
      return contents.get().longest(columns);
    }
    return columns.isEmpty() ? TableFormat.NO_COLUMN : columns.get(0);
  }

  /** The names of a table’s columns. */
  private record Names(Path file, int line, List<String> names, boolean named) {

    /** The column of that name or number; -1 if nothing was said. */
    int said(Optional<String> column, String option) {
      if (column.isEmpty()) {
        return TableFormat.NO_COLUMN;
      }
      String wanted = ColumnGuess.plain(column.get());
      for (int i = 0; named && i < names.size(); i++) {
        if (ColumnGuess.plain(names.get(i)).equals(wanted)) {
          return single(i, option);
        }
      }
      int number = number(wanted);
      if (number < 1 || number > names.size()) {
        throw new LocalizedException(
            "text.table.no-such-column", file, line, option, column.get(), list());
      }
      return number - 1;
    }

    /** The same column, if its name is not there twice. */
    int single(int column, String option) {
      if (column < 0 || !named) {
        return TableFormat.NO_COLUMN;
      }
      String name = ColumnGuess.plain(names.get(column));
      List<Integer> alike =
          IntStream.range(0, names.size())
              .filter(i -> ColumnGuess.plain(names.get(i)).equals(name))
              .mapToObj(i -> i + 1)
              .toList();
      if (alike.size() > 1) {
        throw new LocalizedException(
            "text.table.column-twice",
            file,
            line,
            names.get(column).strip(),
            alike.get(0),
            alike.get(1),
            option);
      }
      return column;
    }

    private static int number(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    String list() {
      StringBuilder list = new StringBuilder();
      for (int i = 0; i < Math.min(names.size(), 20); i++) {
        list.append(i == 0 ? "" : ", ").append(i + 1);
        if (named) {
          list.append(' ').append(Messages.text("text.table.quoted", names.get(i).strip()));
        }
      }
      return list.append(names.size() > 20 ? ", …" : "").toString();
    }
  }
}
