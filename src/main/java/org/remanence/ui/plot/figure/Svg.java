package org.remanence.ui.plot.figure;

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
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/**
 * Writes what is seen of a scene graph as an SVG picture (W3C SVG 1.1): shapes and texts as such,
 * images embedded, plain backgrounds and borders of regions, cut off where a rectangle clips them.
 * What figures here are not made of (effects, other clips, gradients) is left out.
 */
public final class Svg {
  private final StringBuilder svg = new StringBuilder();
  private int clips;

  private Svg() {}

  /** The node as it would be painted now. */
  public static String of(Node node) {
    node.applyCss();
    if (node instanceof Parent parent) {
      parent.layout();
    }
    Svg picture = new Svg();
    Bounds bounds = node.getLayoutBounds();
    picture.svg.append(
        new SvgElement("svg")
            .set("xmlns", "http://www.w3.org/2000/svg")
            .set("xmlns:xlink", "http://www.w3.org/1999/xlink")
            .set("width", bounds.getWidth())
            .set("height", bounds.getHeight())
            .set("viewBox", SvgElement.numbers(0, 0, bounds.getWidth(), bounds.getHeight()))
            .open());
    picture.svg.append(
        new SvgElement("rect")
            .set("width", bounds.getWidth())
            .set("height", bounds.getHeight())
            .paint("fill", backdrop(node))
            .closed());
    picture.content(node);
    return picture.svg.append("</svg>\n").toString();
  }

  /** The colour of the window behind a node; white if there is none. */
  public static Paint backdrop(Node node) {
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

  private void node(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Transform t = node.getLocalToParentTransform();
    String matrix =
        SvgElement.numbers(t.getMxx(), t.getMyx(), t.getMxy(), t.getMyy(), t.getTx(), t.getTy());
    SvgElement group = new SvgElement("g").set("transform", "matrix(" + matrix + ")");
    if (node.getOpacity() < 1) {
      group.set("opacity", node.getOpacity());
    }
    // A label clips its own text to the width it has here; in other programs' fonts it has another.
    if (node.getClip() instanceof Rectangle clip && !(node instanceof Text)) {
      group.set("clip-path", "url(#" + define(clip) + ")");
    }
    svg.append(group.open());
    content(node);
    svg.append("</g>\n");
  }

  /** Writes a clip, in the coordinates of the node it cuts off. */
  private String define(Rectangle clip) {
    String id = "clip" + ++clips;
    svg.append(new SvgElement("clipPath").set("id", id).open())
        .append(SvgShapes.outline(clip).closed())
        .append("</clipPath>\n");
    return id;
  }

  private void content(Node node) {
    if (node instanceof Text text) {
      text(text);
    } else if (node instanceof Shape shape) {
      svg.append(SvgShapes.of(shape).closed());
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
        double radius = fill.getRadii().getTopLeftHorizontalRadius();
        svg.append(
            rectangle(region, fill.getInsets().getLeft(), radius)
                .paint("fill", fill.getFill())
                .closed());
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
        svg.append(
            rectangle(region, inset + width / 2, Math.max(0, radius))
                .set("fill", "none")
                .set("stroke-width", width)
                .paint("stroke", stroke.getTopStroke())
                .closed());
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
      svg.append(
          new SvgElement("line")
              .set("x1", x1)
              .set("y1", y1)
              .set("x2", x2)
              .set("y2", y2)
              .set("stroke-width", width)
              .paint("stroke", paint)
              .closed());
    }
  }

  private static SvgElement rectangle(Region region, double inset, double radius) {
    return new SvgElement("rect")
        .set("x", inset)
        .set("y", inset)
        .set("width", Math.max(0, region.getWidth() - 2 * inset))
        .set("height", Math.max(0, region.getHeight() - 2 * inset))
        .set("rx", radius);
  }

  private void text(Text text) {
    String[] lines = text.getText().split("\n", -1);
    double height = text.getLayoutBounds().getHeight() / lines.length;
    double top = text.getLayoutBounds().getMinY();
    double first = text.getBaselineOffset();
    String style = text.getFont().getStyle().toLowerCase(Locale.ROOT);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isEmpty()) {
        continue;
      }
      SvgElement line =
          new SvgElement("text")
              .set("x", text.getLayoutBounds().getMinX())
              .set("y", top + first + i * height)
              .set("font-size", text.getFont().getSize())
              .set("font-family", text.getFont().getFamily());
      if (style.contains("bold")) {
        line.set("font-weight", "bold");
      }
      if (style.contains("italic") || style.contains("oblique")) {
        line.set("font-style", "italic");
      }
      svg.append(line.paint("fill", text.getFill()).set("xml:space", "preserve").around(lines[i]));
    }
  }

  private void image(ImageView view) {
    if (view.getImage() == null) {
      return;
    }
    Bounds bounds = view.getLayoutBounds();
    String png = Base64.getEncoder().encodeToString(Png.encode(view.getImage()));
    svg.append(
        new SvgElement("image")
            .set("width", bounds.getWidth())
            .set("height", bounds.getHeight())
            .set("preserveAspectRatio", "none")
            .set("image-rendering", "optimizeSpeed")
            .set("xlink:href", "data:image/png;base64," + png)
            .closed());
  }
}
