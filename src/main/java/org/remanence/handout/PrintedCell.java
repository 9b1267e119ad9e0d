package org.remanence.handout;

import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.explain.drawing.CellLayout;
import org.remanence.explain.drawing.CellLayout.Part;
import org.remanence.explain.drawing.CellLayout.Wire;
import org.remanence.i18n.NumberText;
import org.remanence.pdf.Canvas;
import org.remanence.pdf.Flow;
import org.remanence.pdf.Ink;
import org.remanence.pdf.Pen;
import org.remanence.pdf.TextStyle;

/** A cell at one word with the numbers of a unit, in the drawing that the Gates tab has. */
final class PrintedCell {
  /** Points for a unit of the drawing. */
  private static final double SCALE = 0.4;

  private static final double BOX_WIDTH = CellLayout.GATE_WIDTH * SCALE;
  private static final double BOX_HEIGHT = CellLayout.GATE_HEIGHT * SCALE;
  private static final double GAUGE = 7;
  private static final double RADIUS = 8;
  private static final double NUMBER = 9;

  /** From the middle of the highest part to the upper edge; below the lowest one it is as much. */
  private static final double RIM = 16;

  private static final Ink FILLED = Ink.of(0x6b7f99);
  private static final Pen WIRE = new Pen(Ink.SOFT, 1);
  private static final Pen EDGE = new Pen(Ink.BLACK, 0.8);
  private static final TextStyle SYMBOL = TextStyle.STRONG.sized(8);
  private static final TextStyle VALUE = TextStyle.BODY.sized(8);
  private static final TextStyle NAME = TextStyle.NOTE.sized(7);

  private final Canvas page;
  private final double left = Flow.MARGIN + (Flow.ROOM - SCALE * CellLayout.WIDTH) / 2;
  private final double shift;
  private final StepValues values;
  private final String word;

  private PrintedCell(Canvas page, double shift, StepValues values, String word) {
    this.page = page;
    this.shift = shift;
    this.values = values;
    this.word = word;
  }

  static void add(Flow flow, StepValues values, String word) {
    CellLayout layout = CellLayout.of(values.cell());
    DoubleSummaryStatistics heights =
        layout.parts().stream().mapToDouble(part -> SCALE * part.y()).summaryStatistics();
    double rim = RIM - heights.getMin();
    flow.figure(
        heights.getMax() + rim + RIM,
        (page, top) -> new PrintedCell(page, top + rim, values, word).draw(layout));
  }

  private void draw(CellLayout layout) {
    layout.wires().forEach(this::draw);
    layout.parts().forEach(this::draw);
  }

  private void draw(Wire wire) {
    double[] points = wire.points().clone();
    for (int i = 0; i < points.length; i += 2) {
      points[i] = x(points[i]);
      points[i + 1] = y(points[i + 1]);
    }
    page.line(WIRE, points);
  }

  private void draw(Part part) {
    double x = x(part.x());
    double y = y(part.y());
    switch (part.kind()) {
      case OPERATION -> {
        page.circle(EDGE, Ink.WHITE, x, y, RADIUS);
        page.centred(SYMBOL, x, y + 3, part.text());
      }
      case PORT -> {
        boolean input = part.quantity() == Quantity.INPUT;
        page.centred(SYMBOL, x, y - 1, part.text());
        String value = input ? page.fitted(VALUE, word, BOX_WIDTH) : number(part);
        page.centred(VALUE, x, y + NUMBER, value);
      }
      case GATE -> drawGate(part, x, y);
    }
  }

  /** A box with its number, and beside that how far the gate is open. */
  private void drawGate(Part part, double x, double y) {
    Quantity quantity = Objects.requireNonNull(part.quantity(), "a gate has a number");
    double edge = x - BOX_WIDTH / 2;
    double box = y - BOX_HEIGHT / 2;
    page.box(EDGE, Ink.WHITE, edge, box, BOX_WIDTH, BOX_HEIGHT);
    double value = values.get(quantity);
    double room = BOX_HEIGHT - 2;
    // A share is filled from the bottom, a signed number from the middle.
    double height = quantity.isShare() ? room * value : room / 2 * Math.min(1, Math.abs(value));
    double from = quantity.isShare() ? box + 1 + room : y;
    page.fill(FILLED, edge + 1, value < 0 ? from : from - height, GAUGE, height);
    page.line(new Pen(Ink.SOFT, 0.5), edge + 1 + GAUGE, box, edge + 1 + GAUGE, box + BOX_HEIGHT);
    double middle = x + (GAUGE + 1) / 2;
    page.centred(SYMBOL, middle, y - 7, part.text());
    page.centred(VALUE, middle, y + 3, number(part));
    part.name().ifPresent(name -> page.centred(NAME, middle, y + 13, name));
  }

  private String number(Part part) {
    return NumberText.value(values.get(Objects.requireNonNull(part.quantity(), part.text())));
  }

  private double x(double place) {
    return left + SCALE * place;
  }

  private double y(double place) {
    return shift + SCALE * place;
  }
}
