package org.remanence.lesson.worksheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Exercise;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.Step;
import org.remanence.lesson.Step.Question;
import org.remanence.lesson.worksheet.Sheet.Role;
import org.remanence.model.Classifier;
import org.remanence.text.DataLanguage;

/**
 * A lesson on paper, in the language in use: its steps and questions, and tables of the networks
 * that it looks into to be filled in; or the same with the answers. Both are pages of HTML and PDF
 * files.
 */
public final class Worksheet {
  private static final String FOR_CLASS = "worksheet";
  private static final String FOR_TEACHER = "answers";
  private static final String PAGE = ".html";
  private static final String PRINT = ".pdf";

  /** Index of no choice. */
  private static final int NONE = -1;

  private final Content content;
  private final Lesson lesson;
  private final boolean solved;
  private final Sheet sheet;
  private final SentenceTables tables;

  /**
   * Content of all the files.
   *
   * @param networks those found for the lesson’s exercises
   */
  private record Content(Lesson lesson, Map<Exercise, Optional<Classifier>> networks) {
    static Content of(Lesson lesson) {
      Map<Exercise, Optional<Classifier>> networks = new HashMap<>();
      lesson.steps().stream()
          .flatMap(step -> step.exercise().stream())
          .forEach(exercise -> networks.computeIfAbsent(exercise, HandNetwork::find));
      return new Content(lesson, networks);
    }
  }

  private Worksheet(Content content, boolean solved, Sheet sheet) {
    this.content = content;
    lesson = content.lesson();
    this.solved = solved;
    this.sheet = sheet;
    tables = new SentenceTables(sheet, DataLanguage.of(Messages.language()), solved);
  }

  /**
   * Writes a worksheet and its answers into a folder, which is made if it is not there.
   *
   * @return the files
   * @throws LocalizedException if one cannot be written
   */
  public static List<Path> write(Lesson lesson, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LocalizedException(e, "paper.folder", folder);
    }
    Content content = Content.of(lesson);
    return Stream.of(false, true)
        .flatMap(solved -> write(content, solved, folder.resolve(solved ? FOR_TEACHER : FOR_CLASS)))
        .toList();
  }

  /**
   * @param name of the files, without an end
   */
  private static Stream<Path> write(Content content, boolean solved, Path name) {
    return Stream.of(
        write(content, solved, new HtmlSheet(), name.resolveSibling(name.getFileName() + PAGE)),
        write(
            content,
            solved,
            new PdfSheet(title(content.lesson(), solved)),
            name.resolveSibling(name.getFileName() + PRINT)));
  }

  private static Path write(Content content, boolean solved, Sheet sheet, Path file) {
    new Worksheet(content, solved, sheet).fill();
    byte[] bytes = sheet.bytes();
    AtomicFiles.write(file, out -> out.write(bytes));
    return file;
  }

  private static String title(Lesson lesson, boolean solved) {
    String title = lesson.title().text();
    return solved ? Messages.text("paper.answers", title) : title;
  }

  private void fill() {
    sheet.title(title(lesson, solved));
    sheet.text(Role.HINT, Messages.text("paper.about", lesson.minutes()));
    if (!solved) {
      sheet.line(Messages.text("paper.name"));
    }
    for (int i = 0; i < lesson.steps().size(); i++) {
      add(i);
    }
  }

  private void add(int index) {
    Step step = lesson.steps().get(index);
    sheet.heading(Messages.text("paper.step", index + 1));
    sheet.text(Role.TEXT, step.text().text());
    step.question().ifPresent(this::add);
    if (lesson.training().isEmpty()) {
      step.sentence().ifPresent(sentence -> add(lesson.tab(index), sentence));
    }
    step.exercise().ifPresent(this::add);
  }

  /** Adds a sentence, and what networks make of it where the step shows that. */
  private void add(LessonTab tab, LocalText sentence) {
    sheet.text(Role.SENTENCE, Messages.text("lesson.sentence", sentence.text()));
    if (tab == LessonTab.GATES) {
      tables.addCell(sentence.text());
    } else if (tab != LessonTab.PLAYGROUND) {
      tables.addPredictions(sentence.text());
    }
  }

  private void add(Exercise exercise) {
    Optional<Classifier> network = content.networks().getOrDefault(exercise, Optional.empty());
    if (network.isPresent()) {
      HandTables.add(sheet, solved, network.get(), exercise);
    } else {
      sheet.text(Role.HINT, Messages.text("paper.hand.none", HandNetwork.TRIES));
    }
  }

  private void add(Question question) {
    sheet.text(Role.QUESTION, question.text().text());
    List<String> choices =
        IntStream.range(0, question.choices().size())
            .mapToObj(
                i -> Messages.text("lesson.choice", i + 1) + " " + question.choices().get(i).text())
            .toList();
    sheet.choices(choices, solved ? question.answer() : NONE);
    if (solved) {
      sheet.text(Role.REASON, Messages.text("paper.because", question.reason().text()));
    } else {
      sheet.room(Messages.text("paper.why"));
    }
  }
}
