package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import org.remanence.i18n.LocalizedException;

/**
 * The rows of a table of which all is known.
 *
 * @param separatorLine whether the first line says the separator
 */
record TableRows(TableContent content, TableFormat format, RowShape shape, boolean separatorLine) {
  static TableRows of(TableContent content, TableFormat format) {
    return new TableRows(content, format, RowShape.UNKNOWN, false);
  }

  /** See {@link OpenTable#forEach}. */
  void forEach(RowNotes notes, DoublePredicate goOn, Consumer<TableRow> use) {
    boolean headerToCome = format.header();
    try (RowReader rows = open(notes, goOn)) {
      for (TableRow row = rows.next(); row != null; row = rows.next()) {
        if (row.isBlank()) {
          continue;
        }
        if (headerToCome) {
          headerToCome = false;
        } else {
          use.accept(row);
        }
      }
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", content.file());
    }
  }

  private RowReader open(RowNotes notes, DoublePredicate goOn) throws IOException {
    return switch (format.kind()) {
      case FOLDERS ->
          new FolderRows(content.file(), content.inner(), format.charset(), notes, goOn);
      case SHEET -> new SheetRows(content.file(), content.stream(), goOn);
      case JSON_LINES -> new JsonRows(new JsonLines(text(goOn), notes), format.columns());
      case JSON -> new JsonRows(new JsonArray(content.file(), text(goOn)), format.columns());
      case CELLS -> cells(notes, goOn);
    };
  }

  private Reader text(DoublePredicate goOn) throws IOException {
    return content.reader(format.charset().orElseThrow(), goOn);
  }

  private RowReader cells(RowNotes notes, DoublePredicate goOn) throws IOException {
    CellRows rows = new CellRows(text(goOn), format.separator(), format.quoting(), shape, notes);
    if (separatorLine) {
      rows.next();
    }
    return rows;
  }
}
