package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.model.Hyperparameters;
import org.remanence.training.PreparedData;
import org.remanence.training.TrainingData;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.baselines.Baselines;

/** The built-in sentences with a tag for each word. */
class TaggedNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"names-en", "names-fr"})
  void areDistinctAndOfTwoLevels(String name) {
    Dataset names = BuiltInDatasets.load(name);
    assertThat(names.task()).isEqualTo(Task.TAGGING);
    assertThat(names.examples()).hasSize(2400);
    assertThat(names.hasRepeats()).isFalse();
    assertThat(names.examples())
        .allSatisfy(
            each -> {
              assertThat(each.tokens()).hasSameSizeAs(each.tags());
              assertThat(each.tags()).hasSizeLessThanOrEqualTo(30);
            });
    assertThat(names.examples().stream().filter(each -> each.level() == 2)).hasSize(1200);
    assertThat(names.examples().stream().filter(each -> each.tags().get(0).equals("PER")))
        .as("as often a person as a place")
        .hasSize(600);
  }

  /** A judge of its own: only after the name and what is put in do the words tell. */
  @ParameterizedTest
  @CsvSource({
    "names-en, married laughs letters sisters born roses sleeps painter baker mayor teacher doctor"
        + " farmer sailor judge gardener tailor pilot miller",
    "names-fr, écrit chante joue sœurs parler dort cultive rit"
  })
  void whatFollowsTellsPersonFromPlace(String name, String signs) {
    Set<String> ofPersons = Set.of(signs.split(" "));
    for (LabelledText each : BuiltInDatasets.load(name).examples()) {
      if (each.level() == 2) {
        List<String> tokens = each.tokens();
        List<String> after =
            tokens.subList(Math.max(0, tokens.lastIndexOf(",")) + 1, tokens.size());
        boolean person = after.stream().anyMatch(ofPersons::contains);
        assertThat(each.tags().get(0)).as(each.text()).isEqualTo(person ? "PER" : "LOC");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"names-en, VERB-SG VERB-PL", "names-fr, ADJ-F ADJ-M"})
  void theWordAloneDoesNotTell(String name, String pair) {
    Dataset names = BuiltInDatasets.load(name);
    PreparedData prepared =
        PreparedData.of(names, SplitOptions.withSeed(1), Hyperparameters.DEFAULT);
    Baseline word = Baselines.measure(prepared.data(), 1).get(1);
    int at = 0;
    int first = 0;
    int hits = 0;
    for (TrainingData.Example sentence : prepared.data().test()) {
      String tag = prepared.data().labels().get(sentence.labels()[0]);
      if (tag.equals("PER") || tag.equals("LOC")) {
        first++;
        hits += word.predicted()[at] == sentence.labels()[0] ? 1 : 0;
      }
      at += sentence.labels().length;
    }
    assertThat((double) hits / first).as("names at the beginning").isCloseTo(0.5, within(0.12));
    assertThat(names.labels()).contains(pair.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"names-en"})
  void repeatedSentencesStayInOnePart(String name) {
    List<LabelledText> few = BuiltInDatasets.load(name).examples().subList(0, 30);
    Dataset twice = new Dataset("", Stream.concat(few.stream(), few.stream()).toList());
    Split split = Splitter.split(twice, SplitOptions.withSeed(4));
    assertThat(split.leaked()).isZero();
    for (Part part : Part.values()) {
      Set<String> others = new HashSet<>();
      for (Part other : Part.values()) {
        if (other != part) {
          split.examples(twice, other).forEach(each -> others.add(each.text()));
        }
      }
      assertThat(split.examples(twice, part))
          .isNotEmpty()
          .allSatisfy(each -> assertThat(others).doesNotContain(each.text()));
    }
  }
}
