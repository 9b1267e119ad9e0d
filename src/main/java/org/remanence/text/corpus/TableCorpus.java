package org.remanence.text.corpus;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.UnlabelledRows;

/** The texts of a table as one running text, the lines of each behind those of the one before. */
final class TableCorpus implements Corpus {
  private static final int AT_A_TIME = 1000;

  private final TableSource table;

  TableCorpus(TableSource table) {
    this.table = table;
  }

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public void forEachLine(Consumer<String> reader) {
    AtomicLong characters = new AtomicLong();
    UnlabelledRows.read(
        table,
        AT_A_TIME,
        rows ->
            rows.forEach(
                row ->
                    row.text()
                        .ifPresent(
                            text -> {
                              requireRoom(characters.addAndGet(text.length()));
                              text.lines().forEach(reader);
                            })));
  }

  private void requireRoom(long characters) {
    if (characters > FileCorpus.MAX_BYTES) {
      throw new LocalizedException("text.file.too-large", table.path(), FileCorpus.MAX_BYTES >> 20);
    }
  }
}
