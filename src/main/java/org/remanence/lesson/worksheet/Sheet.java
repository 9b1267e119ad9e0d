package org.remanence.lesson.worksheet;

import java.util.List;

/** A worksheet as it grows, as whichever kind of file. */
interface Sheet {
  /** Part that a text has on a sheet. */
  enum Role {
    TEXT,
    HINT,
    SENTENCE,
    QUESTION,
    TASK,
    REASON
  }

  /** Begins the sheet. */
  void title(String text);

  /** Begins a section of its own. */
  void heading(String text);

  /** Adds a text. */
  void text(Role role, String text);

  /** Adds what to choose from, with a box to tick before each; the one at {@code right} is. */
  void choices(List<String> choices, int right);

  /** Adds a line to write on, after a label. */
  void line(String label);

  /** Adds room for a few sentences, after a label. */
  void room(String label);

  /**
   * Adds a table.
   *
   * @param rows the first cell of each names it
   */
  void table(List<String> head, List<List<String>> rows);

  /** Ends the sheet, and returns the file. */
  byte[] bytes();
}
