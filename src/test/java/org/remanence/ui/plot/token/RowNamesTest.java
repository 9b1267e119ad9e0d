package org.remanence.ui.plot.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowNamesTest {
  private static final float[][] VALUES = {{1, 0.5f}, {2, Float.NaN}};
  private static final TokenMatrix QUANTITIES =
      TokenMatrix.ofQuantities("map", List.of("le", "film"), VALUES, List.of("f", "h"));

  @Test
  void quantitiesAreNamedWhereverTheyStand() {
    assertThat(QUANTITIES.tick(1)).isEqualTo("h");
    assertThat(QUANTITIES.choices()).containsExactly("f", "h");
    assertThat(QUANTITIES.delimited(',').lines().findFirst()).contains("token,f,h");
    assertThat(QUANTITIES.valueText(0, 1, "missing")).isEqualTo("h · le · 0.500");
    assertThat(QUANTITIES.valueText(1, 1, "missing")).isEqualTo("h · film · missing");
  }

  @Test
  void namesGoWithTheirRows() {
    TokenMatrix part = QUANTITIES.part(0, 2, 1, 1);
    assertThat(part.name(0)).isEqualTo("h");
    assertThat(part.units()).containsExactly(1);
    TokenMatrix turned = QUANTITIES.ordered(new int[] {1, 0});
    assertThat(turned.name(0)).isEqualTo("h");
    assertThat(turned.valueText(1, 1, "")).isEqualTo("f · film · 2.000");
  }
}
