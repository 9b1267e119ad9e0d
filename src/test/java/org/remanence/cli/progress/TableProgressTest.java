package org.remanence.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.text.table.TableFiles;
import org.remanence.text.table.TableImport;
import org.remanence.text.table.TableSource;

class TableProgressTest {
  @TempDir Path folder;

  @Test
  void itsEndIsThatOfTheReading() {
    TableSource table =
        TableSource.of(
            TableFiles.write(folder.resolve("small.csv"), "text,label\nGood,a\nBad,b\n"));
    StringWriter told = new StringWriter();
    TableProgress progress = new TableProgress(new PrintWriter(told), table);
    assertThat(TableImport.check(table, true, progress).rows()).isEqualTo(2);
    progress.end();
    assertThatThrownBy(() -> TableImport.check(table, true, progress))
        .isInstanceOf(CancellationException.class);
    assertThat(told.toString()).as("a small table, or nobody who watches").isEmpty();
  }
}
