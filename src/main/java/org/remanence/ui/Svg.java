package org.remanence.ui;

import java.util.Base64;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
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
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/**
 * Writes what is seen of a scene graph as an SVG picture (W3C SVG 1.1): shapes and texts as such,
 * images embedded, plain backgrounds and borders of regions. What figures here are not made of
 * (effects, clips, gradients) is left out.
 */
public final class Svg {
  private final StringBuilder svg = new StringBuilder();

  private Svg() {}

  /** The node as it is laid out now. */
  public static String of(Node node) {
    Svg picture = new Svg();
    Bounds bounds = node.getLayoutBounds();
    picture.svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\">%n",
            number(bounds.getWidth()),
            number(bounds.getHeight())));
    picture.ground(bounds, backdrop(node));
    picture.content(node);
    return picture.svg.append("</svg>\n").toString();
  }

  /** The colour of the window behind a node; white if there is none. */
  static Paint backdrop(Node node) {
    Scene scene = node.getScene();
    boolean known =
        scene != null
            && scene.getRoot() instanceof Region root
            && root.getBackground() != null
            && !root.getBackground().getFills().isEmpty();
    return known
        ? ((Region) scene.getRoot()).getBackground().getFills().get(0).getFill()
        : Color.WHITE;
  }

  private void ground(Bounds bounds, Paint paint) {
    attributes("<rect", "width", bounds.getWidth(), "height", bounds.getHeight());
    svg.append(paint("fill", paint)).append("/>\n");
  }

  private void node(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Transform t = node.getLocalToParentTransform();
    svg.append("<g transform=\"matrix(")
        .append(
            String.join(
                " ",
                number(t.getMxx()),
                number(t.getMyx()),
                number(t.getMxy()),
                number(t.getMyy()),
                number(t.getTx()),
                number(t.getTy())))
        .append(")\"");
    if (node.getOpacity() < 1) {
      svg.append(" opacity=\"").append(number(node.getOpacity())).append('"');
    }
    svg.append(">\n");
    content(node);
    svg.append("</g>\n");
  }

  private void content(Node node) {
    if (node instanceof Shape shape) {
      shape(shape);
    } else if (node instanceof ImageView image) {
      image(image);
    }
    if (node instanceof Region region) {
      box(region);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::node);
    }
  }

  private void box(Region region) {
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        rectangle(region, fill.getInsets().getLeft(), fill.getRadii().getTopLeftHorizontalRadius());
        svg.append(paint("fill", fill.getFill())).append("/>\n");
      }
    }
    if (region.getBorder() != null) {
      for (BorderStroke stroke : region.getBorder().getStrokes()) {
        border(region, stroke);
      }
    }
  }

  /** All round in one, with its corners; else side by side, for some have no width. */
  private void border(Region region, BorderStroke stroke) {
    double inset = stroke.getInsets().getLeft();
    double width = stroke.getWidths().getTop();
    if (stroke.isStrokeUniform() && stroke.getWidths().equals(new BorderWidths(width))) {
      if (width > 0) {
        double radius = stroke.getRadii().getTopLeftHorizontalRadius() - width / 2;
        rectangle(region, inset + width / 2, Math.max(0, radius));
        attributes(" fill=\"none\"", "stroke-width", width);
        svg.append(paint("stroke", stroke.getTopStroke())).append("/>\n");
      }
      return;
    }
    double right = region.getWidth() - inset;
    double bottom = region.getHeight() - inset;
    side(stroke.getTopStroke(), stroke.getWidths().getTop(), inset, inset, right, inset);
    side(stroke.getRightStroke(), stroke.getWidths().getRight(), right, inset, right, bottom);
    side(stroke.getBottomStroke(), stroke.getWidths().getBottom(), inset, bottom, right, bottom);
    side(stroke.getLeftStroke(), stroke.getWidths().getLeft(), inset, inset, inset, bottom);
  }

  private void side(Paint paint, double width, double x1, double y1, double x2, double y2) {
    if (width > 0) {
      attributes("<line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke-width", width);
      svg.append(paint("stroke", paint)).append("/>\n");
    }
  }

  private void rectangle(Region region, double inset, double radius) {
    attributes(
        "<rect",
        "x",
        inset,
        "y",
        inset,
        "width",
        Math.max(0, region.getWidth() - 2 * inset),
        "height",
        Math.max(0, region.getHeight() - 2 * inset),
        "rx",
        radius);
  }

  private void shape(Shape shape) {
    if (shape instanceof Text text) {
      text(text);
      return;
    }
    if (shape instanceof Line line) {
      attributes(
          "<line",
          "x1",
          line.getStartX(),
          "y1",
          line.getStartY(),
          "x2",
          line.getEndX(),
          "y2",
          line.getEndY());
    } else if (shape instanceof Rectangle box) {
      attributes(
          "<rect",
          "x",
          box.getX(),
          "y",
          box.getY(),
          "width",
          box.getWidth(),
          "height",
          box.getHeight(),
          "rx",
          box.getArcWidth() / 2);
    } else if (shape instanceof Circle circle) {
      attributes(
          "<circle", "cx", circle.getCenterX(), "cy", circle.getCenterY(), "r", circle.getRadius());
    } else if (shape instanceof Ellipse ellipse) {
      attributes(
          "<ellipse",
          "cx",
          ellipse.getCenterX(),
          "cy",
          ellipse.getCenterY(),
          "rx",
          ellipse.getRadiusX(),
          "ry",
          ellipse.getRadiusY());
    } else if (shape instanceof Polyline line) {
      points("<polyline", line.getPoints());
    } else if (shape instanceof Polygon polygon) {
      points("<polygon", polygon.getPoints());
    } else if (shape instanceof SVGPath path) {
      svg.append("<path d=\"").append(escape(path.getContent())).append('"');
    } else if (shape instanceof CubicCurve c) {
      svg.append("<path d=\"M").append(numbers(c.getStartX(), c.getStartY()));
      svg.append('C')
          .append(
              numbers(
                  c.getControlX1(),
                  c.getControlY1(),
                  c.getControlX2(),
                  c.getControlY2(),
                  c.getEndX(),
                  c.getEndY()))
          .append('"');
    } else if (shape instanceof Path path) {
      svg.append("<path d=\"");
      path.getElements().forEach(this::element);
      svg.append('"');
    } else {
      throw new IllegalArgumentException("no SVG for a " + shape.getClass().getSimpleName());
    }
    look(shape);
    svg.append("/>\n");
  }

  private void look(Shape shape) {
    svg.append(paint("fill", shape.getFill())).append(paint("stroke", shape.getStroke()));
    if (shape.getStroke() != null) {
      attributes("", "stroke-width", shape.getStrokeWidth());
      if (!shape.getStrokeDashArray().isEmpty()) {
        double[] dashes =
            shape.getStrokeDashArray().stream().mapToDouble(Double::doubleValue).toArray();
        svg.append(" stroke-dasharray=\"").append(numbers(dashes)).append('"');
      }
      svg.append(" stroke-linejoin=\"round\"");
    }
  }

  private void text(Text text) {
    String[] lines = text.getText().split("\n", -1);
    double height = text.getLayoutBounds().getHeight() / lines.length;
    double top = text.getLayoutBounds().getMinY();
    double first = text.getBaselineOffset();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isEmpty()) {
        continue;
      }
      attributes("<text", "x", text.getLayoutBounds().getMinX(), "y", top + first + i * height);
      attributes("", "font-size", text.getFont().getSize());
      svg.append(" font-family=\"").append(escape(text.getFont().getFamily())).append('"');
      String style = text.getFont().getStyle().toLowerCase(Locale.ROOT);
      if (style.contains("bold")) {
        svg.append(" font-weight=\"bold\"");
      }
      if (style.contains("italic") || style.contains("oblique")) {
        svg.append(" font-style=\"italic\"");
      }
      svg.append(paint("fill", text.getFill()));
      svg.append(" xml:space=\"preserve\">").append(escape(lines[i])).append("</text>\n");
    }
  }

  private void image(ImageView view) {
    if (view.getImage() == null) {
      return;
    }
    Bounds bounds = view.getLayoutBounds();
    attributes("<image", "width", bounds.getWidth(), "height", bounds.getHeight());
    svg.append(" preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\"")
        .append(" xlink:href=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(Png.encode(view.getImage())))
        .append("\"/>\n");
  }

  private void element(PathElement element) {
    if (element instanceof MoveTo to) {
      svg.append('M').append(numbers(to.getX(), to.getY()));
    } else if (element instanceof LineTo to) {
      svg.append('L').append(numbers(to.getX(), to.getY()));
    } else if (element instanceof QuadCurveTo to) {
      svg.append('Q').append(numbers(to.getControlX(), to.getControlY(), to.getX(), to.getY()));
    } else if (element instanceof CubicCurveTo to) {
      svg.append('C')
          .append(
              numbers(
                  to.getControlX1(),
                  to.getControlY1(),
                  to.getControlX2(),
                  to.getControlY2(),
                  to.getX(),
                  to.getY()));
    } else if (element instanceof ClosePath) {
      svg.append('Z');
    } else {
      throw new IllegalArgumentException("no SVG for a " + element.getClass().getSimpleName());
    }
  }

  private void points(String start, Iterable<Double> points) {
    svg.append(start).append(" points=\"");
    points.forEach(value -> svg.append(number(value)).append(' '));
    svg.append('"');
  }

  /** {@code start}, then names and values in turn. */
  private void attributes(String start, Object... namesAndValues) {
    svg.append(start);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      double value = ((Number) namesAndValues[i + 1]).doubleValue();
      svg.append(' ').append(namesAndValues[i]).append("=\"").append(number(value)).append('"');
    }
  }

  private static String paint(String name, Paint paint) {
    if (!(paint instanceof Color color) || color.getOpacity() == 0) {
      return " " + name + "=\"none\"";
    }
    String web =
        String.format(
            "#%02x%02x%02x",
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255));
    String opacity =
        color.getOpacity() < 1
            ? " " + name + "-opacity=\"" + number(color.getOpacity()) + "\""
            : "";
    return " " + name + "=\"" + web + "\"" + opacity;
  }

  private static String numbers(double... values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(text.isEmpty() ? "" : " ").append(number(value));
    }
    return text.toString();
  }

  /** To a thousandth, without idle zeros. */
  private static String number(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
