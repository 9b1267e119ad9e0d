package org.remanence.ui.plot.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.color.Contrast;

/** What a plot says of the value under the pointer can be read on every kind of plot. */
@ExtendWith(WindowExtension.class)
class ReadoutTest {
  private static final double MIN_CONTRAST = 4.5;
  private static final List<String> TOKENS = List.of("the", "film");
  private static final double[] VALUES = {-0.062, 0.11};

  @Test
  void readoutsStandOutFromTheirGround() {
    TokenLines lines = new TokenLines();
    TokenBars bars = new TokenBars();
    TokenCurve curve = new TokenCurve();
    List<TokenPlot> plots = List.of(lines, bars, curve);
    WindowFixture.run(
        () -> {
          lines.show(TOKENS, List.of(new TokenLines.Item("unit 5", VALUES, 0)), -1, 1);
          bars.show("bars", TOKENS, VALUES, -1, 1);
          curve.show(
              new TokenCurve.Content("curve", TOKENS, VALUES, VALUES, VALUES, new double[0]),
              -1,
              1);
          VBox root = new VBox(lines, bars, curve);
          root.setStyle(
              "-color-fg-default: #24292f; -color-fg-muted: #57606a; -color-bg-default: white;"
                  + "-color-accent-emphasis: #0969da; -color-border-default: #d0d7de;"
                  + "-color-danger-fg: #cf222e; -color-fg-subtle: #6e7781;"
                  + "-color-border-muted: #d8dee4;");
          Scene scene = new Scene(root, 600, 300);
          scene.getStylesheets().add("css/plot.css");
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          plots.forEach(plot -> plot.highlightedTokenProperty().set(0));
          plots.forEach(plot -> plot.showReadout(lines.text(0), 10, 10));
          root.applyCss();
        });
    for (TokenPlot plot : plots) {
      assertThat(plot.readoutText()).contains("−0.062");
      Label readout = (Label) WindowFixture.call(() -> plot.lookup(".plot-readout"));
      Paint ground = readout.getBackground().getFills().get(0).getFill();
      assertThat(Contrast.ratio((Color) readout.getTextFill(), (Color) ground))
          .as(plot.getClass().getSimpleName())
          .isGreaterThan(MIN_CONTRAST);
    }
  }
}
