package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.remanence.i18n.Messages;

/** Curves that grow while training goes on: light lines instead of a chart's nodes per point. */
public final class LivePlot extends Region {
  private static final double RIGHT = 12;
  private static final int TICKS = 4;

  private final Label title = new Label();
  private final Label values = new Label();
  private final Text xTitle = new Text();
  private final Pane area = new Pane();
  private final Line crosshair = new Line();
  private final boolean share;
  private List<Series> series = List.of();
  private double xMax = 1;
  private double pointer = Double.NaN;

  /**
   * @param share whether y is a share in [0, 1] (such as accuracy); else it starts at 0 and fits
   */
  public LivePlot(String name, String xName, boolean share) {
    this.share = share;
    getStyleClass().add("live-plot");
    title.setText(name);
    title.getStyleClass().add("plot-title");
    values.getStyleClass().add("plot-values");
    xTitle.setText(xName);
    xTitle.getStyleClass().add("plot-text");
    xTitle.setTextOrigin(VPos.TOP);
    crosshair.getStyleClass().add("plot-crosshair");
    area.setMouseTransparent(true);
    getChildren().addAll(area, title, values, xTitle);
    setMinSize(120, 90);
    setPrefSize(360, 200);
    setOnMouseMoved(
        event -> {
          pointer = event.getX();
          requestLayout();
        });
    setOnMouseExited(
        event -> {
          pointer = Double.NaN;
          requestLayout();
        });
    setAccessibleText(name);
  }

  /** Shows these lines over x from 0 to {@code xEnd}. */
  public void show(List<Series> lines, double xEnd) {
    series = lines;
    xMax = Math.max(1, xEnd);
    setAccessibleHelp(summary());
    requestLayout();
  }

  /** The series' last values in words. */
  private String summary() {
    List<String> parts = new ArrayList<>();
    for (Series line : series) {
      if (!line.points().isEmpty()) {
        Series.Point last = line.points().get(line.points().size() - 1);
        parts.add(line.name() + " " + format().format(last.y()));
      }
    }
    return String.join(", ", parts);
  }

  @Override
  protected void layoutChildren() {
    double em = title.prefHeight(-1);
    title.resizeRelocate(0, 0, Math.min(getWidth(), title.prefWidth(-1)), em);
    double valuesAt = title.getWidth() + em;
    values.resizeRelocate(valuesAt, 0, Math.max(0, getWidth() - valuesAt), em);
    double left = 2.4 * em;
    double top = 1.6 * em;
    double bottom = getHeight() - 2.2 * em;
    double right = getWidth() - RIGHT;
    area.getChildren().clear();
    values.setText("");
    if (right <= left || bottom <= top) {
      return;
    }
    double yMax = yMax();
    drawAxes(left, right, top, bottom, yMax);
    for (Series line : series) {
      draw(line, left, right, top, bottom, yMax);
    }
    readPointer(left, right, top, bottom);
    xTitle.relocate((left + right - xTitle.getLayoutBounds().getWidth()) / 2, getHeight() - em);
  }

  private void drawAxes(double left, double right, double top, double bottom, double yMax) {
    double step = niceStep(yMax / TICKS);
    for (double y = 0; y <= yMax * 1.0001; y += step) {
      double at = bottom - y / yMax * (bottom - top);
      add(new Line(left, at, right, at), "plot-grid");
      Text text = text(format().format(y));
      text.setTextOrigin(VPos.CENTER);
      text.relocate(
          left - text.getLayoutBounds().getWidth() - 4,
          at - text.getLayoutBounds().getHeight() / 2);
    }
    double xStep = Math.max(1, niceStep(xMax / 6));
    for (double x = 0; x <= xMax; x += xStep) {
      Text text = text(NumberFormat.getIntegerInstance(Messages.language()).format(x));
      double at = left + x / xMax * (right - left);
      text.relocate(at - text.getLayoutBounds().getWidth() / 2, bottom + 2);
    }
  }

  private void draw(
      Series line, double left, double right, double top, double bottom, double yMax) {
    Polyline path = new Polyline();
    for (int i = 0; i < line.points().size(); i++) {
      Series.Point point = line.points().get(i);
      double x = left + point.x() / xMax * (right - left);
      double y = bottom - Math.min(yMax, point.y()) / yMax * (bottom - top);
      path.getPoints().addAll(x, y);
      if (i == line.mark() || line.points().size() == 1) {
        Circle dot = new Circle(x, y, i == line.mark() ? 4.5 : 2.5);
        dot.setFill(line.color());
        area.getChildren().add(dot);
      }
    }
    path.setStroke(line.color());
    path.setStrokeWidth(2);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.getStrokeDashArray().setAll(line.dash());
    area.getChildren().add(path);
  }

  private void readPointer(double left, double right, double top, double bottom) {
    if (Double.isNaN(pointer) || pointer < left || pointer > right) {
      return;
    }
    double x = (pointer - left) / (right - left) * xMax;
    List<String> parts = new ArrayList<>();
    for (Series line : series) {
      line.points().stream()
          .min(Comparator.comparingDouble(point -> Math.abs(point.x() - x)))
          .ifPresent(point -> parts.add(line.name() + " " + format().format(point.y())));
    }
    values.setText(String.join("  ", parts));
    crosshair.setStartX(pointer);
    crosshair.setEndX(pointer);
    crosshair.setStartY(top);
    crosshair.setEndY(bottom);
    area.getChildren().add(crosshair);
  }

  private double yMax() {
    if (share) {
      return 1;
    }
    double largest =
        series.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Series.Point::y)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    double step = niceStep(largest / TICKS);
    return Math.max(step, Math.ceil(largest / step) * step);
  }

  /** 1, 2 or 5 times a power of ten, at least {@code rough}. */
  static double niceStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-9))));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power >= rough * 0.9999) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private NumberFormat format() {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMaximumFractionDigits(share ? 2 : 3);
    return format;
  }

  private Text text(String content) {
    Text text = new Text(content);
    add(text, "plot-text");
    text.setTextOrigin(VPos.TOP);
    text.applyCss();
    return text;
  }

  private void add(Node node, String styleClass) {
    node.getStyleClass().add(styleClass);
    area.getChildren().add(node);
  }
}
