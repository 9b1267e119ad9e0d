package org.remanence.ui.lesson.editor;

import java.util.Locale;
import org.remanence.i18n.Messages;
import org.remanence.lesson.LessonTab;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.WindowTab;

/** Texts that recorded steps begin with, for the teacher to go on from. */
final class RecordedText {
  private RecordedText() {}

  /**
   * Returns where something was done, and what.
   *
   * @param action null if none was done
   * @param reads whether a sentence is read
   */
  static String of(Locale language, LessonTab tab, TabAction action, boolean reads) {
    String place = WindowTab.valueOf(tab.name()).title(language);
    if (action != null) {
      return Messages.textIn(language, "editor.recorded.action", place, action.title(language));
    }
    return Messages.textIn(
        language, reads ? "editor.recorded.sentence" : "editor.recorded.tab", place);
  }
}
