package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** Reads the first sheet of an Excel workbook: of formulas, the values that it keeps. */
final class SheetRows implements RowReader {
  /** Excel’s own limit; the sheet says nothing of how far it is. */
  private static final double MOST_ROWS = 1_048_576;

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final DoublePredicate goOn;

  SheetRows(Path file, InputStream in, DoublePredicate goOn) throws IOException {
    this.file = file;
    this.goOn = goOn;
    try (in) {
      workbook = new ReadableWorkbook(in);
      stream = workbook.getFirstSheet().openStream();
      rows = stream.iterator();
    } catch (ExcelReaderException | IOException e) {
      throw new LocalizedException(e, "text.table.bad-sheet", file);
    }
  }

  @Override
  public @Nullable TableRow next() {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      if (!goOn.test(Math.min(1, row.getRowNum() / MOST_ROWS))) {
        throw new CancellationException("reading a sheet was stopped");
      }
      return new TableRow(row.getRowNum(), cells(row));
    } catch (ExcelReaderException e) {
      throw new LocalizedException(e, "text.table.bad-sheet", file);
    }
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
      return cell.asNumber().stripTrailingZeros().toPlainString();
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
