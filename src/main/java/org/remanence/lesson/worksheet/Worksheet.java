package org.remanence.lesson.worksheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.remanence.files.AtomicFiles;
import org.remanence.files.ResourceText;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.Step;
import org.remanence.lesson.Step.Question;
import org.remanence.text.DataLanguage;

/**
 * A lesson on paper, in the language in use: its steps and questions, and tables of the networks
 * that it looks into to be filled in; or the same with the answers. A page asks nothing of any
 * network, and prints as it is.
 */
public final class Worksheet {
  private static final String FOR_CLASS = "worksheet.html";
  private static final String FOR_TEACHER = "answers.html";
  private static final String STYLES = "/worksheets/worksheet.css";

  private final Lesson lesson;
  private final boolean solved;
  private final SentenceTables tables;
  private final Html html = new Html();

  private Worksheet(Lesson lesson, boolean solved) {
    this.lesson = lesson;
    this.solved = solved;
    tables = new SentenceTables(DataLanguage.of(Messages.language()), solved);
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
    return List.of(
        write(new Worksheet(lesson, false), folder.resolve(FOR_CLASS)),
        write(new Worksheet(lesson, true), folder.resolve(FOR_TEACHER)));
  }

  private static Path write(Worksheet sheet, Path file) {
    byte[] page = sheet.page().getBytes(StandardCharsets.UTF_8);
    AtomicFiles.write(file, out -> out.write(page));
    return file;
  }

  /** Returns a page as HTML. */
  static String page(Lesson lesson, boolean solved) {
    return new Worksheet(lesson, solved).page();
  }

  private String page() {
    String title = lesson.title().text();
    String shown = solved ? Messages.text("paper.answers", title) : title;
    html.raw("<!DOCTYPE html>\n<html lang=\"" + Messages.language().getLanguage() + "\">\n");
    html.open("head").raw("<meta charset=\"utf-8\">\n").add("title", shown);
    html.open("style").raw(ResourceText.of(STYLES)).close("style").close("head").open("body");
    html.add("h1", shown);
    html.add("p", "hint", Messages.text("paper.about", lesson.minutes()));
    if (!solved) {
      html.add("p", "name", Messages.text("paper.name"));
    }
    for (int i = 0; i < lesson.steps().size(); i++) {
      add(i);
    }
    return html.close("body").raw("</html>\n").toString();
  }

  private void add(int index) {
    Step step = lesson.steps().get(index);
    html.open("section");
    html.add("h2", Messages.text("paper.step", index + 1));
    html.add("p", step.text().text());
    step.question().ifPresent(this::add);
    if (lesson.training().isEmpty()) {
      step.sentence().ifPresent(sentence -> add(lesson.tab(index), sentence));
    }
    html.close("section");
  }

  /** Adds a sentence, and what networks make of it where the step shows that. */
  private void add(LessonTab tab, LocalText sentence) {
    html.add("p", "sentence", Messages.text("lesson.sentence", sentence.text()));
    if (tab == LessonTab.GATES) {
      tables.addCell(html, sentence.text());
    } else if (tab != LessonTab.PLAYGROUND) {
      tables.addPredictions(html, sentence.text());
    }
  }

  private void add(Question question) {
    html.add("p", "question", question.text().text());
    html.open("ul", "choices");
    for (int i = 0; i < question.choices().size(); i++) {
      boolean right = solved && i == question.answer();
      String choice =
          Messages.text("lesson.choice", i + 1) + " " + question.choices().get(i).text();
      html.add("li", right ? "right" : "open", (right ? "☒ " : "☐ ") + choice);
    }
    html.close("ul");
    if (solved) {
      html.add("p", "reason", Messages.text("paper.because", question.reason().text()));
    } else {
      html.add("p", "lines", Messages.text("paper.why"));
    }
  }
}
