package org.remanence.ui.lesson;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.remanence.lesson.Lesson;
import org.remanence.settings.SettingsStore;

/** Steps at which lessons were left; kept in the settings. */
public final class LessonProgress {
  private LessonProgress() {}

  /**
   * Returns the step at which a lesson was left, from 0; 0 if it was not begun, or was finished.
   *
   * @param key what the lesson is known by: its name, or the path of its file
   */
  public static int of(SettingsStore settings, String key, Lesson lesson) {
    // A file may have fewer steps by now.
    return Math.min(settings.get().lessons().getOrDefault(key, 0), lesson.steps().size() - 1);
  }

  static void remember(SettingsStore settings, String key, int step) {
    change(settings, lessons -> lessons.put(key, step));
  }

  static void forget(SettingsStore settings, String key) {
    change(settings, lessons -> lessons.remove(key));
  }

  private static void change(SettingsStore settings, Consumer<Map<String, Integer>> edit) {
    Map<String, Integer> lessons = new HashMap<>(settings.get().lessons());
    edit.accept(lessons);
    settings.update(s -> s.with(e -> e.lessons = lessons));
  }
}
