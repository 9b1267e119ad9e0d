package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/**
 * Looks into a table and finds what {@code options} do not say.
 *
 * @param labelled whether there has to be a column of labels
 * @param goOn given the share that was looked at; false stops
 */
record TableLook(
    TableContent content, TableOptions options, boolean labelled, DoublePredicate goOn) {
  /** So many of the first rows tell what columns hold. */
  static final int ROWS = 1000;

  /**
   * The rows as they are to be read; null if there is nothing in it.
   *
   * @throws LocalizedException naming the file and what was expected, if it is no such table
   */
  @Nullable TableRows rows() throws IOException {
    if (content.isFolder()) {
      return folder();
    }
    return content.isWorkbook() ? sheet() : text();
  }

  private TableRows folder() throws IOException {
    boolean labels = FolderRows.hasLabels(content.inner());
    if (labelled && !labels) {
      throw new LocalizedException("text.table.no-folders", content.file());
    }
    int label = labels ? FolderRows.LABEL : TableFormat.NO_COLUMN;
    return TableRows.of(
        content,
        TableFormat.of(TableKind.FOLDERS, options.encoding(), FolderRows.COLUMNS)
            .with(new ColumnChoice(FolderRows.TEXT, label, FolderRows.ID)));
  }

  private @Nullable TableRows sheet() throws IOException {
    try (InputStream in = content.stream()) {
      SheetBounds.USUAL.require(content.file(), in, goOn);
    }
    List<TableRow> first = new ArrayList<>();
    try (SheetRows sheet = new SheetRows(content.file(), content.stream(), share -> true)) {
      for (TableRow row = sheet.next(); row != null && first.size() < ROWS; row = sheet.next()) {
        if (!row.isBlank()) {
          first.add(row);
        }
      }
    }
    CellsGuess guess =
        new CellsGuess(TableFormat.NO_SEPARATOR, Quoting.NONE, RowShape.UNKNOWN, first);
    return new CellsLook(this, TableKind.SHEET, Optional.empty(), guess, false).rows();
  }

  private @Nullable TableRows text() throws IOException {
    Charset charset =
        options.encoding().isPresent() ? options.encoding().get() : content.charset(goOn);
    String start = content.start(charset);
    String trimmed = start.stripLeading();
    if (trimmed.isEmpty()) {
      return null;
    }
    if (JsonLook.isJson(trimmed)) {
      return JsonLook.rows(this, charset, JsonLook.kind(trimmed));
    }
    Optional<SeparatorLine> line = SeparatorLine.of(start);
    CellsGuess guess =
        CellsGuess.of(
            line.map(SeparatorLine::rest).orElse(start),
            options.separator().or(() -> line.map(SeparatorLine::separator)),
            options.quoting());
    return new CellsLook(this, TableKind.CELLS, Optional.of(charset), guess, line.isPresent())
        .rows();
  }

  /** Columns of texts, labels and ids; see {@link ColumnChoice#of}. */
  ColumnChoice columns(
      int line, List<String> names, boolean named, Supplier<ColumnGuess> contents) {
    return ColumnChoice.of(content.file(), line, names, named, options, labelled, contents);
  }
}
