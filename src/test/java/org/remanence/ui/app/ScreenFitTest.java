package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.remanence.settings.Settings;

class ScreenFitTest {
  /** A laptop whose panel takes 40 pixels at the top, and a projector to its right. */
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 40, 1920, 1040);

  private static final Rectangle2D PROJECTOR = new Rectangle2D(1920, 0, 1280, 720);
  private static final ScreenFit BOTH = new ScreenFit(List.of(LAPTOP, PROJECTOR));
  private static final ScreenFit SMALL = new ScreenFit(List.of(new Rectangle2D(0, 0, 1280, 720)));

  @Test
  void aWindowThatIsSeenWholeStaysAsItIs() {
    assertThat(BOTH.fit(window(100, 100, 1024, 768))).isEqualTo(window(100, 100, 1024, 768));
    assertThat(BOTH.fit(window(1920, 0, 1280, 720))).isEqualTo(window(1920, 0, 1280, 720));
  }

  @Test
  void onASmallerScreenItIsMadeSmallerAndMoved() {
    assertThat(SMALL.fit(window(0, 0, 1024, 768))).isEqualTo(window(0, 0, 1024, 720));
    assertThat(SMALL.fit(window(600, 300, 1024, 600))).isEqualTo(window(256, 120, 1024, 600));
    assertThat(SMALL.fit(window(-50, -90, 1920, 1080))).isEqualTo(window(0, 0, 1280, 720));
  }

  @Test
  void theScreenThatShowsMostOfItGetsIt() {
    assertThat(BOTH.fit(window(1800, 10, 1024, 700))).isEqualTo(window(1920, 10, 1024, 700));
    assertThat(BOTH.fit(window(1000, 10, 1024, 700))).isEqualTo(window(896, 40, 1024, 700));
  }

  @Test
  void aWindowWhoseScreenIsGoneComesToTheMiddleOfThePrimaryOne() {
    assertThat(SMALL.fit(window(1920, 0, 1280, 720))).isEqualTo(SMALL.defaultWindow());
    assertThat(SMALL.defaultWindow()).isEqualTo(window(0, 0, 1280, 720));
    assertThat(BOTH.defaultWindow()).isEqualTo(window(320, 160, 1280, 800));
  }

  @Test
  void aWindowThatFilledItsScreenDoesSoAgain() {
    assertThat(SMALL.fit(new Settings.Placement(0, 0, 1920, 1040, true)).maximized()).isTrue();
    assertThat(SMALL.fit(new Settings.Placement(5000, 0, 1920, 1040, true)).maximized()).isTrue();
  }

  @Test
  void noScreenIsTooSmallForTheSmallestWindow() {
    assertThat(BOTH.smallestWidth()).isEqualTo(800);
    assertThat(BOTH.smallestHeight()).isEqualTo(560);
    ScreenFit tiny = new ScreenFit(List.of(LAPTOP, new Rectangle2D(0, 0, 640, 480)));
    assertThat(tiny.smallestWidth()).isEqualTo(640);
    assertThat(tiny.smallestHeight()).isEqualTo(480);
    assertThat(BOTH.fit(window(0, 40, 10, 10))).isEqualTo(window(0, 40, 800, 560));
  }

  private static Settings.Placement window(double x, double y, double width, double height) {
    return new Settings.Placement(x, y, width, height, false);
  }
}
