package org.remanence.text.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.table.rows.OpenTable;
import org.remanence.text.table.rows.RowNotes;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableRow;

/** The rows of a table whose texts need no labels, all of them and whole, some at a time. */
public final class UnlabelledRows {
  private UnlabelledRows() {}

  /**
   * One row.
   *
   * @param cells as many as the table has columns
   * @param text as it is read; empty if there is none
   * @param label empty if there is none
   */
  public record Row(int line, List<String> cells, Optional<String> text, Optional<String> label) {}

  /**
   * Hands out all rows that are no repeated header.
   *
   * @param most rows that are handed out at a time
   * @return how the table was read
   * @throws LocalizedException naming the file and what was expected, if it is no table
   */
  public static TableFormat read(TableSource source, int most, Consumer<List<Row>> reader) {
    try (OpenTable table = OpenTable.of(source.path(), source.options(), false, share -> true)) {
      RowMeaning meaning = new RowMeaning(table.format(), false);
      TextMends texts = new TextMends(source.mends());
      List<Row> some = new ArrayList<>();
      table.forEach(
          RowNotes.NONE,
          share -> true,
          row -> {
            Suspicion reason = meaning.reason(row);
            if (reason == Suspicion.REPEATED_HEADER) {
              return;
            }
            Optional<String> text =
                reason == null ? Optional.of(texts.mend(meaning.text(row))) : Optional.empty();
            some.add(row(row, text, table.format(), meaning));
            if (some.size() == most) {
              reader.accept(List.copyOf(some));
              some.clear();
            }
          });
      if (!some.isEmpty()) {
        reader.accept(List.copyOf(some));
      }
      return table.format();
    }
  }

  private static Row row(
      TableRow row, Optional<String> text, TableFormat format, RowMeaning meaning) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < format.columns().size(); i++) {
      cells.add(row.field(i));
    }
    return new Row(
        row.line(), cells, text, format.hasLabel() ? meaning.label(row) : Optional.empty());
  }

  /**
   * Label out of {@code labels} that a label stands for, however it is written if that may be
   * mended; empty if there is none.
   */
  public static Optional<String> known(String label, List<String> labels, Set<Mend> mends) {
    if (labels.contains(label)) {
      return Optional.of(label);
    }
    return mends.contains(Mend.LABELS)
        ? labels.stream().filter(one -> Labels.key(one).equals(Labels.key(label))).findFirst()
        : Optional.empty();
  }
}
