package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SpareHeapTest {
  private long megabytes = 64;
  private long seconds;
  private int collections;
  private final SpareHeap spare =
      new SpareHeap(
          () -> megabytes << 20,
          () -> {
            collections++;
            megabytes -= 50;
          },
          () -> TimeUnit.SECONDS.toNanos(seconds));

  @Test
  void someIsGivenBackOnceNobodyUsesTheWindow() {
    megabytes = 130;
    spare.look();
    assertThat(collections).as("in use").isZero();
    seconds = 3;
    spare.look();
    assertThat(collections).isEqualTo(1);
    spare.look();
    assertThat(collections).as("nothing has grown since").isEqualTo(1);
  }

  @Test
  void muchIsGivenBackInAnyCase() {
    seconds = 10;
    spare.used();
    megabytes = 256;
    spare.look();
    assertThat(collections).isZero();
    megabytes = 257;
    spare.look();
    assertThat(collections).isEqualTo(1);
  }
}
