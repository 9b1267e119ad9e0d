package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.color.Contrast;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.tab.Theme;

class TokenSwapTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final List<String> swapped = new ArrayList<>();
  private TokenAxis axis;

  @BeforeEach
  void build() {
    window.show(
        600,
        300,
        () -> {
          axis = new TokenAxis();
          axis.show(List.of("the", "slow", "film"), Set.of());
          return new BorderPane(axis);
        });
  }

  private void open() {
    TokenSwap swap = new TokenSwap(axis, (token, words) -> swapped.add(token + words));
    WindowFixture.run(() -> swap.open(1, "slow"));
  }

  @Test
  void enterPutsWhatIsTypedInThePlaceOfTheWord() {
    open();
    assertThat(field().getSelectedText()).isEqualTo("slow");
    assertThat(field().getAccessibleText()).contains("slow");
    WindowFixture.run(() -> field().setText("not bad"));
    press(KeyCode.ENTER);
    assertThat(swapped).containsExactly("1not bad");
    assertThat(field()).isNull();
  }

  @Test
  void theSameWordAndEscapeSwapNothing() {
    open();
    press(KeyCode.ENTER);
    open();
    WindowFixture.run(() -> field().setText("fast"));
    press(KeyCode.ESCAPE);
    assertThat(field()).isNull();
    assertThat(swapped).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasTheGroundOfTheThemeAndPointsAtTheWord(Theme theme) {
    WindowFixture.run(
        () -> {
          window.appearance().themeProperty().set(theme);
          // Its text may be larger, and the popup points at where the word is when it opens.
          window.stage().getScene().getRoot().applyCss();
          window.stage().getScene().getRoot().layout();
        });
    open();
    WindowFixture.await(() -> border().getFill() != null && distanceToTheWord() < 8);
    Color ground = WindowFixture.call(() -> (Color) border().getFill());
    assertThat(Contrast.ratio(ground, Color.BLACK) < Contrast.ratio(ground, Color.WHITE))
        .isEqualTo(theme.isDark());
  }

  /** How far the middle of the popup is from what it points at, in pixels. */
  private double distanceToTheWord() {
    Bounds drawn = border().localToScreen(border().getBoundsInLocal());
    return Math.abs(drawn.getCenterX() - axis.localToScreen(axis.below(1)).getX());
  }

  /** In the window that the popup belongs to, where a keyboard’s keys arrive. */
  private void press(KeyCode code) {
    WindowFixture.run(
        () -> {
          KeyEvent pressed =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
          Event.fireEvent(window.stage(), pressed);
        });
  }

  /** That of the popup, which style sheets fill. */
  private static Path border() {
    return (Path) field().getScene().getRoot().lookup(".border");
  }

  /** Null while there is none. */
  private static TextField field() {
    return WindowFixture.call(
        () ->
            Window.getWindows().stream()
                .map(each -> (TextField) each.getScene().getRoot().lookup("#swap"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
  }
}
