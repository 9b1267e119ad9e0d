package org.remanence.text.table.rows;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** Complaint about a table of which no column is clearly that of the texts, or of the labels. */
public final class UnclearColumnsException extends LocalizedException {
  private final transient @Nullable TableOptions guess;

  /**
   * @param option that names the column
   * @param columns all of them, as people read them
   * @param guess options with the columns that may be meant; null if there are not two
   */
  UnclearColumnsException(
      Path file, int line, String option, String columns, @Nullable TableOptions guess) {
    super("text.table.no-column", file, line, option, columns);
    this.guess = guess;
  }

  /** Options with the columns that may be meant, for whoever shows them; empty without two. */
  public Optional<TableOptions> guess() {
    return Optional.ofNullable(guess);
  }
}
