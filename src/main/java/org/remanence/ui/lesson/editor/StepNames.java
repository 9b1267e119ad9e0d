package org.remanence.ui.lesson.editor;

import java.util.function.BiFunction;
import org.remanence.i18n.Messages;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.Step;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.WindowTab;

/** Names of what steps do, for people. */
final class StepNames {
  private static final int SHORT = 40;

  private final BiFunction<LessonTab, String, TabAction> actions;

  /**
   * @param actions what tabs call by a name
   */
  StepNames(BiFunction<LessonTab, String, TabAction> actions) {
    this.actions = actions;
  }

  String tab(LessonTab tab) {
    return WindowTab.valueOf(tab.name()).title();
  }

  String action(LessonTab tab, String id) {
    return actions.apply(tab, id).title();
  }

  /**
   * A line about a step: its number, where it is and what it does there, and how its text begins.
   */
  String line(int index, Step step) {
    StringBuilder line = new StringBuilder(Messages.text("editor.line", index + 1));
    step.place()
        .ifPresent(
            place -> {
              line.append(' ').append(tab(place.tab()));
              place.action().ifPresent(id -> line.append(" · ").append(action(place.tab(), id)));
              line.append(" ·");
            });
    return line.append(' ').append(beginning(step.text())).toString();
  }

  private static String beginning(LocalText text) {
    String said = text.text().strip().replaceAll("\\s+", " ");
    if (said.isEmpty()) {
      return Messages.text("editor.line.empty");
    }
    return said.length() <= SHORT ? said : said.substring(0, SHORT) + "…";
  }
}
