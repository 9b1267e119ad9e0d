package org.remanence.ui.plot.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.token.TokenMatrix;

@ExtendWith(WindowExtension.class)
class HeatmapWindowTest {
  private static final int TOKENS = 200;
  private static final int UNITS = 512;

  private final List<Integer> chosen = new ArrayList<>();
  private final float[][] values = new float[TOKENS][UNITS];
  private HeatmapView heatmap;
  private GridPane page;

  @BeforeEach
  void open() {
    for (int t = 0; t < TOKENS; t++) {
      for (int unit = 0; unit < UNITS; unit++) {
        values[t][unit] = (float) Math.sin(t * 0.7 + unit);
      }
    }
    WindowFixture.run(
        () -> {
          HeatmapView source = new HeatmapView();
          List<String> words = IntStream.range(0, TOKENS).mapToObj(t -> "word" + t).toList();
          source.matrixProperty().set(new TokenMatrix("LSTM h", words, values));
          source.setOnCell((token, unit) -> chosen.add(unit));
          HeatmapWindow window = new HeatmapWindow(source);
          heatmap = window.heatmap();
          page = window.page();
          Stage stage = new Stage();
          page.setStyle(
              "-color-fg-default: black; -color-bg-default: white; -color-fg-muted: gray;"
                  + " -color-accent-emphasis: navy; -color-border-default: silver;");
          Scene scene = new Scene(page, 1000, 700);
          scene.getStylesheets().add("css/plot.css");
          stage.setScene(scene);
          stage.show();
        });
  }

  @Test
  void onlyWhatIsInSightIsPaintedAndBothBarsScrollIt() {
    assertThat(onFx(heatmap::tokens)).isBetween(15, 30);
    assertThat(argb(3, 5)).isEqualTo(color(3, 5));
    ScrollBar across = bar(Orientation.HORIZONTAL);
    ScrollBar down = bar(Orientation.VERTICAL);
    WindowFixture.await(() -> across.isVisible() && down.isVisible() && down.getWidth() > 0);
    onFx(
        () -> {
          across.setValue(100);
          down.setValue(across.getMax());
          return null;
        });
    assertThat(argb(3, 5)).isEqualTo(color(103, 5 + (int) Math.round(down.getValue())));
  }

  @Test
  void theWheelScrollsAndWithControlZooms() {
    int tokens = onFx(heatmap::tokens);
    scroll(-400, false);
    assertThat(bar(Orientation.VERTICAL).getValue()).isPositive();
    scroll(40, true);
    assertThat(onFx(heatmap::tokens)).isLessThan(tokens);
    for (int i = 0; i < 30; i++) {
      scroll(-40, true);
    }
    assertThat(onFx(heatmap::tokens)).as("all of them fit").isEqualTo(TOKENS);
    assertThat(onFx(() -> bar(Orientation.HORIZONTAL).isVisible())).isFalse();
  }

  @Test
  void theCursorLeavesWhatIsInSightAndTheRestComes() {
    press(KeyCode.END);
    for (int i = 0; i < 80; i++) {
      press(KeyCode.PAGE_DOWN);
    }
    assertThat(onFx(heatmap::getAccessibleText)).contains("unit 511 · word199");
    press(KeyCode.ENTER);
    assertThat(chosen).containsExactly(511);
    press(KeyCode.HOME);
    assertThat(onFx(heatmap::getAccessibleText)).contains("unit 511 · word0");
  }

  @Test
  void whatIsCopiedIsTheWhole() {
    String[] lines = heatmap.delimited(',').split("\n");
    assertThat(lines).hasSize(TOKENS + 1);
    assertThat(lines[TOKENS]).startsWith("word199," + values[199][0]);
    assertThat(onFx(heatmap::getAccessibleText)).contains("200 tokens × 512 units");
  }

  private void scroll(double pixels, boolean control) {
    onFx(
        () -> {
          heatmap.fireEvent(
              new ScrollEvent(
                  ScrollEvent.SCROLL,
                  300,
                  300,
                  300,
                  300,
                  false,
                  control,
                  false,
                  false,
                  false,
                  false,
                  0,
                  pixels,
                  0,
                  pixels,
                  ScrollEvent.HorizontalTextScrollUnits.NONE,
                  0,
                  ScrollEvent.VerticalTextScrollUnits.NONE,
                  0,
                  0,
                  null));
          return null;
        });
  }

  private void press(KeyCode code) {
    onFx(
        () -> {
          heatmap.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          return null;
        });
  }

  private int argb(int token, int unit) {
    return onFx(() -> heatmap.argb(token, unit));
  }

  private static int color(int token, int unit) {
    return ColorScale.signed(1, false).argb((float) Math.sin(token * 0.7 + unit));
  }

  private ScrollBar bar(Orientation orientation) {
    return onFx(
        () ->
            page.getChildren().stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == orientation)
                .findFirst()
                .orElseThrow());
  }

  private <T> T onFx(Supplier<T> action) {
    return WindowFixture.call(
        () -> {
          T result = action.get();
          page.applyCss();
          page.layout();
          return result;
        });
  }
}
