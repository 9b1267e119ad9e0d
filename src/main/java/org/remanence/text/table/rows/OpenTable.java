package org.remanence.text.table.rows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import org.remanence.files.Untrusted;
import org.remanence.i18n.LocalizedException;

/** A table that was looked into: how it is read, and its rows as often as they are asked for. */
public final class OpenTable implements Closeable {
  private final TableRows rows;

  private OpenTable(TableRows rows) {
    this.rows = rows;
  }

  /**
   * Looks into a file or folder and finds what {@code options} do not say.
   *
   * @param labelled whether there has to be a column of labels
   * @param goOn given the share that was looked at; false stops with a {@link
   *     java.util.concurrent.CancellationException}
   * @throws LocalizedException naming the file and what was expected, if it is no such table
   */
  public static OpenTable of(
      Path file, TableOptions options, boolean labelled, DoublePredicate goOn) {
    return Untrusted.read(file, () -> lookedInto(file, options, labelled, goOn));
  }

  /** Returns whether a text file is a table of labelled texts, rather than running text. */
  public static boolean isTable(Path file) {
    try (OpenTable table = of(file, TableOptions.NONE, true, share -> true)) {
      return table.format().columns().size() > 1;
    } catch (LocalizedException e) {
      return false; // Whoever reads it as running text says what is wrong with it.
    }
  }

  private static OpenTable lookedInto(
      Path file, TableOptions options, boolean labelled, DoublePredicate goOn) {
    TableContent content = TableContent.open(file);
    try {
      TableRows rows = new TableLook(content, options, labelled, goOn).rows();
      if (rows == null) {
        throw new LocalizedException("text.table.empty", file);
      }
      return new OpenTable(rows);
    } catch (IOException e) {
      close(content);
      throw new LocalizedException(e, "text.file.unreadable", file);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      close(content);
      throw e;
    }
  }

  private static void close(TableContent content) {
    try {
      content.close();
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", content.file());
    }
  }

  public TableFormat format() {
    return rows.format();
  }

  /**
   * Hands out the rows from the beginning that are not blank, without a line that says the
   * separator and without the header.
   *
   * @param goOn given the share that was read; false stops with a {@link
   *     java.util.concurrent.CancellationException}
   * @throws LocalizedException naming the file, if it cannot be read
   */
  public void forEach(RowNotes notes, DoublePredicate goOn, Consumer<TableRow> use) {
    Untrusted.read(
        rows.content().file(),
        () -> {
          rows.forEach(notes, goOn, use);
          return rows;
        });
  }

  @Override
  public void close() {
    close(rows.content());
  }
}
