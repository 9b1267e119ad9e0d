package org.remanence.ui.plot.live;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.remanence.i18n.NumberText;
import org.remanence.ui.plot.chart.AxesPane;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.chart.Ticks;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.figure.NodePool;
import org.remanence.ui.plot.figure.PlotNodes;

/** The drawing of a live plot: axes, and curves that end at their frame. */
final class LivePane extends AxesPane {
  static final int Y_TICKS = 4;
  private static final int X_TICKS = 6;
  private static final double DOT = 2.5;
  private static final double MARK = 4.5;

  /** In pixels, of what will still change: a pale line would not stand out. */
  private static final double THIN = 1;

  /** More would cover the line. */
  private static final int MAX_DOTS = 60;

  private final Rectangle clip = new Rectangle();
  private final NodePool<Polyline> curves;
  private final NodePool<Circle> dots;
  private PlotFrame frame;
  private List<Series> series = List.of();
  private ValueFormat format;

  LivePane() {
    setMouseTransparent(true);
    Pane lines = new Pane();
    lines.setClip(clip);
    curves = layer(lines, PlotNodes::curve);
    dots = layer(Circle::new);
  }

  /** Shows curves in a frame of this pane's coordinates. */
  void show(PlotFrame shownFrame, List<Series> shown, ValueFormat valueFormat) {
    frame = shownFrame;
    series = shown;
    format = valueFormat;
    requestLayout();
  }

  @Override
  protected void draw(double em) {
    if (frame != null && frame.hasRoom()) {
      drawAxes(0.3 * em);
      drawAxisName(frame.left(), frame.right());
      // A line along the edge keeps its whole width.
      clip.setX(frame.left() - PlotNodes.CURVE_WIDTH / 2);
      clip.setY(frame.top() - PlotNodes.CURVE_WIDTH / 2);
      clip.setWidth(frame.right() - frame.left() + PlotNodes.CURVE_WIDTH);
      clip.setHeight(frame.bottom() - frame.top() + PlotNodes.CURVE_WIDTH);
      series.forEach(this::draw);
    }
  }

  private void drawAxes(double gap) {
    PlotWindow window = frame.window();
    double yStep = Ticks.step((window.top() - window.bottom()) / Y_TICKS);
    List<Double> yTicks =
        frame.log()
            ? Ticks.logarithmic(window.bottom(), window.top())
            : Ticks.multiples(window.bottom(), window.top(), yStep);
    for (double tick : yTicks) {
      // By powers of ten each mark has a step of its own.
      String text = frame.log() ? NumberText.compact(tick) : format.tick(tick, yStep);
      drawTick(text, frame.y(tick), frame.left(), frame.right());
    }
    double step = Ticks.wholeStep((window.right() - window.left()) / X_TICKS);
    for (double x : Ticks.multiples(window.left(), window.right(), step)) {
      drawLabel(label(NumberText.decimal(x, 0)), frame.x(x), frame.bottom() + gap);
    }
  }

  private void draw(Series line) {
    int all = line.points().size();
    int settled = line.settled() < 0 ? all : Math.min(all, line.settled());
    draw(line, 0, settled, PlotNodes.CURVE_WIDTH);
    if (settled < all) {
      draw(line, Math.max(0, settled - 1), all, THIN);
    }
    boolean dotted = line.settled() >= 0 && settled <= MAX_DOTS;
    for (int i = 0; i < all; i++) {
      boolean marked = i == line.mark();
      if (marked || all == 1 || dotted && i < settled) {
        drawDot(line, i, marked ? MARK : DOT);
      }
    }
  }

  /** The part of a line from one point to before another. */
  private void draw(Series line, int from, int to, double width) {
    Polyline curve = curves.next();
    Double[] places = new Double[2 * (to - from)];
    for (int i = from; i < to; i++) {
      places[2 * (i - from)] = frame.x(line.points().get(i).x());
      places[2 * (i - from) + 1] = frame.y(line.points().get(i).y());
    }
    curve.getPoints().setAll(places);
    curve.setStroke(line.color());
    curve.setStrokeWidth(width);
    curve.getStrokeDashArray().setAll(line.dash());
  }

  private void drawDot(Series line, int point, double radius) {
    double x = frame.x(line.points().get(point).x());
    double y = frame.y(line.points().get(point).y());
    if (frame.holds(x, y)) {
      Circle dot = dots.next();
      dot.setCenterX(x);
      dot.setCenterY(y);
      dot.setRadius(radius);
      dot.setFill(line.color());
    }
  }
}
