package org.remanence.study.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineSourcesTest {
  @Property(tries = 200)
  void anotherSentenceIsDrawnThatIsAtLeastAsLongOrAmongTheLongest(
      @ForAll @Size(min = 2, max = 120) List<@IntRange(min = 1, max = 9) Integer> lengths,
      @ForAll long seed) {
    LineSources sources = new LineSources(lengths);
    Random random = new Random(seed);
    for (int sentence = 0; sentence < lengths.size(); sentence++) {
      int drawn = sources.draw(sentence, random);
      assertThat(drawn).isNotEqualTo(sentence).isBetween(0, lengths.size() - 1);
      long longer = lengths.stream().filter(each -> each > lengths.get(drawn)).count();
      assertThat(lengths.get(drawn) >= lengths.get(sentence) || longer < LineSources.LEAST)
          .as("%d of %s for %d", lengths.get(drawn), lengths, lengths.get(sentence))
          .isTrue();
    }
  }

  @Test
  void aSentenceAloneHasItsOwnLines() {
    assertThat(new LineSources(List.of(4)).draw(0, new Random(1))).isZero();
  }
}
