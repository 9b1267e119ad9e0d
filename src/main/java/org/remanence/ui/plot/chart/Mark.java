package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeType;

/** A small shape that stands for something beside its colour, so that colour is never alone. */
public enum Mark {
  CIRCLE(circle()),
  SQUARE(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85),
  TRIANGLE(0, -1, 1, 0.8, -1, 0.8),
  TRIANGLE_DOWN(0, 1, -1, -0.8, 1, -0.8),
  BAR(-1.1, -0.45, 1.1, -0.45, 1.1, 0.45, -1.1, 0.45),
  HOURGLASS(-0.9, -0.9, 0.9, -0.9, 0, 0, 0.9, 0.9, -0.9, 0.9, 0, 0),
  STAR(
      0.00, -1.15, 0.29, -0.40, 1.09, -0.36, 0.48, 0.15, 0.68, 0.93, 0, 0.50, -0.68, 0.93, -0.48,
      0.15, -1.09, -0.36, -0.29, -0.40),
  PENTAGON(0, -1.1, 1.05, -0.34, 0.65, 0.89, -0.65, 0.89, -1.05, -0.34),
  DIAMOND(0, -1.1, 1.1, 0, 0, 1.1, -1.1, 0),
  CROSS(
      -0.3, -1, 0.3, -1, 0.3, -0.3, 1, -0.3, 1, 0.3, 0.3, 0.3, 0.3, 1, -0.3, 1, -0.3, 0.3, -1, 0.3,
      -1, -0.3, -0.3, -0.3);

  private static final int CORNERS_OF_A_CIRCLE = 24;

  /** Its radius there, in pixels. */
  private static final double IN_A_LEGEND = 5;

  /** In pixels. */
  private static final double OUTLINE = 2;

  private final double[] corners;

  /**
   * @param corners x and y in turn, around a centre at 0, about 1 away
   */
  Mark(double... corners) {
    this.corners = corners;
  }

  /** Its corners, x and y in turn, around that centre. */
  public List<Double> points(double x, double y, double radius) {
    List<Double> points = new ArrayList<>();
    for (int i = 0; i < corners.length; i += 2) {
      points.addAll(Arrays.asList(x + radius * corners[i], y + radius * corners[i + 1]));
    }
    return points;
  }

  /** The mark in a legend. */
  public Polygon shape(Color color) {
    Polygon shape = new Polygon();
    shape.getPoints().setAll(points(IN_A_LEGEND, IN_A_LEGEND, IN_A_LEGEND));
    shape.setFill(color);
    return shape;
  }

  /** The mark in a legend as an outline. */
  public Polygon outline(Color color) {
    Polygon outline = shape(color);
    setOutlined(outline, color, true);
    return outline;
  }

  /** Paints a mark as an outline, or filled. */
  static void setOutlined(Polygon mark, Color color, boolean outlined) {
    mark.setFill(outlined ? Color.TRANSPARENT : color);
    mark.setStroke(outlined ? color : null);
    mark.setStrokeWidth(OUTLINE);
    mark.setStrokeType(StrokeType.INSIDE);
  }

  private static double[] circle() {
    double[] corners = new double[2 * CORNERS_OF_A_CIRCLE];
    for (int i = 0; i < CORNERS_OF_A_CIRCLE; i++) {
      corners[2 * i] = Math.cos(2 * Math.PI * i / CORNERS_OF_A_CIRCLE);
      corners[2 * i + 1] = Math.sin(2 * Math.PI * i / CORNERS_OF_A_CIRCLE);
    }
    return corners;
  }
}
