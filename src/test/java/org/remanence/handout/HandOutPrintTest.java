package org.remanence.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.explain.CellRun;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.lab.Lab;
import org.remanence.lab.LabNetwork;
import org.remanence.lab.LabView;
import org.remanence.lab.SampleLabs;
import org.remanence.model.Architecture;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.pdf.PdfText;
import org.remanence.settings.TestSentence;

class HandOutPrintTest {
  private static final String SENTENCE = "le film était xyz mais bon";

  @BeforeEach
  void french() {
    Messages.use(Locale.FRENCH);
  }

  private static HandOutContent content(Architecture architecture, String sentence) {
    TrainedModel model = SampleModels.of(architecture);
    Lab lab =
        new Lab(
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(new LabNetwork(model.classifier(), Optional.of(model), Optional.empty(), 0)),
            List.of(),
            new LabView("gates", LabView.NEWEST, sentence, Map.of()));
    return HandOutContent.of("Labo", lab);
  }

  @ParameterizedTest
  @EnumSource(value = Architecture.class, mode = EnumSource.Mode.EXCLUDE, names = "TRANSFORMER")
  void theCellHasTheNumbersOfTheWordThatChangesTheAnswerMost(Architecture architecture) {
    HandOutContent content = content(architecture, SENTENCE);
    HandOutReading reading = content.sentences().get(0).readings().get(0);
    CellRun run = reading.run();
    int predicted = reading.inspection().predicted();
    float[][] after = reading.answersAfterWords();
    int turn =
        IntStream.range(1, after.length)
            .boxed()
            .reduce(
                (best, word) ->
                    change(after, predicted, word) > change(after, predicted, best) ? word : best)
            .orElseThrow();
    int unit = run.liveliestUnit(0);
    StepValues step = StepValues.of(run.layers().get(0), turn, unit);
    List<String> texts = PdfText.of(HandOutPrint.of(content));
    assertThat(texts)
        .anyMatch(
            line ->
                line.startsWith(
                    PdfText.plain("Unité " + unit + " à « " + run.tokens().get(turn) + " »")));
    assertThat(texts).contains(NumberText.value(step.get(Quantity.HIDDEN_STATE)));
    if (architecture.cell().isGated()) {
      assertThat(texts)
          .contains("×", "+", NumberText.value(step.get(Quantity.CANDIDATE)))
          .contains(Messages.text("gates.box.candidate"));
    }
  }

  private static double change(float[][] after, int label, int word) {
    return Math.abs(after[word][label] - after[word - 1][label]);
  }

  @Test
  void eachWordHasTheProbabilityOfTheAnswerThere() {
    HandOutContent content = content(Architecture.LSTM, SENTENCE);
    HandOutReading reading = content.sentences().get(0).readings().get(0);
    int predicted = reading.inspection().predicted();
    List<String> texts = PdfText.of(HandOutPrint.of(content));
    for (float[] row : reading.answersAfterWords()) {
      assertThat(texts).contains(PdfText.plain(NumberText.classProbability(row[predicted], 1)));
    }
    assertThat(texts).contains("xyz*", "* un mot que le réseau ne connaît pas");
  }

  @Test
  void itHasTheTablesOfThePage() {
    HandOutContent content = HandOutContent.of("Labo", SampleLabs.whole());
    List<String> texts = PdfText.of(HandOutPrint.of(content));
    for (HandOutTable table : HandOutTables.of(content)) {
      assertThat(texts).contains(PdfText.plain(table.caption()));
      table.rows().forEach(row -> assertThat(texts).contains(PdfText.plain(row.get(1))));
    }
  }

  @Test
  void answersThatAreNotTheLabelExpectedAreMarked() {
    HandOutContent read = content(Architecture.LSTM, SENTENCE);
    Inspection answer = read.sentences().get(0).readings().get(0).inspection();
    for (String expected : answer.labels()) {
      Lab lab =
          read.lab()
              .with(
                  new LabView(
                      "gates",
                      LabView.NEWEST,
                      SENTENCE,
                      Map.of("fr", List.of(new TestSentence(SENTENCE, expected)))));
      boolean right = expected.equals(answer.labels().get(answer.predicted()));
      List<String> texts = PdfText.of(HandOutPrint.of(HandOutContent.of("Labo", lab)));
      String note = PdfText.plain(Messages.text("sheet.answers.note"));
      assertThat(texts.contains(note)).as(expected).isNotEqualTo(right);
      assertThat(texts.stream().anyMatch(text -> text.startsWith("≠ "))).isNotEqualTo(right);
    }
  }

  @Test
  void everySentenceHasABookmark() {
    HandOutContent content = HandOutContent.of("Labo", SampleLabs.whole());
    assertThat(PdfText.bookmarks(HandOutPrint.of(content)))
        .startsWith("Labo", Messages.text("sheet.results"))
        .contains("1. " + content.sentences().get(0).text());
  }

  @Test
  void theSameLabGivesTheSameBytes() {
    assertThat(HandOutPrint.of(HandOutContent.of("Labo", SampleLabs.whole())))
        .isEqualTo(HandOutPrint.of(HandOutContent.of("Labo", SampleLabs.whole())));
  }

  @Test
  void sentencesOfAnyLengthFindRoom() {
    for (String sentence : List.of("!!!", "bon", "le film était bon ".repeat(60))) {
      HandOutContent content = content(Architecture.GRU, sentence);
      List<String> texts = PdfText.of(HandOutPrint.of(content));
      long words = texts.stream().filter("film"::equals).count();
      assertThat(words).isGreaterThanOrEqualTo(sentence.length() > 100 ? 1 : 0);
    }
    assertThat(PdfText.of(HandOutPrint.of(content(Architecture.GRU, "!!!"))))
        .contains(Messages.text("sheet.text.no-words"));
  }

  @Test
  void shadesGrowLighterFromMinusOneToOne() {
    double[] lightness =
        IntStream.rangeClosed(-20, 20)
            .mapToDouble(i -> PrintedStates.shade(i / 20.0).luminance())
            .toArray();
    for (int i = 1; i < lightness.length; i++) {
      assertThat(lightness[i]).isGreaterThan(lightness[i - 1]);
    }
    assertThat(PrintedStates.shade(3)).isEqualTo(PrintedStates.shade(1));
  }
}
