package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.memory.RowGroups;

class BatchWordsTest {
  private static final int VOCABULARY = 9;
  private final BatchWords words = new BatchWords(VOCABULARY);

  @Test
  void groupsAreNumberedAsTheirWordsComeAlong() {
    // Rows t·B + b: 5 3, then 3 5.
    RowGroups groups = words.group(new int[][] {{5, 3}, {3, 5}}, null);
    assertThat(groups.count()).isEqualTo(2);
    assertThat(groups.first(0)).isZero();
    assertThat(groups.first(1)).isEqualTo(2);
  }

  @Test
  void rowsThatCountStandFirst() {
    RowGroups groups = words.group(new int[][] {{4, 4}}, new boolean[][] {{false, true}});
    assertThat(groups.count()).isEqualTo(1);
    assertThat(groups.first(0)).isEqualTo(1);
  }

  /** A later batch knows nothing of an earlier one. */
  @Property(tries = 50)
  void thereIsAGroupForEachWord(
      @ForAll @IntRange(min = 0, max = 6) int batch,
      @ForAll @IntRange(min = 1, max = 6) int steps,
      @ForAll long seed) {
    Random random = new Random(seed);
    words.group(draw(3, 2, random), null);
    int[][] ids = draw(batch, steps, random);
    RowGroups groups = words.group(ids, null);

    assertThat(groups.rows()).isEqualTo(batch * steps);
    assertThat(groups.count())
        .isEqualTo(Arrays.stream(ids).flatMapToInt(Arrays::stream).distinct().count());
    NativeBlock numbers = NativeBlock.allocate(Precision.SINGLE, batch * steps);
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < steps; t++) {
        numbers.set(t * batch + b, ids[b][t]);
      }
    }
    NativeBlock firsts = NativeBlock.allocate(Precision.SINGLE, groups.count());
    groups.copyFirst(numbers, 1, firsts);
    assertThat(firsts.toFloats(0, groups.count())).doesNotHaveDuplicates();
  }

  private static int[][] draw(int batch, int steps, Random random) {
    int[][] ids = new int[batch][steps];
    for (int[] sentence : ids) {
      Arrays.setAll(sentence, t -> random.nextInt(VOCABULARY));
    }
    return ids;
  }
}
