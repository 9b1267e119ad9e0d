package org.remanence.ui;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.remanence.ui.plot.color.Contrast;

/**
 * Whether lines, bars, dots, icons and the edges of inputs stand out from what is around them (WCAG
 * 2.2, 1.4.11). One of the colours of each has to: a pale bar may have a dark edge.
 */
final class GraphicsAudit {
  private static final double CONTRAST = 3;

  /** In pixels: beyond a thin line that may be drawn about it. */
  static final double REACH = 6;

  /** Parts of controls by their style class. */
  private static final Set<String> PARTS =
      Set.of("arrow", "bar", "box", "frame", "radio", "swatch", "thumb", "track");

  /** Where colours are values, which go through the colour of the ground: their edge stands out. */
  private static final Set<String> COLOR_SCALES =
      Set.of("cell-diagram", "confusion", "heatmap", "color-strip", "token-text");

  private final PixelReader pixels;
  private final Bounds window;

  GraphicsAudit(PixelReader pixels, Bounds window) {
    this.pixels = pixels;
    this.window = window;
  }

  /** What is wrong with a node that is visible; empty if nothing is. */
  Optional<String> problem(Node node) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    List<Color> colors = colors(node).filter(color -> color.getOpacity() > 0).toList();
    if (colors.isEmpty()
        || node.isDisabled()
        || isTiny(node, place)
        || !window.contains(around(place, REACH))) {
      return Optional.empty();
    }
    Color ground = ground(grounded(node, place));
    double opacity = opacity(node);
    double best =
        colors.stream()
            .mapToDouble(color -> Contrast.ratio(over(ground, color, opacity), ground))
            .max()
            .orElseThrow();
    return best >= CONTRAST
        ? Optional.empty()
        : Optional.of(
            "graphics contrast %.2f, %s on %s at %.0f, %.0f"
                .formatted(best, colors, ground, place.getCenterX(), place.getCenterY()));
  }

  /** Too small for its colour to be seen unmixed. */
  private static boolean isTiny(Node node, Bounds place) {
    double smaller = Math.min(place.getWidth(), place.getHeight());
    return place.getWidth() + place.getHeight() < 3
        || smaller < 3 && !(node instanceof Line || node instanceof Polyline);
  }

  private static Stream<Color> colors(Node node) {
    if (isOfColorScale(node)) {
      return Stream.empty();
    }
    if (node instanceof Shape shape && !(node instanceof Text)) {
      return opaque(
          Stream.of(shape.getFill(), shape.getStrokeWidth() > 0 ? shape.getStroke() : null));
    }
    return node instanceof Region region && isMeaningful(region)
        ? opaque(Stream.concat(fills(region), strokes(region)))
        : Stream.empty();
  }

  private static boolean isOfColorScale(Node node) {
    if (node.getStyleClass().contains("frame")) {
      return false;
    }
    for (Node each = node; each != null; each = each.getParent()) {
      if (!Collections.disjoint(each.getStyleClass(), COLOR_SCALES)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMeaningful(Region region) {
    Node parent = region.getParent();
    if (region instanceof TextInputControl) {
      return !(parent instanceof ComboBoxBase<?>);
    }
    return region instanceof ComboBoxBase<?>
        || region instanceof ChoiceBox<?>
        || !Collections.disjoint(region.getStyleClass(), PARTS);
  }

  private static Stream<Paint> fills(Region region) {
    return region.getBackground() == null
        ? Stream.empty()
        : region.getBackground().getFills().stream().map(BackgroundFill::getFill);
  }

  private static Stream<Paint> strokes(Region region) {
    return region.getBorder() == null
        ? Stream.empty()
        : region.getBorder().getStrokes().stream().map(BorderStroke::getTopStroke);
  }

  private static Stream<Color> opaque(Stream<? extends Paint> paints) {
    return paints.filter(Color.class::isInstance).map(Color.class::cast);
  }

  private static double opacity(Node node) {
    double opacity = 1;
    for (Node each = node; each != null; each = each.getParent()) {
      opacity *= each.getOpacity();
    }
    return opacity;
  }

  private static Color over(Color ground, Color color, double opacity) {
    return ground.interpolate(
        Color.color(color.getRed(), color.getGreen(), color.getBlue()),
        color.getOpacity() * opacity);
  }

  /** The place whose surroundings are a node’s ground: of a line of a grid, its beginning. */
  private static Bounds grounded(Node node, Bounds place) {
    return node.getStyleClass().contains("plot-grid")
        ? new BoundingBox(place.getMinX(), place.getMinY(), 1, 1)
        : place;
  }

  /** The commonest colour of the pixels right around a place. */
  private Color ground(Bounds place) {
    Bounds inner = around(place, 1);
    Bounds outer = around(place, REACH);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = (int) outer.getMinY(); y < outer.getMaxY(); y++) {
      for (int x = (int) outer.getMinX(); x < outer.getMaxX(); x++) {
        if (!inner.contains(x + 0.5, y + 0.5)) {
          counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
        }
      }
    }
    int most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return Color.rgb(most >> 16 & 0xff, most >> 8 & 0xff, most & 0xff);
  }

  private static Bounds around(Bounds place, double pixels) {
    return new BoundingBox(
        place.getMinX() - pixels,
        place.getMinY() - pixels,
        place.getWidth() + 2 * pixels,
        place.getHeight() + 2 * pixels);
  }
}
