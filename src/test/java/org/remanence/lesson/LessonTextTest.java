package org.remanence.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.remanence.lesson.Exercise.Sentence;
import org.remanence.lesson.Lesson.Training;
import org.remanence.lesson.LessonYaml.Draft;
import org.remanence.lesson.Step.Place;
import org.remanence.lesson.Step.Question;
import org.remanence.model.Architecture;
import org.remanence.model.Preset;
import org.remanence.text.BuiltInDatasets;

/** The file of a lesson gives the same lesson again. */
class LessonTextTest {
  private static final Path FILE = Path.of("memory.lesson");
  private static final List<String> LANGUAGES = List.of("fr", "en");

  @Property(tries = 100)
  void aLessonIsReadAsItWasWritten(@ForAll("lessons") Lesson lesson) {
    assertThat(LessonYaml.parse(FILE, new LessonText(lesson).toString())).isEqualTo(lesson);
  }

  @Property(tries = 100)
  void aDraftIsReadAsItWasWritten(@ForAll("drafts") Lesson draft) {
    Draft read = LessonYaml.draft(FILE, new LessonText(draft).toString());
    assertThat(read.lesson()).isEqualTo(draft);
    assertThat(read.problems()).isNotEmpty();
  }

  @Test
  void shippedLessonsAreReadAsTheyAreWritten() {
    for (Lesson lesson : ShippedLessons.all()) {
      Path file = Path.of(lesson.id() + Lesson.EXTENSION);
      assertThat(LessonYaml.parse(file, new LessonText(lesson).toString())).isEqualTo(lesson);
    }
  }

  @Test
  void longTextsAreFoldedAndLinesStayLines() {
    String longText = "so many words ".repeat(20).strip();
    Lesson lesson = with(new LocalText(Map.of("en", longText)), "It’s: #1\nand 'two'");
    String written = new LessonText(lesson).toString();
    assertThat(written).contains("      en: >-\n        so many words").contains("en: |-\n");
    assertThat(written.lines()).allMatch(line -> line.length() <= 100);
    assertThat(LessonYaml.parse(FILE, written)).isEqualTo(lesson);
  }

  @Test
  void aLineBelongsToItsStep() {
    LessonText text = new LessonText(with(new LocalText(Map.of("en", "One")), "Two"));
    List<String> lines = text.toString().lines().toList();
    assertThat(text.stepAt(1)).isEqualTo(-1);
    for (int step = 0; step < 2; step++) {
      int line = lines.indexOf("      en: '" + List.of("One", "Two").get(step) + "'") + 1;
      assertThat(line).isPositive();
      assertThat(text.stepAt(line)).as(lines.get(line - 1)).isEqualTo(step);
    }
  }

  private static Lesson with(LocalText first, String second) {
    return new Lesson(
        "memory",
        new LocalText(Map.of("en", "Memory")),
        10,
        Optional.empty(),
        List.of(step(first), step(new LocalText(Map.of("en", second)))));
  }

  private static Step step(LocalText text) {
    return new Step(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Provide
  Arbitrary<Lesson> lessons() {
    return Combinators.combine(
            texts(), Arbitraries.integers().between(1, Lesson.MAX_MINUTES), trainings().optional())
        .as(Head::new)
        .flatMap(
            head ->
                steps(head.training.isPresent())
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(4)
                    .map(
                        steps ->
                            new Lesson("memory", head.title, head.minutes, head.training, steps)));
  }

  private record Head(LocalText title, int minutes, Optional<Training> training) {}

  /** Lessons in which a step has no text yet. */
  @Provide
  Arbitrary<Lesson> drafts() {
    return lessons()
        .map(
            lesson -> {
              LocalText blank = LocalText.blank(LANGUAGES);
              Step unwritten =
                  new Step(
                      blank,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(new Question(blank, List.of(blank, blank), 1, blank)),
                      Optional.empty());
              return lesson.withSteps(List.of(lesson.steps().get(0), unwritten));
            });
  }

  private static Arbitrary<String> strings() {
    Arbitrary<String> words =
        Arbitraries.of(
                "a",
                "it's",
                "#",
                ": ",
                "- ",
                " ",
                "  ",
                "\n",
                "\t",
                "\"",
                "\\",
                "é\u00a0!",
                "{",
                "'",
                "--- ",
                "… and a longer piece of text",
                "\u2028",
                "\uFEFF",
                "😀",
                "~",
                "null")
            .list()
            .ofMinSize(1)
            .ofMaxSize(40)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(
            words, Arbitraries.strings().withCharRange('\u0001', '\uD7FF').ofMaxLength(30))
        .filter(text -> !text.isBlank());
  }

  private static Arbitrary<LocalText> texts() {
    return Combinators.combine(strings(), strings())
        .as(
            (french, english) -> {
              Map<String, String> byLanguage = new LinkedHashMap<>();
              byLanguage.put("fr", french);
              byLanguage.put("en", english);
              return new LocalText(byLanguage);
            });
  }

  private static Arbitrary<Training> trainings() {
    Arbitrary<LocalText> data =
        Arbitraries.of(BuiltInDatasets.names())
            .map(name -> new LocalText(Map.of("fr", name, "en", "notebook")));
    return Combinators.combine(
            data,
            Arbitraries.of(Architecture.class).list().uniqueElements().ofMinSize(1),
            Arbitraries.of(Preset.class),
            Arbitraries.longs()
                .between(0, 1L << 53)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5))
        .as(Training::new);
  }

  private static Arbitrary<Step> steps(boolean trains) {
    Arbitrary<Optional<Preset>> settings =
        trains
            ? Arbitraries.of(Preset.class).optional()
            : Arbitraries.just(Optional.<Preset>empty());
    return Combinators.combine(
            texts(),
            places().optional(),
            texts().optional(),
            settings,
            questions().optional(),
            exercises().optional(0.2))
        .as(Step::new);
  }

  private static Arbitrary<Place> places() {
    return Arbitraries.of(LessonTab.class)
        .flatMap(
            tab ->
                Combinators.combine(
                        Arbitraries.of(tab.actions()).optional(),
                        Arbitraries.of(tab.anchors()).list().uniqueElements().ofMaxSize(3))
                    .as((action, show) -> new Place(tab, action, show)));
  }

  private static Arbitrary<Question> questions() {
    return texts()
        .list()
        .ofMinSize(Question.MIN_CHOICES)
        .ofMaxSize(Question.MAX_CHOICES)
        .flatMap(
            choices ->
                Combinators.combine(
                        texts(), Arbitraries.integers().between(0, choices.size() - 1), texts())
                    .as((text, answer, reason) -> new Question(text, choices, answer, reason)));
  }

  private static Arbitrary<Exercise> exercises() {
    Map<String, String> words = Map.of("fr", "pas bon", "en", "not good");
    Sentence good = new Sentence(new LocalText(words), new LocalText(Map.of("fr", "b", "en", "g")));
    return texts()
        .filter(label -> !label.byLanguage().equals(good.label().byLanguage()))
        .map(label -> new Exercise(List.of(good, new Sentence(new LocalText(words), label))));
  }
}
