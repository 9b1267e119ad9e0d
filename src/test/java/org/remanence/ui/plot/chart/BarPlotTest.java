package org.remanence.ui.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.figure.Svg;

@ExtendWith(WindowExtension.class)
class BarPlotTest {
  private static final BarData ACCURACY =
      new BarData(
          "Accuracy by level",
          "level",
          "model",
          "accuracy",
          1,
          value -> String.format(Locale.ROOT, "%.2f", value),
          List.of(new BarData.BarGroup("1", "n = 8"), new BarData.BarGroup("2", "n = 4")),
          List.of(
              new BarData.Bars(
                  "RNN",
                  Color.ORANGE,
                  Mark.CIRCLE,
                  List.of(new BarData.Bar(0.5, 0.25, 0.75), BarData.Bar.of(Double.NaN))),
              new BarData.Bars(
                  "GRU",
                  Color.GREEN,
                  Mark.TRIANGLE,
                  List.of(new BarData.Bar(1, 0.6, 1), new BarData.Bar(0.75, 0.3, 0.95)))));

  private BarPlot chart;

  @BeforeEach
  void open() {
    WindowFixture.run(
        () -> {
          chart = new BarPlot();
          new Scene(chart, 600, 400).snapshot(null);
          chart.show(ACCURACY);
          chart.getScene().snapshot(null);
        });
  }

  @Test
  void barsAreAsHighAsTheirValues() {
    List<Double> heights =
        WindowFixture.call(
            () ->
                chart.lookupAll(".plot-bar").stream()
                    .filter(bar -> bar.isVisible())
                    .map(bar -> ((Rectangle) bar).getHeight())
                    .toList());
    double whole = heights.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    assertThat(heights).hasSize(4);
    assertThat(heights.stream().map(height -> height / whole).sorted().toList())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
        .containsExactly(0.0, 0.5, 0.75, 1.0);
  }

  @Test
  void keysGoFromBarToBarAndEnterChooses() {
    List<List<Integer>> told = new ArrayList<>();
    WindowFixture.run(
        () -> {
          chart.setOnBar((group, series) -> told.add(List.of(group, series)));
          press(KeyCode.RIGHT);
        });
    assertThat(WindowFixture.call(chart::readoutText))
        .isEqualTo("1, n = 8 · RNN · 0.50 (0.25 to 0.75)");
    WindowFixture.run(
        () -> {
          press(KeyCode.RIGHT);
          press(KeyCode.RIGHT);
        });
    assertThat(WindowFixture.call(chart::readoutText)).isEqualTo("2, n = 4 · RNN · –");
    WindowFixture.run(
        () -> {
          press(KeyCode.END);
          press(KeyCode.ENTER);
        });
    assertThat(told).containsExactly(List.of(1, 1));
  }

  @Test
  void theNumbersLeaveAsATable() {
    assertThat(chart.delimited(','))
        .isEqualTo(
            """
            level,examples,model,accuracy,interval from,to
            1,n = 8,RNN,0.5,0.25,0.75
            1,n = 8,GRU,1.0,0.6,1.0
            2,n = 4,RNN,,,
            2,n = 4,GRU,0.75,0.3,0.95
            """);
    assertThat(WindowFixture.call(() -> BarTable.of(ACCURACY).getItems()).get(2))
        .containsExactly("2", "n = 4", "RNN", "–", "–", "–");
  }

  @Test
  void theDrawingIsAnSvgAndTheTextSaysAll() {
    assertThat(WindowFixture.call(() -> Svg.of(chart.picture())))
        .contains("Accuracy by level", "0.75", "<rect", "<polygon", "<line");
    assertThat(WindowFixture.call(chart::getAccessibleText))
        .contains("Accuracy by level", "2, n = 4 · GRU · 0.75 (0.30 to 0.95)");
  }

  @Test
  void anAxisThatFitsEndsAtARoundNumberAboveTheLargest() {
    WindowFixture.run(
        () -> {
          chart.show(
              new BarData(
                  "Parameters",
                  "",
                  "model",
                  "parameters",
                  Double.NaN,
                  value -> String.format(Locale.ROOT, "%.0f", value),
                  List.of(new BarData.BarGroup("", "")),
                  List.of(
                      new BarData.Bars(
                          "RNN", Color.ORANGE, Mark.CIRCLE, List.of(BarData.Bar.of(349090))))));
          chart.getScene().snapshot(null);
        });
    assertThat(WindowFixture.call(() -> Svg.of(chart.picture()))).contains(">400000<", ">349090<");
  }

