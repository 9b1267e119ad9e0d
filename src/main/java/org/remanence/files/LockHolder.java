package org.remanence.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.remanence.i18n.Messages;

/** Process that writes to a place, as its lock file tells it. */
record LockHolder(String process, String user, Instant since) {
  /** Longer texts are none of ours. */
  private static final int MOST_BYTES = 1000;

  private static final int LINES = 3;

  /** This process, now. */
  static LockHolder now() {
    return new LockHolder(
        String.valueOf(ProcessHandle.current().pid()),
        TerminalText.line(System.getProperty("user.name", "")),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** The text of its lock file. */
  String text() {
    return String.join("\n", process, user, since.toString()) + "\n";
  }

  /** The one that a lock file names; empty if it names none. */
  static Optional<LockHolder> read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    List<String> lines = Files.readString(file).lines().map(TerminalText::line).toList();
    if (lines.size() != LINES) {
      return Optional.empty();
    }
    try {
      Instant since = Instant.parse(lines.get(2));
      return Optional.of(new LockHolder(lines.get(0), lines.get(1), since));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Its beginning, as people read it. */
  String begin() {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(Messages.language())
        .withZone(ZoneId.systemDefault())
        .format(since);
  }
}
