package org.remanence.text.table.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of which those to come can be looked at before they are taken. */
final class LinesAhead implements Closeable {
  /** So many are forgotten at a time, since all behind them have to move. */
  private static final int FORGOTTEN = 1000;

  private final LineReader lines;
  private final List<String> read = new ArrayList<>();
  private int passed;
  private int taken;

  LinesAhead(LineReader lines) {
    this.lines = lines;
  }

  /** Number of lines that were taken: the number of the current one, from 1. */
  int taken() {
    return taken;
  }

  /** The next line, which is the current one then; null after the last. */
  @Nullable String take() throws IOException {
    String line = read.isEmpty() ? lines.next() : pass();
    if (line != null) {
      taken++;
    }
    return line;
  }

  private String pass() {
    String line = read.get(passed++);
    if (passed == read.size() || passed >= FORGOTTEN) {
      read.subList(0, passed).clear();
      passed = 0;
    }
    return line;
  }

  /** The line so many after the current one, from 0; null if there is none. */
  @Nullable String peek(int index) throws IOException {
    while (read.size() - passed <= index) {
      String line = lines.next();
      if (line == null) {
        return null;
      }
      read.add(line);
    }
    return read.get(passed + index);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
