package org.remanence.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.study.Bin;
import org.remanence.study.Difficulty;
import org.remanence.text.FoldedText;
import org.remanence.text.LabelledText;
import org.remanence.ui.errors.SentenceFilter.AnswerFilter;

class SentenceFilterTest {
  private static final List<SentenceRow> ROWS =
      List.of(
          row(
              "Délicieux dessert",
              "good",
              1,
              answer("good", 0.9, "good"),
              answer("good", 0.6, "good")),
          row("Un long ennui", "bad", 2, answer("good", 0.7, "bad"), answer("bad", 0.8, "bad")),
          row("Un plat raté", "bad", 2, answer("good", 0.95, "bad"), answer("good", 0.5, "bad")),
          row("Un bon plat", "good", 1, answer("bad", 0.6, "good"), answer("good", 0.9, "good")));

  @Test
  void errorsAreThoseOfTheChosenNetwork() {
    assertThat(texts(SentenceFilter.ALL, Architecture.RNN)).hasSize(4);
    assertThat(texts(SentenceFilter.ALL.with(AnswerFilter.ERRORS), Architecture.RNN))
        .containsExactly("Un long ennui", "Un plat raté", "Un bon plat");
    assertThat(texts(SentenceFilter.ALL.with(AnswerFilter.ERRORS), Architecture.GRU))
        .containsExactly("Un plat raté");
  }

  @Test
  void theSurestErrorsComeFirst() {
    assertThat(texts(SentenceFilter.ALL.with(AnswerFilter.SUREST), Architecture.RNN))
        .containsExactly("Un plat raté", "Un long ennui", "Un bon plat");
  }

  @Test
  void disputedIsWhatNotAllAnswerAlike() {
    assertThat(texts(SentenceFilter.ALL.with(AnswerFilter.DISPUTED), Architecture.RNN))
        .containsExactly("Un long ennui", "Un bon plat");
  }

  @Test
  void searchIgnoresCaseAndAccents() {
    assertThat(texts(SentenceFilter.ALL.withSearch(" DELICIEUX"), Architecture.RNN))
        .containsExactly("Délicieux dessert");
    assertThat(
            texts(
                SentenceFilter.ALL.withSearch("plat").with(AnswerFilter.DISPUTED),
                Architecture.RNN))
        .containsExactly("Un bon plat");
  }

  @Test
  void aCellOrARangeNarrows() {
    SentenceFilter cell =
        new SentenceFilter(
            AnswerFilter.ALL, "", new SentenceFilter.ConfusionCell("bad", "good"), null);
    assertThat(texts(cell, Architecture.RNN)).containsExactly("Un long ennui", "Un plat raté");
    assertThat(texts(cell, Architecture.GRU)).containsExactly("Un plat raté");
    SentenceFilter range =
        new SentenceFilter(
            AnswerFilter.ERRORS,
            "",
            null,
            new SentenceFilter.Range(Difficulty.LEVEL, new Bin(1, 1)));
    assertThat(texts(range, Architecture.RNN)).containsExactly("Un bon plat");
    assertThat(range.isLocal()).isTrue();
    assertThat(range.everywhere().isLocal()).isFalse();
  }

  @Test
  void answersTellMarkLabelAndConfidence() {
    assertThat(answer("good", 0.987, "good").text()).isEqualTo("✓ good 99%");
    assertThat(answer("good", 0.9999, "bad").text()).isEqualTo("✗ good >\u00a099%");
    assertThat(answer("good", 1, "neither").text()).isEqualTo("good >\u00a099%");
  }

  private static List<String> texts(SentenceFilter filter, Architecture network) {
    return filter.apply(ROWS, network).stream().map(SentenceRow::text).toList();
  }

  private static SentencePrediction answer(String label, double confidence, String truth) {
    return SentencePrediction.of(label, (float) confidence, truth, List.of("bad", "good"));
  }

  private static SentenceRow row(
      String text, String label, int level, SentencePrediction rnn, SentencePrediction gru) {
    return new SentenceRow(
        new LabelledText(text, label, 0, level),
        Map.of(Difficulty.LEVEL, level),
        Map.of(Architecture.RNN, rnn, Architecture.GRU, gru),
        FoldedText.of(text));
  }
}
