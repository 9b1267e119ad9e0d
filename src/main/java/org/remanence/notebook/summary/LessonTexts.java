package org.remanence.notebook.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.notebook.Place;
import org.remanence.notebook.lesson.Data;
import org.remanence.notebook.lesson.Event.SplitMade;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Event.VocabularyFitted;
import org.remanence.notebook.lesson.Lesson;
import org.remanence.notebook.lesson.Lesson.Column;
import org.remanence.notebook.lesson.Value;

/**
 * The texts that stand in a notebook as lists.
 *
 * @param labels one for each text, or none at all where they were not recognised
 */
public record LessonTexts(Place place, List<String> texts, List<String> labels) {
  /** Empty where the texts come from elsewhere. */
  static Optional<LessonTexts> of(Lesson lesson) {
    Stream<Data> used =
        Stream.concat(
            lesson.events(SplitMade.class).map(SplitMade::whole),
            lesson
                .events(VocabularyFitted.class)
                .filter(fitted -> fitted.texts() instanceof Data)
                .map(fitted -> (Data) fitted.texts()));
    return used.flatMap(data -> lesson.texts(data).stream())
        .findFirst()
        .map(column -> of(lesson, column));
  }

  private static LessonTexts of(Lesson lesson, Column column) {
    List<String> texts = column.data().texts().orElse(List.of());
    List<String> labels =
        lesson
            .events(Trained.class)
            .map(Trained::labels)
            .filter(Data.class::isInstance)
            .flatMap(data -> lesson.labels((Data) data, texts.size()).stream())
            .findFirst()
            .map(LessonTexts::names)
            .orElse(List.of());
    return new LessonTexts(column.place(), texts, labels);
  }

  private static List<String> names(Data labels) {
    List<String> names = new ArrayList<>();
    for (Value label : labels.known()) {
      names.add(
          label.whole().isPresent()
              ? String.valueOf(label.whole().getAsInt())
              : label.text().orElseGet(() -> label.number().map(String::valueOf).orElse("")));
    }
    return names;
  }
}
