package org.remanence.ui.plot.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorMapTest {
  private static final int STEPS = 254;

  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0x7b321c, 0x123456})
  void colorsSurviveTheWayThroughOkLab(int rgb) {
    assertThat(OkLab.of(rgb).rgb()).isEqualTo(rgb);
  }

  @Test
  void okLabAgreesWithItsPublishedRed() {
    OkLab red = OkLab.of(0xff0000);
    assertThat(red.lightness()).isCloseTo(0.62796, within(1e-4));
    assertThat(red.a()).isCloseTo(0.22486, within(1e-4));
    assertThat(red.b()).isCloseTo(0.12585, within(1e-4));
  }

  @Test
  void zeroIsWhiteOnLightAndNearlyBlackOnDark() {
    assertThat(ColorScale.signed(1, false).argb(0)).isEqualTo(0xffffffff);
    assertThat(ColorScale.signed(1, true).argb(0)).isEqualTo(0xff180b09);
  }

  @Test
  void theEndsAreTheAnchorsAndValuesBeyondThemToo() {
    ColorScale light = ColorScale.signed(2, false);
    assertThat(light.argb(-2)).isEqualTo(0xff053061).isEqualTo(light.argb(-9));
    assertThat(light.argb(2)).isEqualTo(0xff67001f).isEqualTo(light.argb(9));
    assertThat(ColorScale.gate(false).argb(0)).isEqualTo(0xff00224e);
    assertThat(ColorScale.gate(true).argb(1)).isEqualTo(0xfffee838);
  }

  @Test
  void lightnessTellsTheAmount() {
    for (int i = 1; i <= STEPS / 2; i++) {
      double near = 0.5 + (i - 1.0) / STEPS;
      double far = 0.5 + (double) i / STEPS;
      for (double side : new double[] {1, -1}) {
        double nearer = side > 0 ? near : 1 - near;
        double farther = side > 0 ? far : 1 - far;
        assertThat(lightness(ColorMap.DIVERGING_LIGHT, farther))
            .as("light, step %s of side %s", i, side)
            .isLessThan(lightness(ColorMap.DIVERGING_LIGHT, nearer) + 1e-3);
        assertThat(lightness(ColorMap.DIVERGING_DARK, farther))
            .as("dark, step %s of side %s", i, side)
            .isGreaterThan(lightness(ColorMap.DIVERGING_DARK, nearer) - 1e-3);
      }
    }
    for (int i = 1; i <= STEPS; i++) {
      assertThat(lightness(ColorMap.SEQUENTIAL_LIGHT, (double) i / STEPS))
          .isGreaterThan(lightness(ColorMap.SEQUENTIAL_LIGHT, (i - 1.0) / STEPS));
    }
  }

  @Test
  void equalAmountsOfBothSignsLookEquallyStrong() {
    for (double amount : new double[] {0.25, 0.5, 0.75, 1}) {
      for (ColorMap map : new ColorMap[] {ColorMap.DIVERGING_LIGHT, ColorMap.DIVERGING_DARK}) {
        assertThat(lightness(map, 0.5 + amount / 2))
            .isCloseTo(lightness(map, 0.5 - amount / 2), within(0.1));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ColorMap.class)
  void missingLooksLikeNoValue(ColorMap map) {
    OkLab missing = OkLab.of(map.argb(Double.NaN) & 0xffffff);
    for (int i = 0; i <= STEPS; i++) {
      OkLab value = OkLab.of(map.argb((double) i / STEPS) & 0xffffff);
      assertThat(missing.distance(value)).as("step %s", i).isGreaterThan(0.07);
    }
  }

  private static double lightness(ColorMap map, double position) {
    return OkLab.of(map.argb(position) & 0xffffff).lightness();
  }
}
