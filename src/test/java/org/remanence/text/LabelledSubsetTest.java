package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.remanence.study.StudySamples;

class LabelledSubsetTest {
  private static final Dataset PLANTS = StudySamples.plants();
  private static final int TRAINING = 33;

  private static Split split(long seed) {
    return Splitter.split(PLANTS, SplitOptions.withSeed(seed));
  }

  private static List<LabelledText> part(LabelledSubset subset, Part part) {
    return subset.split().examples(subset.dataset(), part);
  }

  @Property(tries = 60)
  void fewerLabelsAreAmongMoreAndTheOtherPartsAreWhole(
      @ForAll @IntRange(min = 3, max = TRAINING - 1) int labels,
      @ForAll @IntRange(max = 20) int seed) {
    Split split = split(seed);
    LabelledSubset fewer = LabelledSubset.of(PLANTS, split, labels, seed);
    LabelledSubset more = LabelledSubset.of(PLANTS, split, labels + 1, seed);
    assertThat(part(fewer, Part.TRAIN)).hasSize(labels);
    assertThat(part(more, Part.TRAIN)).containsAll(part(fewer, Part.TRAIN));
    assertThat(part(fewer, Part.TRAIN))
        .extracting(LabelledText::label)
        .contains("vivante", "fanée", "en attente");
    for (Part whole : List.of(Part.VALIDATION, Part.TEST)) {
      assertThat(part(fewer, whole)).isEqualTo(split.examples(PLANTS, whole));
    }
    assertThat(fewer.split().leaked()).isZero();
  }

  @Test
  void labelsAreAsFrequentAsInTheWholePart() {
    LabelledSubset third = LabelledSubset.of(PLANTS, split(1), TRAINING / 3, 1);
    assertThat(part(third, Part.TRAIN).stream().filter(text -> text.label().equals("fanée")))
        .hasSizeBetween(3, 4);
  }

  @Test
  void anotherSeedKeepsOthers() {
    assertThat(part(LabelledSubset.of(PLANTS, split(1), 9, 1), Part.TRAIN))
        .isNotEqualTo(part(LabelledSubset.of(PLANTS, split(1), 9, 2), Part.TRAIN));
  }

  @Test
  void moreThanThereAreOrLessThanOneOfEachLabelIsRefused() {
    assertThatThrownBy(() -> LabelledSubset.of(PLANTS, split(1), TRAINING + 1, 1))
        .hasMessageContaining("34")
        .hasMessageContaining("33");
    assertThatThrownBy(() -> LabelledSubset.of(PLANTS, split(1), 2, 1))
        .hasMessageContaining("3 different labels");
  }
}
