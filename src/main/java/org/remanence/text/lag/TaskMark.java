package org.remanence.text.lag;

import java.util.Arrays;
import java.util.List;

/**
 * A mark of the tasks, which no keyboard has. The character that is typed for it is punctuation,
 * and the tokenizer drops that.
 */
public enum TaskMark {
  QUESTION("❓", "?"),
  PLUS("➕", "+");

  private final String token;
  private final String typed;

  TaskMark(String token, String typed) {
    this.token = token;
    this.typed = typed;
  }

  public String token() {
    return token;
  }

  /** The character of the keyboard that it is mistaken for. */
  public String typed() {
    return typed;
  }

  /** The marks that a text has in typed characters alone. */
  public static List<TaskMark> typedIn(String text) {
    return Arrays.stream(values())
        .filter(mark -> text.contains(mark.typed) && !text.contains(mark.token))
        .toList();
  }
}
