package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.ShippedLessons;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.pdf.PdfText;
import org.remanence.text.DataLanguage;

class LessonWorksheetCommandTest {
  private static final Path LESSONS = Path.of("resources/lessons");

  /** Cells and labels; a longer text may go on on the next page. */
  private static final Pattern TEXT =
      Pattern.compile("<(?:td|th scope=\"row\"|li[^>]*|h2)>([^<]+)<");

  @TempDir Path folder;

  static List<Lesson> lessons() {
    return ShippedLessons.all();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyShippedLessonGivesASheetAndItsAnswers(Lesson lesson) throws IOException {
    Path file = LESSONS.resolve(lesson.id() + Lesson.EXTENSION);
    Run run = worksheet(file.toString(), "fr");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            sheet().toString(), pdf("worksheet"), answers().toString(), pdf("answers"));
    String sheet = Files.readString(sheet());
    String answers = Files.readString(answers());
    assertThat(sheet).startsWith("<!DOCTYPE html>\n<html lang=\"fr\">").contains("☐");
    assertThat(sheet).doesNotContain("☒", "Parce que");
    assertThat(answers).contains("☒", "Parce que", "réponses</h1>");
    for (String page : List.of(sheet, answers)) {
      assertThat(page)
          .as("nothing is fetched")
          .doesNotContain("http", "src=", "href=", "url(", "@import");
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void thePrintSaysWhatThePageSays(Lesson lesson) throws IOException {
    worksheet(lesson.id(), "fr");
    for (String name : List.of("worksheet", "answers")) {
      String page = Files.readString(folder.resolve(name + ".html"));
      byte[] file = Files.readAllBytes(folder.resolve(name + ".pdf"));
      String print = words(String.join(" ", PdfText.of(file)));
      for (String text : TEXT.matcher(page).results().map(found -> found.group(1)).toList()) {
        assertThat(print).contains(words(text));
      }
      assertThat(PdfText.bookmarks(file)).hasSize(lesson.steps().size() + 1);
    }
  }

  /** Only the text, however it is broken into lines; a footer may stand anywhere in it. */
  private static String words(String text) {
    return PdfText.plain(text)
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("[☐☒\\s]", "");
  }

  @Test
  void itsNumbersAreTheNetworks() throws IOException {
    worksheet("three-networks", "en");
    Messages.use(Locale.ENGLISH);
    Classifier gru =
        ShippedModels.readers(DataLanguage.ENGLISH).stream()
            .map(model -> model.classifier())
            .filter(each -> each.architecture().id().equals("gru"))
            .findFirst()
            .orElseThrow();
    Inspection read = gru.inspect("The dishes are delicious, but the service is slow.");
    float[] end = read.trace().probabilities();
    String told = "negative " + NumberText.classProbability(end[read.predicted()], 1);
    assertThat(Files.readString(answers())).contains("<td>" + told.replace(">", "&gt;") + "</td>");
    assertThat(Files.readString(sheet()))
        .contains("The dishes are delicious, but the service is slow.");
  }

  @Test
  void cellStatesAreLeftToTheClassAndFollowFromTheGatesGiven() throws IOException {
    worksheet("gate", "en");
    List<String> gates = cells(Files.readString(sheet()), "f");
    List<String> blank = cells(Files.readString(sheet()), "c(t)");
    List<String> states = cells(Files.readString(answers()), "c(t)");
    assertThat(gates).hasSize(9).allMatch(cell -> cell.startsWith("0.") || cell.startsWith("1."));
    assertThat(blank).hasSize(9).allMatch(String::isBlank);
    List<String> added = cells(Files.readString(answers()), "i");
    List<String> candidates = cells(Files.readString(answers()), "c̃");
    assertThat(number(states.get(0)))
        .isCloseTo(number(added.get(0)) * number(candidates.get(0)), within(0.02));
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.replace('−', '-'));
  }

  private static List<String> cells(String page, String head) {
    String row = page.substring(page.indexOf("<th scope=\"row\">" + head + "</th>"));
    return row.substring(0, row.indexOf("</tr>"))
        .lines()
        .filter(line -> line.startsWith("<td>"))
        .map(line -> line.replace("<td>", "").replace("</td>", "").replace('\u00a0', ' '))
        .toList();
  }

  @Test
  void aLanguageThatTheLessonHasNotIsSaid() {
    Run run = worksheet("gate", "de");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("gate: the lesson is not in “de”. Expected: one of en, fr.");
  }

  @Test
  void whatIsWrongWithALessonIsSaidAsByCheck() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.lesson"), "title: {en: Bad}\n");
    Run run = worksheet(bad.toString(), "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("remanence: " + bad + ", line "));
  }

  private Run worksheet(String lesson, String language) {
    return Run.of(
        "lessons", "worksheet", lesson, "--out", folder.toString(), "--language", language);
  }

  private String pdf(String name) {
    return folder.resolve(name + ".pdf").toString();
  }

  private Path sheet() {
    return folder.resolve("worksheet.html");
  }

  private Path answers() {
    return folder.resolve("answers.html");
  }
}
