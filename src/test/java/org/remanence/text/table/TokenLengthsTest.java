package org.remanence.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLengthsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 10, 300})
  void theLengthThatKeepsAShareIsTheShortestOfThem(int texts) {
    Random random = new Random(texts);
    int[] counts =
        IntStream.range(0, texts).map(i -> (int) Math.exp(random.nextDouble() * 7) - 1).toArray();
    TokenLengths lengths = new TokenLengths();
    IntStream.of(counts).forEach(lengths::add);
    for (double share : new double[] {0, 0.3, 0.5, 0.9, 0.95, 1}) {
      assertThat(lengths.keeping(share)).as("%s", share).isEqualTo(shortest(counts, share));
    }
    assertThat(lengths.proposed()).isEqualTo(shortest(counts, 0.95));
  }

  /** One length after the other, each summed up anew. */
  private static int shortest(int[] counts, double share) {
    double wanted = share * IntStream.of(counts).asLongStream().sum();
    int length = 1;
    while (sum(counts, length) < wanted) {
      length++;
    }
    return length;
  }

  private static long sum(int[] counts, int most) {
    return IntStream.of(counts).map(count -> Math.min(count, most)).asLongStream().sum();
  }
}
