package org.remanence.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

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

  private static Lesson read(String id) {
    String name = id + Lesson.EXTENSION;
    try (InputStream in = ShippedLessons.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + name + " is missing");
      }
      return LessonYaml.parse(Path.of(name), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
