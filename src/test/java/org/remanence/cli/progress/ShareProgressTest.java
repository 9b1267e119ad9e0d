package org.remanence.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareProgressTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoWatchesSeesEachPercentOnce(boolean watched) {
    StringWriter err = new StringWriter();
    try (ShareProgress progress =
        new ShareProgress(new PrintWriter(err, true), watched, "cli.progress.held-out")) {
      for (int i = 0; i < 1000; i++) {
        progress.accept(i / 1000.0 / 100);
      }
    }
    String[] drawn = err.toString().strip().split("\r");
    if (watched) {
      assertThat(drawn)
          .extracting(String::strip)
          .containsExactly("Held-out sentences: 0%", "Held-out sentences: 1%");
    } else {
      assertThat(err.toString()).isEmpty();
    }
  }
}
