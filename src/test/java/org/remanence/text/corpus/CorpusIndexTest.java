package org.remanence.text.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was copied is found, with its place; what only looks like it is not. */
class CorpusIndexTest {
  private static final CorpusIndex INDEX =
      CorpusIndex.of(
          new TextCorpus(
              "test",
              List.of(
                  "One two three four five six seven, eight nine ten, eleven twelve thirteen.",
                  "Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu.")));

  @Test
  void aRunOfTwelveIsCopied() {
    String text = "So: two three four five six seven, eight nine ten, eleven; no more.";
    CorpusIndex.Copied found = INDEX.find(text);
    assertThat(found.longest()).isEqualTo(12);
    assertThat(found.words()).isEqualTo(18);
    assertThat(found.share()).isEqualTo(12 / 18.0);
    assertThat(found.spans()).hasSize(1);
    CorpusIndex.Span span = found.spans().get(0);
    assertThat(text.substring(span.start(), span.end()))
        .isEqualTo("two three four five six seven, eight nine ten, eleven");
  }

  @Test
  void aRunOfElevenIsNot() {
    assertThat(INDEX.find("two three four five six seven, eight nine ten, no").share()).isZero();
  }

  @Test
  void otherOrderIsNotCopied() {
    assertThat(
            INDEX
                .find("thirteen twelve eleven ten nine eight seven six five four three two one")
                .share())
        .isZero();
  }

  @Test
  void theLongestRunCountsNotTheFirst() {
    CorpusIndex index =
        CorpusIndex.of(
            new TextCorpus(
                "t", List.of("a b c d e f g h i j k l X", "a b c d e f g h i j k l m n")));
    assertThat(index.find("a b c d e f g h i j k l m o").longest()).isEqualTo(13);
  }

  @Test
  void twoRunsAreTwoSpansAndLinesMayBeCrossed() {
    CorpusIndex.Copied found =
        INDEX.find(
            "Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu stop"
                + " six seven, eight nine ten, eleven twelve thirteen.\nAlpha beta");
    assertThat(found.spans()).extracting(CorpusIndex.Span::words).containsExactly(12, 14);
  }

  @Test
  void shortAndEmptyTextsAndCorporaAreAllowed() {
    assertThat(INDEX.find("").share()).isNaN();
    assertThat(INDEX.find("one two").share()).isZero();
    CorpusIndex tiny = CorpusIndex.of(new TextCorpus("t", List.of("word")));
    assertThat(tiny.find("word ".repeat(20)).share()).isZero();
  }

  @Test
  void repetitionCountsRunsThatCameBefore() {
    assertThat(Repetition.of("a b c d e f")).isEqualTo(new Repetition(3, 0));
    assertThat(Repetition.of("a b c d a b c d")).isEqualTo(new Repetition(5, 1));
    assertThat(Repetition.of("a a a a a a a")).isEqualTo(new Repetition(4, 3));
    assertThat(Repetition.of("a b c").share()).isNaN();
  }
}
