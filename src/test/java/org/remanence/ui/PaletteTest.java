package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.ui.plot.color.Contrast;
import org.remanence.ui.plot.token.TokenTags;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.Theme;

/**
 * The colours of networks and lines stand out in every theme (WCAG 2.2, 1.4.11), and are not alone.
 */
class PaletteTest {
  private static final double CONTRAST = 3;

  @RegisterExtension final WindowExtension window = new WindowExtension();

  @ParameterizedTest
  @EnumSource
  void colorsStandOut(Theme theme) {
    Color ground = ThemeGround.of(window, theme);
    for (ArchitectureStyle style : ArchitectureStyle.values()) {
      assertThat(Contrast.ratio(style.color(), ground)).as("%s", style).isGreaterThan(CONTRAST);
    }
    for (int look = 0; look < TokenTags.LOOKS; look++) {
      Color stroke = ThemeGround.stroke(window, "token-line", "look-" + look);
      assertThat(Contrast.ratio(stroke, ground)).as("look %d", look).isGreaterThan(CONTRAST);
    }
  }

  @Test
  void eachNetworkHasAMarkOfItsOwn() {
    assertThat(ArchitectureStyle.values())
        .extracting(ArchitectureStyle::mark)
        .doesNotHaveDuplicates();
  }
}
