package org.remanence.ui.memory.automaton;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import org.remanence.study.automaton.Automaton.Edge;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.plot.figure.PlotNodes;

/** Arrows from one state of a drawn automaton to another, as one curve with its symbols. */
final class DrawnArrow {
  private static final double BEND = 0.16;
  private static final double HEAD = 0.7;
  private static final double LOOP = 3.1;

  /** Half of the angle that a loop leaves and enters a state by. */
  private static final double LOOP_ANGLE = Math.toRadians(32);

  /** Places along a curve where its symbols may stand, the best first. */
  private static final double[] PLACES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78};

  private final Edge edge;
  private final CubicCurve curve = PlotNodes.styled(new CubicCurve(), "automaton-arrow");
  private final Polygon head = PlotNodes.styled(new Polygon(), "automaton-head");
  private final Label symbols = PlotNodes.styled(new Label(), "automaton-symbols");

  /**
   * @param width of the curve
   */
  DrawnArrow(Edge edge, double width) {
    this.edge = edge;
    curve.setStrokeWidth(width);
    symbols.setText(AutomatonTexts.arrow(edge));
    symbols.setManaged(false);
    Tooltip tip = Tips.of(AutomatonTexts.arrowInWords(edge));
    for (Node each : List.of(curve, symbols)) {
      Tooltip.install(each, tip);
    }
  }

  List<Node> lines() {
    return List.of(curve, head);
  }

  Label text() {
    return symbols;
  }

  Edge edge() {
    return edge;
  }

  /** Draws it between two states; arrows there and back bend to different sides. */
  void put(Point2D from, Point2D to, double radius, double em) {
    Point2D way = to.subtract(from);
    Point2D side = new Point2D(way.getY(), -way.getX()).multiply(BEND);
    Point2D control = from.midpoint(to).add(side);
    Point2D start = from.add(control.subtract(from).normalize().multiply(radius));
    Point2D end = to.add(control.subtract(to).normalize().multiply(radius));
    // The cubic curve that is the quadratic one with that control point.
    draw(start, between(start, control), between(end, control), end, em);
  }

  private static Point2D between(Point2D end, Point2D control) {
    return end.interpolate(control, 2.0 / 3);
  }

  /**
   * Draws it from a state back to it.
   *
   * @param outward direction in which there is room, of length 1
   */
  void putLoop(Point2D state, Point2D outward, double radius, double em) {
    Point2D left = rotated(outward, -LOOP_ANGLE);
    Point2D right = rotated(outward, LOOP_ANGLE);
    draw(
        state.add(left.multiply(radius)),
        state.add(left.multiply(LOOP * radius)),
        state.add(right.multiply(LOOP * radius)),
        state.add(right.multiply(radius)),
        em);
  }

  private static Point2D rotated(Point2D of, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Point2D(of.getX() * cos - of.getY() * sin, of.getX() * sin + of.getY() * cos);
  }

  private void draw(Point2D start, Point2D leaving, Point2D entering, Point2D end, double em) {
    Point2D back = entering.subtract(end).normalize().multiply(HEAD * em);
    Point2D across = new Point2D(-back.getY(), back.getX()).multiply(0.45);
    Point2D base = end.add(back);
    Point2D one = base.add(across);
    Point2D other = base.subtract(across);
    head.getPoints()
        .setAll(end.getX(), end.getY(), one.getX(), one.getY(), other.getX(), other.getY());
    curve.setStartX(start.getX());
    curve.setStartY(start.getY());
    curve.setControlX1(leaving.getX());
    curve.setControlY1(leaving.getY());
    curve.setControlX2(entering.getX());
    curve.setControlY2(entering.getY());
    curve.setEndX(base.getX());
    curve.setEndY(base.getY());
  }

  /**
   * Puts the symbols where they cover none of what is placed already; where there is no such place
   * they are left out, and pointing at the arrow tells them.
   *
   * @param within where they may stand
   */
  void putSymbols(Bounds within, List<Bounds> taken) {
    symbols.setVisible(false);
    for (double share : PLACES) {
      Bounds here = bounds(share);
      if (within.contains(here) && taken.stream().noneMatch(here::intersects)) {
        taken.add(here);
        symbols.resizeRelocate(here.getMinX(), here.getMinY(), here.getWidth(), here.getHeight());
        symbols.setVisible(true);
        return;
      }
    }
  }

  private Bounds bounds(double share) {
    double width = symbols.prefWidth(-1);
    double height = symbols.prefHeight(-1);
    Point2D at = at(share);
    return new BoundingBox(at.getX() - width / 2, at.getY() - height / 2, width, height);
  }

  /** The point of a cubic Bézier curve. */
  private Point2D at(double t) {
    double s = 1 - t;
    double x =
        s * s * s * curve.getStartX()
            + 3 * s * s * t * curve.getControlX1()
            + 3 * s * t * t * curve.getControlX2()
            + t * t * t * curve.getEndX();
    double y =
        s * s * s * curve.getStartY()
            + 3 * s * s * t * curve.getControlY1()
            + 3 * s * t * t * curve.getControlY2()
            + t * t * t * curve.getEndY();
    return new Point2D(x, y);
  }
}
