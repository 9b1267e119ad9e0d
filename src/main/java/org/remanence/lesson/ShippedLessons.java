package org.remanence.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.remanence.files.ResourceText;

/** The lessons that come with the program. */
public final class ShippedLessons {
  private static final String FOLDER = "/lessons/";

  /** Their names: the guided tour, then in the order in which they build on each other. */
  private static final List<String> IDS =
      List.of(
          "tour",
          "gate",
          "three-networks",
          "hidden-states",
          "shapes",
          "training",
          "study",
          "by-heart",
          "generating");

  private ShippedLessons() {}

  /** All of them. */
  public static List<Lesson> all() {
    return IDS.stream().map(ShippedLessons::read).toList();
  }

  /** Returns the lesson of that name; empty if there is none. */
  public static Optional<Lesson> find(String id) {
    return IDS.stream().filter(id::equals).findFirst().map(ShippedLessons::read);
  }

  private static Lesson read(String id) {
    String name = id + Lesson.EXTENSION;
    return LessonYaml.parse(Path.of(name), ResourceText.of(FOLDER + name));
  }
}
