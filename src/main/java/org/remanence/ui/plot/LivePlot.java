package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
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
  private static final int Y_TICKS = 4;
  private static final int X_TICKS = 6;
  private static final double DOT = 2.5;
  private static final double LEAST_LINES = 8;
  private static final double MARK = 4.5;

  private final Label title = new Label();
  private final Label values = new Label();
  private final Text xTitle = new Text();
  private final Pane area = new Pane();
  private final NodePool<Line> gridLines = new NodePool<>(area.getChildren(), LivePlot::gridLine);
  private final NodePool<Text> labels = new NodePool<>(area.getChildren(), LivePlot::label);
  private final NodePool<Polyline> curves = new NodePool<>(area.getChildren(), LivePlot::curve);
  private final NodePool<Circle> dots = new NodePool<>(area.getChildren(), Circle::new);
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
    crosshair.setMouseTransparent(true);
    getChildren().addAll(area, crosshair, title, values, xTitle);
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
  protected double computeMinWidth(double height) {
    return LEAST_LINES * title.prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST_LINES * title.prefHeight(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * minWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return minHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double em = title.prefHeight(-1);
    title.resizeRelocate(0, 0, Math.min(getWidth(), title.prefWidth(-1)), em);
    double valuesAt = title.getWidth() + em;
    values.resizeRelocate(valuesAt, 0, Math.max(0, getWidth() - valuesAt), em);
    double left = 2.4 * em;
    Frame frame = new Frame(left, getWidth() - RIGHT, 1.6 * em, getHeight() - 2.2 * em, yMax());
    boolean room = frame.right > left && frame.bottom > frame.top;
    for (NodePool<?> pool : List.of(gridLines, labels, curves, dots)) {
      pool.begin();
    }
    if (room) {
      drawAxes(frame);
      series.forEach(line -> draw(line, frame));
    }
    for (NodePool<?> pool : List.of(gridLines, labels, curves, dots)) {
      pool.end();
    }
    readPointer(frame, room);
    xTitle.relocate(
        (left + frame.right - xTitle.getLayoutBounds().getWidth()) / 2, getHeight() - em);
  }

  /** Where the axes are, in pixels, and the value at the top. */
  private final class Frame {
    final double left;
    final double right;
    final double top;
    final double bottom;
    final double yMax;

    Frame(double left, double right, double top, double bottom, double yMax) {
      this.left = left;
      this.right = right;
      this.top = top;
      this.bottom = bottom;
      this.yMax = yMax;
    }

    double x(double value) {
      return left + value / xMax * (right - left);
    }

    double y(double value) {
      // A loss that is no number any more has left through the top.
      double shown = Double.isFinite(value) ? Math.min(yMax, value) : yMax;
      return bottom - shown / yMax * (bottom - top);
    }
  }

  private void drawAxes(Frame frame) {
    double step = Ticks.step(frame.yMax / Y_TICKS);
    for (int i = 0; i * step <= frame.yMax * 1.0001; i++) {
      double y = frame.y(i * step);
      Line line = gridLines.next();
      line.setStartX(frame.left);
      line.setEndX(frame.right);
      line.setStartY(y);
      line.setEndY(y);
      Text text = labels.next();
      text.setText(format().format(i * step));
      Bounds size = text.getLayoutBounds();
      text.relocate(frame.left - size.getWidth() - 4, y - size.getHeight() / 2);
    }
    double xStep = Ticks.wholeStep(xMax / X_TICKS);
    for (double x = 0; x <= xMax; x += xStep) {
      Text text = labels.next();
      text.setText(NumberFormat.getIntegerInstance(Messages.language()).format(x));
      text.relocate(frame.x(x) - text.getLayoutBounds().getWidth() / 2, frame.bottom + 2);
    }
  }

  private void draw(Series line, Frame frame) {
    Polyline curve = curves.next();
    Double[] points = new Double[2 * line.points().size()];
    for (int i = 0; i < line.points().size(); i++) {
      Series.Point point = line.points().get(i);
      points[2 * i] = frame.x(point.x());
      points[2 * i + 1] = frame.y(point.y());
      if (i == line.mark() || line.points().size() == 1) {
        Circle dot = dots.next();
        dot.setCenterX(points[2 * i]);
        dot.setCenterY(points[2 * i + 1]);
        dot.setRadius(i == line.mark() ? MARK : DOT);
        dot.setFill(line.color());
      }
    }
    curve.getPoints().setAll(points);
    curve.setStroke(line.color());
    curve.getStrokeDashArray().setAll(line.dash());
  }

  private void readPointer(Frame frame, boolean room) {
    boolean over = room && pointer >= frame.left && pointer <= frame.right;
    crosshair.setVisible(over);
    if (!over) {
      values.setText("");
      return;
    }
    double x = (pointer - frame.left) / (frame.right - frame.left) * xMax;
    List<String> parts = new ArrayList<>();
    for (Series line : series) {
      line.points().stream()
          .min(Comparator.comparingDouble(point -> Math.abs(point.x() - x)))
          .ifPresent(point -> parts.add(line.name() + " " + format().format(point.y())));
    }
    values.setText(String.join("  ", parts));
    crosshair.setStartX(pointer);
    crosshair.setEndX(pointer);
    crosshair.setStartY(frame.top);
    crosshair.setEndY(frame.bottom);
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
    double step = Ticks.step(largest / Y_TICKS);
    return Math.max(step, Math.ceil(largest / step) * step);
  }

  private NumberFormat format() {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMaximumFractionDigits(share ? 2 : 3);
    return format;
  }

  private static Line gridLine() {
    Line line = new Line();
    line.getStyleClass().add("plot-grid");
    return line;
  }

  private static Text label() {
    Text text = new Text();
    text.getStyleClass().add("plot-text");
    text.setTextOrigin(VPos.TOP);
    return text;
  }

  private static Polyline curve() {
    Polyline curve = new Polyline();
    curve.setStrokeWidth(2);
    curve.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return curve;
  }
}
