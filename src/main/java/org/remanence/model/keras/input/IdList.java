package org.remanence.model.keras.input;

import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.LocalizedException;

/** Reads ids that were typed, parted by blanks, commas or semicolons. */
public final class IdList {
  private IdList() {}

  /**
   * Reads them.
   *
   * @param vocabulary ids are below it
   * @throws LocalizedException naming all that are none
   */
  public static int[] parse(String text, int vocabulary) {
    List<Integer> ids = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (String typed : text.strip().split("[\\s,;]+")) {
      if (typed.matches("[0-9]{1,9}") && Integer.parseInt(typed) < vocabulary) {
        ids.add(Integer.parseInt(typed));
      } else if (!typed.isEmpty()) {
        wrong.add(typed);
      }
    }
    if (!wrong.isEmpty() || ids.isEmpty()) {
      throw new LocalizedException(
          "keras.ids.typed", wrong.size(), String.join(", ", wrong), vocabulary - 1);
    }
    return ids.stream().mapToInt(id -> id).toArray();
  }
}
