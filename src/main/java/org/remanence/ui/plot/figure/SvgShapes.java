package org.remanence.ui.plot.figure;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** Shapes other than text as elements of an SVG picture. */
final class SvgShapes {
  private SvgShapes() {}

  static SvgElement of(Shape shape) {
    SvgElement element =
        outline(shape).paint("fill", shape.getFill()).paint("stroke", shape.getStroke());
    if (shape.getStroke() != null) {
      element.set("stroke-width", shape.getStrokeWidth());
      if (!shape.getStrokeDashArray().isEmpty()) {
        element.set("stroke-dasharray", numbers(shape.getStrokeDashArray()));
      }
      element.set("stroke-linejoin", "round");
    }
    return element;
  }

  static SvgElement outline(Shape shape) {
    if (shape instanceof Line line) {
      return new SvgElement("line")
          .set("x1", line.getStartX())
          .set("y1", line.getStartY())
          .set("x2", line.getEndX())
          .set("y2", line.getEndY());
    } else if (shape instanceof Rectangle box) {
      return new SvgElement("rect")
          .set("x", box.getX())
          .set("y", box.getY())
          .set("width", box.getWidth())
          .set("height", box.getHeight())
          .set("rx", box.getArcWidth() / 2);
    } else if (shape instanceof Circle circle) {
      return new SvgElement("circle")
          .set("cx", circle.getCenterX())
          .set("cy", circle.getCenterY())
          .set("r", circle.getRadius());
    } else if (shape instanceof Ellipse ellipse) {
      return new SvgElement("ellipse")
          .set("cx", ellipse.getCenterX())
          .set("cy", ellipse.getCenterY())
          .set("rx", ellipse.getRadiusX())
          .set("ry", ellipse.getRadiusY());
    } else if (shape instanceof Polyline line) {
      return new SvgElement("polyline").set("points", numbers(line.getPoints()));
    } else if (shape instanceof Polygon polygon) {
      return new SvgElement("polygon").set("points", numbers(polygon.getPoints()));
    } else {
      return new SvgElement("path").set("d", path(shape));
    }
  }

  private static String path(Shape shape) {
    if (shape instanceof SVGPath path) {
      return path.getContent();
    } else if (shape instanceof CubicCurve c) {
      return step(new MoveTo(c.getStartX(), c.getStartY()))
          + step(
              new CubicCurveTo(
                  c.getControlX1(),
                  c.getControlY1(),
                  c.getControlX2(),
                  c.getControlY2(),
                  c.getEndX(),
                  c.getEndY()));
    } else if (shape instanceof Path path) {
      return path.getElements().stream().map(SvgShapes::step).collect(Collectors.joining());
    } else {
      throw new IllegalArgumentException("no SVG for a " + shape.getClass().getSimpleName());
    }
  }

  private static String step(PathElement element) {
    if (element instanceof MoveTo to) {
      return "M" + SvgElement.numbers(to.getX(), to.getY());
    } else if (element instanceof LineTo to) {
      return "L" + SvgElement.numbers(to.getX(), to.getY());
    } else if (element instanceof QuadCurveTo to) {
      return "Q" + SvgElement.numbers(to.getControlX(), to.getControlY(), to.getX(), to.getY());
    } else if (element instanceof CubicCurveTo to) {
      return "C"
          + SvgElement.numbers(
              to.getControlX1(),
              to.getControlY1(),
              to.getControlX2(),
              to.getControlY2(),
              to.getX(),
              to.getY());
    } else if (element instanceof ClosePath) {
      return "Z";
    } else {
      throw new IllegalArgumentException("no SVG for a " + element.getClass().getSimpleName());
    }
  }

  private static String numbers(List<Double> values) {
    return SvgElement.numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
