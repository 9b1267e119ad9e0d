package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** Reads the first sheet of an Excel workbook: of formulas, the values that it keeps. */
final class SheetRows implements RowReader {
  /** Excel’s own limit; the sheet says nothing of how far it is. */
  private static final double MOST_ROWS = 1_048_576;

  /** Excel’s numbers have fewer; what claims more would not be written out. */
  private static final int MOST_ZEROS = 400;

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final DoublePredicate goOn;

  SheetRows(Path file, InputStream in, DoublePredicate goOn) throws IOException {
    this.file = file;
    this.goOn = goOn;
    try (in) {
      workbook = guarded(() -> new ReadableWorkbook(SheetBounds.USUAL.packed(file, in)));
      stream = guarded(() -> workbook.getFirstSheet().openStream());
      rows = stream.iterator();
    }
  }

  /** A hostile file makes the library, and the XML reader below it, fail in any way. */
  static <T> T guarded(Path file, Callable<T> reading) {
    try {
      return reading.call();
    } catch (LocalizedException | CancellationException e) {
      throw e;
    } catch (Exception e) {
      throw new LocalizedException(e, "text.table.bad-sheet", file);
    }
  }

  private <T> T guarded(Callable<T> reading) {
    return guarded(file, reading);
  }

  @Override
  public @Nullable TableRow next() {
    if (!guarded(rows::hasNext)) {
      return null;
    }
    Row row = guarded(rows::next);
    if (!goOn.test(Math.min(1, row.getRowNum() / MOST_ROWS))) {
      throw new CancellationException("reading a sheet was stopped");
    }
    return new TableRow(row.getRowNum(), guarded(() -> cells(row)));
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber().stripTrailingZeros();
      return Math.abs(number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