  @Test
  void valuesSideBySideDoNotTouch() {
    for (int width = 240; width <= 600; width += 20) {
      int wide = width;
      List<Bounds> values = WindowFixture.call(() -> valuesOf(crowded(wide)));
      assertThat(values).as("%d px", wide).hasSize(6);
      for (int i = 1; i < values.size(); i++) {
        assertThat(values.get(i).getMinX() - values.get(i - 1).getMaxX())
            .as("%d px, value %d", wide, i)
            .isGreaterThan(1);
      }
    }
  }

  @Test
  void everyValueStandsRightOverItsOwnBarAndInsideThePlot() {
    for (int width = 240; width <= 600; width += 20) {
      int wide = width;
      List<Bounds> bars = WindowFixture.call(() -> boundsOf(crowded(wide), ".plot-bar"));
      List<Bounds> values = WindowFixture.call(() -> valuesOf(crowded(wide)));
      for (int i = 0; i < bars.size(); i++) {
        Bounds bar = bars.get(i);
        Bounds value = values.get(i);
        assertThat(value.getCenterX()).isBetween(bar.getMinX(), bar.getMaxX());
        assertThat(bar.getMinY() - value.getMaxY()).as("%d px, bar %d", wide, i).isBetween(-1., 8.);
        assertThat(value.getMinY()).isGreaterThanOrEqualTo(0);
      }
    }
  }

  @Test
  void valuesAreLeftOutTogetherWhereBarsAreThinnerThanALine() {
    assertThat(WindowFixture.call(() -> valuesOf(crowded(110)))).isEmpty();
  }

  /** Six bars about as high as each other, beside one that is low. */
  private static BarPlot crowded(int width) {
    BarPlot plot = new BarPlot();
    new Scene(plot, width, 300).snapshot(null);
    List<BarData.Bars> series =
        Stream.of(0.999, 0.995, 0.98, 0.974, 0.5, 1.0)
            .map(value -> List.of(BarData.Bar.of(value)))
            .map(bar -> new BarData.Bars("LSTM", Color.BLUE, Mark.SQUARE, bar))
            .toList();
    plot.show(
        new BarData(
            "Accuracy",
            "",
            "model",
            "accuracy",
            1,
            value -> String.format(Locale.ROOT, "%.1f %%", 100 * value),
            List.of(new BarData.BarGroup("", "")),
            series));
    plot.getScene().snapshot(null);
    return plot;
  }

  private static List<Bounds> valuesOf(BarPlot plot) {
    return boundsOf(plot, ".plot-values");
  }

  /** Places of the visible ones, from left to right. */
  private static List<Bounds> boundsOf(BarPlot plot, String kind) {
    return plot.lookupAll(kind).stream()
        .filter(Node::isVisible)
        .map(Node::getBoundsInParent)
        .sorted(Comparator.comparing(Bounds::getMinX))
        .toList();
  }

  @Test
  void hollowBarsAndTheirMarksAreOutlines() {
    BarData.Bars filled =
        new BarData.Bars("LSTM 1", Color.BLUE, Mark.SQUARE, List.of(BarData.Bar.of(0.5)));
    BarData.Bars hollow =
        new BarData.Bars("LSTM tuned 1", Color.BLUE, Mark.SQUARE, true, filled.bars());
    WindowFixture.run(
        () -> {
          chart.show(
              new BarData(
                  "Accuracy",
                  "",
                  "model",
                  "accuracy",
                  1,
                  Double::toString,
                  List.of(new BarData.BarGroup("", "")),
                  List.of(filled, hollow)));
          chart.getScene().snapshot(null);
        });
    List<Bounds> inside =
        WindowFixture.call(
            () ->
                chart.lookupAll(".plot-bar-hollow").stream()
                    .filter(Node::isVisible)
                    .map(Node::getBoundsInParent)
                    .toList());
    assertThat(inside).hasSize(1);
    assertThat(Mark.SQUARE.outline(Color.BLUE).getFill()).isEqualTo(Color.TRANSPARENT);
    assertThat(Mark.SQUARE.outline(Color.BLUE).getStroke()).isEqualTo(Color.BLUE);
    assertThat(WindowFixture.call(() -> Svg.of(chart.picture())).split("#0000ff\" stroke-width"))
        .as("legend and axis")
        .hasSize(3);
  }

  @Test
  void everySeriesNeedsABarForEachGroup() {
    assertThatThrownBy(
            () ->
                new BarData(
                    "",
                    "",
                    "",
                    "",
                    1,
                    Double::toString,
                    List.of(new BarData.BarGroup("1", "")),
                    List.of(new BarData.Bars("RNN", Color.RED, Mark.CIRCLE, List.of()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void press(KeyCode key) {
    chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }
}
