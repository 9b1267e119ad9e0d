package org.remanence.handout;

import java.util.List;
import org.remanence.i18n.NumberText;
import org.remanence.pdf.Canvas;
import org.remanence.pdf.Flow;
import org.remanence.pdf.Ink;
import org.remanence.pdf.Pen;
import org.remanence.pdf.TextStyle;

/**
 * Curves over equally spaced places, with their names below; each has strokes of its own, so that
 * they are told apart without colours.
 */
final class PrintedCurves {
  /** Name of a curve, how it is drawn, and its numbers from place to place. */
  record Curve(String name, Pen pen, List<Double> values) {}

  private static final double LEFT = Flow.MARGIN + 32;
  private static final double RIGHT = Flow.MARGIN + Flow.ROOM - 20;
  private static final double PLOT = 78;
  private static final double LINE = 12;
  private static final double PLACES = 20;
  private static final double SAMPLE = 24;
  private static final TextStyle LABEL = TextStyle.NOTE.sized(7.5);
  private static final Pen GRID = new Pen(Ink.LINE, 0.5);

  private final List<String> places;
  private final List<Curve> curves;
  private final int low;
  private final int high;

  /**
   * @param low lowest number of the axis, as {@code high} is its highest
   */
  PrintedCurves(List<String> places, List<Curve> curves, int low, int high) {
    this.places = places;
    this.curves = curves;
    this.low = low;
    this.high = high;
  }

  void add(Flow flow) {
    // Two names stand side by side.
    double names = LINE * ((curves.size() + 1) / 2);
    flow.figure(PLOT + PLACES + names + LINE, this::draw);
  }

  private void draw(Canvas page, double top) {
    double plot = top + 6;
    double step = high - low == 1 ? 0.5 : Math.ceil((high - low) / 4.0);
    for (double mark = low; mark <= high; mark += step) {
      page.line(GRID, LEFT, y(plot, mark), RIGHT, y(plot, mark));
      page.flushRight(LABEL, LEFT - 4, y(plot, mark) + 2.5, NumberText.upTo(mark, 1));
    }
    int most = (int) ((RIGHT - LEFT) / 40);
    int every = Math.max(1, (places.size() + most - 1) / most);
    for (int i = 0; i < places.size(); i += every) {
      String place = page.fitted(LABEL, places.get(i), every * step() - 4);
      page.centred(LABEL, x(i), plot + PLOT - 6 + LINE, place);
    }
    for (int i = 0; i < curves.size(); i++) {
      draw(page, plot, curves.get(i));
      double x = i % 2 == 0 ? LEFT : (LEFT + RIGHT) / 2;
      double y = plot + PLOT + PLACES + LINE * (i / 2);
      page.line(curves.get(i).pen(), x, y - 2.5, x + SAMPLE, y - 2.5);
      page.text(LABEL, x + SAMPLE + 5, y, curves.get(i).name());
    }
  }

  private void draw(Canvas page, double plot, Curve curve) {
    List<Double> values = curve.values();
    double[] points = new double[2 * values.size()];
    for (int i = 0; i < values.size(); i++) {
      points[2 * i] = x(i);
      points[2 * i + 1] = y(plot, values.get(i));
      page.circle(new Pen(curve.pen().ink(), 0.5), curve.pen().ink(), x(i), points[2 * i + 1], 1.2);
    }
    if (values.size() > 1) {
      page.line(curve.pen(), points);
    }
  }

  private double step() {
    return places.size() < 2 ? RIGHT - LEFT : (RIGHT - LEFT) / (places.size() - 1);
  }

  private double x(int place) {
    return places.size() < 2 ? (LEFT + RIGHT) / 2 : LEFT + step() * place;
  }

  private double y(double plot, double number) {
    double room = PLOT - 6;
    return plot + room - room * (number - low) / (high - low);
  }
}
