package org.remanence.ui.plot.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.heatmap.HeatmapView;

/** Every number of a scale stands at the height of what it is the number of, inside its plot. */
@ExtendWith(WindowExtension.class)
class ScaleTest {
  private static final double ROUNDING = 1;
  private static final List<String> TOKENS = List.of("the", "film");
  private static final double[] VALUES = {-0.062, 0.11};

  @Test
  void theEndsOfAScaleStandAtItsEnds() {
    TokenLines lines = new TokenLines();
    TokenBars bars = new TokenBars();
    TokenCurve curve = new TokenCurve();
    layOut(
        () -> {
          lines.show(TOKENS, List.of(new TokenLines.Item("unit 5", VALUES, 0)), -1.5, 2.5);
          bars.show("bars", TOKENS, VALUES, -1.5, 2.5);
          curve.show(
              new TokenCurve.Content("curve", TOKENS, VALUES, VALUES, VALUES, new double[0]),
              -1.5,
              2.5);
        },
        lines,
        bars,
        curve);
    for (TokenChart chart : List.of(lines, bars, curve)) {
      assertAt(chart, "2.5", chart.y(2.5));
      assertAt(chart, "−1.5", chart.y(-1.5));
    }
  }

  @Test
  void coloursAndUnitsOfAHeatmapHaveTheirNumbersBesideThem() {
    HeatmapView heatmap = WindowFixture.call(HeatmapView::new);
    int units = 64;
    layOut(
        () -> {
          float[][] values = new float[TOKENS.size()][units];
          heatmap.matrixProperty().set(new TokenMatrix("h", TOKENS, values));
        },
        heatmap);
    ToDoubleFunction<Double> share = part -> heatmap.contentTop() + part * heatmap.contentHeight();
    assertAt(heatmap, "1", share.applyAsDouble(0.0));
    assertAt(heatmap, "−1", share.applyAsDouble(1.0));
    assertAt(heatmap, "0", share.applyAsDouble(0.5 / units));
  }

  private static void layOut(Runnable fill, TokenPlot... plots) {
    WindowFixture.run(
        () -> {
          fill.run();
          VBox root = new VBox(plots);
          for (TokenPlot plot : plots) {
            plot.setStyle("-fx-padding: 0 5em 0 5em;");
            plot.setPrefHeight(90);
          }
          new Scene(root, 600, 300).snapshot(null);
        });
  }

  private static void assertAt(TokenPlot plot, String number, double height) {
    List<Bounds> places =
        WindowFixture.call(
            () ->
                plot.lookupAll(".label").stream()
                    .filter(node -> node.isVisible() && isNumber(node, number))
                    .map(node -> plot.sceneToLocal(node.localToScene(node.getLayoutBounds())))
                    .toList());
    assertThat(places).as(number + " on " + plot.getClass()).isNotEmpty();
    assertThat(places)
        .anySatisfy(place -> assertThat(place.getCenterY()).isCloseTo(height, within(ROUNDING)));
    assertThat(places)
        .allSatisfy(
            place -> {
              assertThat(place.getMinY()).isGreaterThanOrEqualTo(-ROUNDING);
              assertThat(place.getMaxY()).isLessThanOrEqualTo(plot.getHeight() + ROUNDING);
            });
  }

  private static boolean isNumber(Node node, String number) {
    return node instanceof Label label && number.equals(label.getText());
  }
}
