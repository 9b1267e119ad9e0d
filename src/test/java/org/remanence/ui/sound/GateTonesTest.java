package org.remanence.ui.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GateTonesTest {
  private static final int LENGTH = (int) (GateTones.TONE_SECONDS * GateTones.RATE);

  @Property(tries = 50)
  void aTonesPitchIsTheGatesValue(
      @ForAll @DoubleRange(max = 1) double first, @ForAll @DoubleRange(max = 1) double second) {
    byte[] samples = GateTones.samples(new double[] {first, second});
    assertThat(samples).hasSize(2 * LENGTH * Short.BYTES);
    assertThat(crossings(samples, 0)).isCloseTo(expected(first), within(2.0));
    assertThat(crossings(samples, LENGTH)).isCloseTo(expected(second), within(2.0));
  }

  @Test
  void aShutGateIsTwoOctavesBelowAnOpenOne() {
    assertThat(GateTones.hertz(0)).isEqualTo(220);
    assertThat(GateTones.hertz(0.5)).isCloseTo(440, within(1e-9));
    assertThat(GateTones.hertz(1)).isEqualTo(880);
  }

  @Test
  void tonesBeginAndEndInSilence() {
    byte[] samples = GateTones.samples(new double[] {0.3, 0.8});
    for (int tone = 0; tone < 2; tone++) {
      assertThat(sample(samples, tone * LENGTH)).isZero();
      assertThat(Math.abs(sample(samples, (tone + 1) * LENGTH - 1))).isLessThan(20);
    }
  }

  private static double expected(double value) {
    return 2 * GateTones.hertz(value) * GateTones.TONE_SECONDS;
  }

  /** Number of changes of sign in a tone. */
  private static double crossings(byte[] samples, int from) {
    int crossings = 0;
    for (int i = from + 1; i < from + LENGTH; i++) {
      crossings += sample(samples, i - 1) < 0 != sample(samples, i) < 0 ? 1 : 0;
    }
    return crossings;
  }

  private static int sample(byte[] samples, int at) {
    return samples[2 * at] & 0xff | samples[2 * at + 1] << Byte.SIZE;
  }
}
