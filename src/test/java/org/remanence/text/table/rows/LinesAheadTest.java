package org.remanence.text.table.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesAheadTest {
  private static final int LINES = 5000;

  @Test
  void linesComeInOrderHoweverFarAheadSomebodyLooks() throws IOException {
    String text =
        IntStream.rangeClosed(1, LINES)
            .mapToObj(i -> "line " + i)
            .collect(Collectors.joining("\n"));
    Random random = new Random(1);
    try (LinesAhead lines = new LinesAhead(new LineReader(new StringReader(text), RowNotes.NONE))) {
      for (int i = 1; i <= LINES; i++) {
        assertThat(lines.take()).isEqualTo("line " + i);
        assertThat(lines.taken()).isEqualTo(i);
        int ahead = random.nextInt(10) == 0 ? random.nextInt(1500) : 0;
        int next = i + 1 + ahead;
        assertThat(lines.peek(ahead)).isEqualTo(next <= LINES ? "line " + next : null);
      }
      assertThat(lines.take()).isNull();
      assertThat(lines.taken()).isEqualTo(LINES);
    }
  }
}
