package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.remanence.ui.plot.figure.NodePool;
import org.remanence.ui.plot.figure.PlotNodes;

/** The drawing of a line chart: axes, lines, marks and a crosshair, laid out to its size. */
final class LinePane extends AxesPane {
  private static final int Y_TICKS = 4;
  private static final int X_TICKS = 6;

  /** At most so many marks on a line. */
  private static final int MARKS = 8;

  private static final double BAND_OPACITY = 0.18;
  private static final double BAND_EDGE = 0.7;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final NodePool<Line> borders = layer(PlotNodes::gridLine);
  private final NodePool<Polygon> bands = layer(Polygon::new);
  private final NodePool<Polyline> lines = layer(PlotNodes::curve);
  private final NodePool<Polygon> marks = layer(Polygon::new);
  private final Line crosshair = PlotNodes.crosshair();
  private LineData data = LineData.NONE;
  private int chosen = -1;
  private Frame frame;

  LinePane() {
    getChildren().add(crosshair);
  }

  void show(LineData shown) {
    data = shown;
    nameAxis(shown.xName());
    requestLayout();
  }

  /** Sets an x off; −1 for none. */
  void choose(int index) {
    chosen = index;
    requestLayout();
  }

  /** The x nearest to a place; −1 without any. */
  int nearest(double pixel) {
    List<Double> xs = data.xs();
    int best = -1;
    for (int i = 0; i < xs.size() && frame != null; i++) {
      if (best < 0
          || Math.abs(frame.x(xs.get(i)) - pixel) < Math.abs(frame.x(xs.get(best)) - pixel)) {
        best = i;
      }
    }
    return best;
  }

  /** Height at which a value is drawn, in pixels from the top. */
  double height(double value) {
    return frame == null ? 0 : frame.y(value);
  }

  @Override
  protected void draw(double em) {
    double bottom = getHeight() - 3 * em;
    frame = null;
    if (!data.xs().isEmpty() && bottom > 3 * em) {
      frame = new Frame(em, 3.8 * em, getWidth() - 1.5 * em, 0.8 * em, bottom);
      drawAxes();
      drawBorder();
      data.series().forEach(this::draw);
      drawAxisName(frame.left, frame.right);
    }
    crosshair.setVisible(frame != null && chosen >= 0 && chosen < data.xs().size());
    if (crosshair.isVisible()) {
      double x = frame.x(data.xs().get(chosen));
      PlotNodes.put(crosshair, x, frame.top, x, frame.bottom);
    }
  }

  /** Place of the axes, in pixels. */
  private final class Frame {
    final double em;
    final double left;
    final double right;
    final double top;
    final double bottom;
    final int lowest = data.lowestPower();
    final int highest = data.highestPower();
    final double xEnd = Math.max(1, data.xs().get(data.xs().size() - 1));

    Frame(double em, double left, double right, double top, double bottom) {
      this.em = em;
      this.left = left;
      this.right = right;
      this.top = top;
      this.bottom = bottom;
    }

    double x(double value) {
      return left + value / xEnd * (right - left);
    }

    double y(double value) {
      double share = data.logarithmic() ? (Math.log10(value) - lowest) / (highest - lowest) : value;
      return bottom - Math.max(0, Math.min(1, share)) * (bottom - top);
    }
  }

  private void drawAxes() {
    if (data.logarithmic()) {
      int powers = frame.highest - frame.lowest;
      int step = Math.max(1, (int) Math.ceil(powers / (double) Y_TICKS));
      for (int power = frame.highest; power >= frame.lowest; power -= step) {
        tick(frame.y(Math.pow(10, power)), powerOfTen(power));
      }
    } else {
      for (int i = 0; i <= Y_TICKS; i++) {
        tick(
            frame.y((double) i / Y_TICKS), data.format().tick((double) i / Y_TICKS, 1.0 / Y_TICKS));
      }
    }
    double step = Ticks.wholeStep(frame.xEnd / X_TICKS);
    for (double x = 0; x <= frame.xEnd; x += step) {
      drawLabel(label(String.valueOf(Math.round(x))), frame.x(x), frame.bottom + 0.3 * frame.em);
    }
  }

  private void drawBorder() {
    if (data.border() != null) {
      double x = frame.x(data.border().x());
      PlotNodes.put(borders.next(), x, frame.top, x, frame.bottom);
      label(data.border().beyond()).relocate(x + 0.5 * frame.em, frame.bottom - 1.5 * frame.em);
    }
  }

  private void tick(double y, String name) {
    drawTick(name, y, frame.left, frame.right);
  }

  private void draw(LineData.Curve each) {
    List<Series.Point> points = each.line().points();
    List<Double> places = new ArrayList<>();
    int every = Math.max(1, points.size() / MARKS);
    for (int i = 0; i < points.size(); i++) {
      if (data.logarithmic() && points.get(i).y() <= 0) {
        continue; // It has no place on this axis.
      }
      double x = frame.x(points.get(i).x());
      double y = frame.y(points.get(i).y());
      places.add(x);
      places.add(y);
      if (i % every == 0) {
        Polygon mark = marks.next();
        mark.getPoints().setAll(each.mark().points(x, y, 0.35 * frame.em));
        mark.setFill(each.line().color());
      }
    }
    drawBand(each);
    Polyline line = lines.next();
    line.getPoints().setAll(places);
    line.setStroke(each.line().color());
    line.getStrokeDashArray().setAll(each.line().dash());
  }

  private void drawBand(LineData.Curve each) {
    int count = each.ranges().size();
    if (count == 0) {
      return;
    }
    Double[] corners = new Double[4 * count];
    for (int i = 0; i < count; i++) {
      double x = frame.x(each.line().points().get(i).x());
      corners[2 * i] = x;
      corners[2 * i + 1] = frame.y(each.ranges().get(i).high());
      int back = corners.length - 2 * i - 2;
      corners[back] = x;
      corners[back + 1] = frame.y(each.ranges().get(i).low());
    }
    Polygon band = bands.next();
    band.getPoints().setAll(corners);
    band.setFill(each.line().color().deriveColor(0, 1, 1, fills() ? BAND_OPACITY : 0));
    band.setStroke(each.line().color());
    band.setStrokeWidth(BAND_EDGE);
  }

  /** Bands over one another would darken the ground of the lines: several are outlines. */
  private boolean fills() {
    return data.series().stream().filter(each -> !each.ranges().isEmpty()).count() == 1;
  }

  private static String powerOfTen(int power) {
    if (power == 0 || power == 1) {
      return power == 0 ? "1" : "10";
    }
    StringBuilder text = new StringBuilder(power < 0 ? "10⁻" : "10");
    String.valueOf(Math.abs(power)).chars().forEach(c -> text.append(SUPERSCRIPTS.charAt(c - '0')));
    return text.toString();
  }
}
