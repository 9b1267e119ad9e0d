package org.remanence.ui.plot.live;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.remanence.ui.plot.chart.Series;

/** The values of all lines where the pointer is, each with a sample of its line. */
final class PlotReadout extends VBox {
  private static final double SAMPLE = 22;

  /** A line's value in words. */
  record Entry(Series line, String text) {}

  PlotReadout() {
    getStyleClass().add("plot-values-box");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
  }

  void show(String heading, List<Entry> entries) {
    getChildren().setAll(new Label(heading));
    for (Entry entry : entries) {
      Line sample = new Line(0, 0, SAMPLE, 0);
      sample.setStroke(entry.line().color());
      sample.setStrokeWidth(2.5);
      sample.getStrokeDashArray().setAll(entry.line().dash());
      getChildren().add(new Label(entry.text(), sample));
    }
    setVisible(!entries.isEmpty());
  }

  /** Beside a place, on the side where there is room. */
  void place(double x, double y, double width, double height) {
    applyCss();
    autosize();
    double gap = 10;
    double left = x + gap + getWidth() <= width ? x + gap : Math.max(0, x - gap - getWidth());
    relocate(Math.round(left), Math.round(Math.max(0, Math.min(y, height - getHeight()))));
  }
}
