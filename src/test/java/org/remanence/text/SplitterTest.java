package org.remanence.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SplitterTest {

  @Property(tries = 200)
  void repeatedSentencesStayTogether(@ForAll("datasets") Dataset dataset, @ForAll long seed) {
    Split split = Splitter.split(dataset, SplitOptions.withSeed(seed));
    Map<List<String>, Set<Part>> partsOf = new HashMap<>();
    for (int i = 0; i < dataset.examples().size(); i++) {
      partsOf.computeIfAbsent(tokens(dataset, i), key -> new HashSet<>()).add(split.parts().get(i));
    }
    assertThat(partsOf.values()).allSatisfy(parts -> assertThat(parts).hasSize(1));
    assertThat(split.leaked()).isZero();
  }

  @Property(tries = 200)
  void foldsTestEverythingOnceAndKeepRepeatedSentencesTogether(
      @ForAll("datasets") Dataset dataset, @ForAll long seed) {
    int folds = 3;
    int[] tested = new int[dataset.examples().size()];
    for (int fold = 0; fold < folds; fold++) {
      Split split = Splitter.fold(dataset, SplitOptions.withSeed(seed), fold, folds);
      assertThat(split.leaked()).isZero();
      for (Part part : Part.values()) {
        assertThat(labelsIn(part, dataset, split)).containsExactlyElementsOf(dataset.labels());
      }
      for (int i = 0; i < tested.length; i++) {
        tested[i] += split.parts().get(i) == Part.TEST ? 1 : 0;
      }
    }
    assertThat(tested).containsOnly(1);
  }

  @Property(tries = 200)
  void everyLabelIsInEveryPart(
      @ForAll("datasets") Dataset dataset, @ForAll long seed, @ForAll boolean keepDuplicates) {
    Split split = Splitter.split(dataset, options(seed, keepDuplicates));
    assertThat(split.parts()).hasSameSizeAs(dataset.examples()).doesNotContainNull();
    for (Part part : Part.values()) {
      assertThat(labelsIn(part, dataset, split)).containsExactlyElementsOf(dataset.labels());
    }
  }

  @Property(tries = 200)
  void sharesAreMetWithinOneGroup(@ForAll("datasets") Dataset dataset, @ForAll long seed) {
    Split split = Splitter.split(dataset, SplitOptions.withSeed(seed));
    for (String label : dataset.labels()) {
      List<Integer> rows =
          IntStream.range(0, dataset.examples().size())
              .filter(i -> dataset.examples().get(i).label().equals(label))
              .boxed()
              .toList();
      long largest =
          rows.stream().collect(groupingBy(i -> tokens(dataset, i), counting())).values().stream()
              .mapToLong(Long::longValue)
              .max()
              .orElseThrow();
      assertThat(count(Part.TEST, rows, split) - 0.2 * rows.size())
          .isBetween(-1.0 * largest, 1.0 * largest);
      assertThat(count(Part.VALIDATION, rows, split) - 0.1 * rows.size())
          .isBetween(-1.0 * largest, 1.0 * largest);
    }
  }

  @Property(tries = 50)
  void theSameSeedGivesTheSameSplit(
      @ForAll("datasets") Dataset dataset, @ForAll long seed, @ForAll boolean keepDuplicates) {
    SplitOptions options = options(seed, keepDuplicates);
    assertThat(Splitter.split(dataset, options)).isEqualTo(Splitter.split(dataset, options));
  }

  @Property(tries = 200)
  void keptDuplicatesAreCountedAsLeaks(@ForAll("datasets") Dataset dataset, @ForAll long seed) {
    Split split = Splitter.split(dataset, options(seed, true));
    Set<List<String>> trained = new HashSet<>();
    List<List<String>> others = new ArrayList<>();
    for (int i = 0; i < dataset.examples().size(); i++) {
      if (split.parts().get(i) == Part.TRAIN) {
        trained.add(tokens(dataset, i));
      } else {
        others.add(tokens(dataset, i));
      }
    }
    assertThat((long) split.leaked()).isEqualTo(others.stream().filter(trained::contains).count());
  }

  /** Up to four labels with 3 to 20 sentences each, every sentence 1 to 4 times, shuffled. */
  @Provide
  Arbitrary<Dataset> datasets() {
    Arbitrary<List<Integer>> repeats =
        Arbitraries.integers().between(1, 4).list().ofMinSize(3).ofMaxSize(20);
    return repeats
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .map(SplitterTest::rows)
        .flatMap(rows -> Arbitraries.shuffle(rows))
        .map(rows -> new Dataset("generated", rows));
  }

  private static List<LabelledText> rows(List<List<Integer>> repeatsByLabel) {
    List<LabelledText> rows = new ArrayList<>();
    for (int label = 0; label < repeatsByLabel.size(); label++) {
      for (int sentence = 0; sentence < repeatsByLabel.get(label).size(); sentence++) {
        for (int copy = 0; copy < repeatsByLabel.get(label).get(sentence); copy++) {
          String text = "word" + label + " " + sentence + "!".repeat(copy);
          rows.add(new LabelledText(text, "label" + label, 0, 0));
        }
      }
    }
    return rows;
  }

  private static SplitOptions options(long seed, boolean keepDuplicates) {
    return new SplitOptions(
        seed,
        SplitOptions.DEFAULT_TEST_SHARE,
        SplitOptions.DEFAULT_VALIDATION_SHARE,
        keepDuplicates);
  }

  private static List<String> tokens(Dataset dataset, int row) {
    return Tokenizer.tokenize(dataset.examples().get(row).text());
  }

  private static long count(Part part, List<Integer> rows, Split split) {
    return rows.stream().filter(i -> split.parts().get(i) == part).count();
  }

  private static List<String> labelsIn(Part part, Dataset dataset, Split split) {
    return IntStream.range(0, dataset.examples().size())
        .filter(i -> split.parts().get(i) == part)
        .mapToObj(i -> dataset.examples().get(i).label())
        .distinct()
        .sorted()
        .toList();
  }
}
