package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.remanence.i18n.Messages;

/** The drawing of a live plot: axes, and curves that end at their frame. */
final class LivePane extends AxesPane {
  private static final int Y_TICKS = 4;
  private static final int X_TICKS = 6;
  private static final double DOT = 2.5;
  private static final double MARK = 4.5;

  private final Rectangle clip = new Rectangle();
  private final NodePool<Polyline> curves;
  private final NodePool<Circle> dots;
  private PlotFrame frame;
  private List<Series> series = List.of();
  private DoubleFunction<String> format;

  LivePane() {
    setMouseTransparent(true);
    Pane lines = new Pane();
    lines.setClip(clip);
    curves = layer(lines, PlotNodes::curve);
    dots = layer(Circle::new);
  }

  /** Shows curves in a frame of this pane's coordinates. */
  void show(PlotFrame shownFrame, List<Series> shown, DoubleFunction<String> valueFormat) {
    frame = shownFrame;
    series = shown;
    format = valueFormat;
    requestLayout();
  }

  @Override
  void draw(double em) {
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
    List<Double> yTicks =
        frame.log()
            ? Ticks.logarithmic(window.bottom(), window.top())
            : Ticks.multiples(
                window.bottom(),
                window.top(),
                Ticks.step((window.top() - window.bottom()) / Y_TICKS));
    for (double tick : yTicks) {
      drawTick(format.apply(tick), frame.y(tick), frame.left(), frame.right());
    }
    double step = Ticks.wholeStep((window.right() - window.left()) / X_TICKS);
    NumberFormat whole = NumberFormat.getIntegerInstance(Messages.language());
    for (double x : Ticks.multiples(window.left(), window.right(), step)) {
      drawLabel(label(whole.format(x)), frame.x(x), frame.bottom() + gap);
    }
  }

  private void draw(Series line) {
    Polyline curve = curves.next();
    Double[] places = new Double[2 * line.points().size()];
    for (int i = 0; i < line.points().size(); i++) {
      double x = frame.x(line.points().get(i).x());
      double y = frame.y(line.points().get(i).y());
      places[2 * i] = x;
      places[2 * i + 1] = y;
      boolean marked = i == line.mark();
      if ((marked || line.points().size() == 1) && frame.holds(x, y)) {
        Circle dot = dots.next();
        dot.setCenterX(x);
        dot.setCenterY(y);
        dot.setRadius(marked ? MARK : DOT);
        dot.setFill(line.color());
      }
    }
    curve.getPoints().setAll(places);
    curve.setStroke(line.color());
    curve.getStrokeDashArray().setAll(line.dash());
  }
}
