package org.remanence.text.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableRow;

/** Takes text and label out of a row, or says why it holds none. */
final class RowMeaning {
  /** Words that programs write where there is nothing. */
  private static final Set<String> NOTHING = Set.of("nan", "null", "n/a", "#n/a");

  private static final int LONGEST_NOTHING = 16;

  private final TableFormat format;
  private final boolean labelled;

  /**
   * @param labelled whether a row needs a label
   */
  RowMeaning(TableFormat format, boolean labelled) {
    this.format = format;
    this.labelled = labelled;
  }

  /** Reason that a row is left out; null if it is not. */
  @Nullable Suspicion reason(TableRow row) {
    if (isHeader(row.fields())) {
      return Suspicion.REPEATED_HEADER;
    }
    if (isTooWide(row.fields())) {
      return Suspicion.WIDE_ROW;
    }
    if (isNothing(row.field(format.text()))) {
      return Suspicion.NO_TEXT;
    }
    return labelled && isNothing(row.field(format.label())) ? Suspicion.NO_LABEL : null;
  }

  String text(TableRow row) {
    return row.field(format.text()).strip();
  }

  /** The label; empty if there is none. */
  Optional<String> label(TableRow row) {
    String cell = row.field(format.label());
    return isNothing(cell) ? Optional.empty() : Optional.of(Labels.clean(cell));
  }

  /** Returns whether only blanks that {@link String#strip} leaves were taken from the label. */
  boolean hasOddBlanks(TableRow row) {
    String cell = row.field(format.label());
    return Labels.clean(cell).length() < cell.strip().length();
  }

  private boolean isHeader(List<String> fields) {
    return format.header()
        && fields.size() >= format.columns().size()
        && fields.subList(0, format.columns().size()).equals(format.columns());
  }

  private boolean isTooWide(List<String> fields) {
    for (int i = format.columns().size(); i < fields.size(); i++) {
      if (!fields.get(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** A cell that is empty, or holds one of the words programs write then. */
  static boolean isNothing(String cell) {
    if (cell.length() > LONGEST_NOTHING) {
      return cell.isBlank();
    }
    String core = Labels.clean(cell);
    return core.isEmpty()
        || ("nN#".indexOf(core.charAt(0)) >= 0 && NOTHING.contains(core.toLowerCase(Locale.ROOT)));
  }
}
