package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.passport.network.ExamplesReading;
import org.remanence.passport.network.FilteredPassport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.ScorePassport;
import org.remanence.study.Bin;
import org.remanence.study.Difficulty;
import org.remanence.study.HitCount;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;

/**
 * What passports say of texts of like difficulty: n is of those texts, and each letter one thing.
 */
class BinPassportTest {
  private static final List<LabelledText> TEXTS =
      List.of(
          new LabelledText("a b", "x", 0, 0),
          new LabelledText("b a", "x", 0, 0),
          new LabelledText("a b a", "y", 0, 0));

  @Test
  void theNumberOfTextsIsThatOfTheBin() {
    Classifier network = NetworkPassports.reading(Architecture.RNN, true).classifier();
    ExamplesReading of = new ExamplesReading(network, NetworkOrigin.UNKNOWN, Part.TEST, TEXTS);
    check(ScorePassport.bin(of, Difficulty.LENGTH, "length", new Bin(2, 2), new HitCount(1, 2)));
    List<FilteredPassport.Row> rows =
        TEXTS.stream().map(text -> new FilteredPassport.Row(text, List.of("x"))).toList();
    check(
        new FilteredPassport("d", "12ab", List.of("rule"), rows)
            .bin("rule", Difficulty.LENGTH, "length", new Bin(2, 2)));
  }

  private static void check(Passport passport) {
    assertThat(passport.inputs())
        .filteredOn(input -> input.name().equals("n"))
        .extracting(Input::value)
        .containsExactly("2");
    assertThat(passport.inputs())
        .filteredOn(input -> input.name().equals("D"))
        .extracting(Input::value)
        .containsExactly("length 2");
    assertThat(
            passport.inputs().stream().flatMap(input -> List.of(input.name().split(", ")).stream()))
        .doesNotHaveDuplicates();
    assertThat(passport.equation()).contains("n = |D|");
  }
}
