package org.remanence.ui.lesson;

import org.remanence.lesson.LessonTab;
import org.remanence.model.Preset;
import org.remanence.ui.tab.TabAction;

/**
 * Listener to the user, who does in the window what a lesson could do there. For the JavaFX thread.
 */
public interface LessonDeeds {
  /** A tab came to the front. */
  void shown(LessonTab tab);

  /** The networks, or in the Playground a text, got another sentence. */
  void sentence(LessonTab tab, String sentence);

  /** The training form came to have the settings of a preset. */
  void settings(Preset preset);

  /** An action of a tab is about to be done, or was noticed. */
  void action(LessonTab tab, TabAction action);
}
