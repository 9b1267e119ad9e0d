package org.remanence.ui.lesson;

import java.util.Optional;
import javafx.util.Subscription;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.Lesson.Training;
import org.remanence.lesson.LessonTab;
import org.remanence.model.Preset;
import org.remanence.ui.tab.TabAction;

/**
 * Everything that a lesson may do to the window it is given in, and that can be seen there when the
 * user does it. For the JavaFX thread.
 */
public interface LessonWindow {

  /**
   * Has the networks there that the lesson looks into, or the form filled as it trains.
   *
   * @param then called once they are there; not if they cannot be
   */
  void prepare(Lesson lesson, Runnable then);

  /** Brings a tab to the front. */
  void show(LessonTab tab);

  /** Has networks read a sentence; in the Playground a text begins with it. */
  void setSentence(LessonTab tab, String sentence);

  /** Puts a preset into the training form. */
  void setSettings(Preset preset);

  /** Returns what a tab calls by that name. */
  TabAction action(LessonTab tab, String id);

  /** Tells {@code deeds} whatever is done from now on. */
  Subscription watch(LessonDeeds deeds);

  /** Returns what the training form would train; empty unless a lesson could train it, too. */
  Optional<Training> training();
}
