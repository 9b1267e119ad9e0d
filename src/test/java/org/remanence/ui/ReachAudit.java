package org.remanence.ui;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;

/** What lies outside the window or a scrolled view, where no scroll bar leads to it. */
final class ReachAudit {
  /** Widths and places are rounded to pixels. */
  private static final double ROUNDING = 1.5;

  private final Bounds window;

  ReachAudit(Bounds window) {
    this.window = window;
  }

  /** What is wrong with the place of a node. */
  Optional<String> problem(Node node) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    Node part = node;
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      boolean scrolled = part.getStyleClass().contains("viewport");
      part = each;
      if (each instanceof ScrollPane pane && scrolled) {
        place = scrolled(pane, place);
        Bounds view = view(pane);
        if (isOutside(place, view)) {
          return Optional.of("outside its view, without a scroll bar, " + by(place, view));
        }
      } else if (scrollsItself(each)) {
        return Optional.empty();
      }
    }
    return isOutside(place, window)
        ? Optional.of("outside the window " + by(place, window))
        : Optional.empty();
  }

  /** Tables and fields show what is in them by their own means. */
  private static boolean scrollsItself(Node node) {
    return node instanceof TextInputControl
        || node.getStyleClass().contains("virtual-flow")
        || (node.getClip() != null
            && !(node instanceof TabPane)
            && !(node.getParent() instanceof ScrollPane));
  }

  /** Where its bars can bring a place of its content. */
  private static Bounds scrolled(ScrollPane pane, Bounds place) {
    Bounds view = view(pane);
    Bounds content = pane.getContent().localToScene(pane.getContent().getLayoutBounds());
    boolean across = hasBar(pane, Orientation.HORIZONTAL) && isAcross(place, content);
    boolean along = hasBar(pane, Orientation.VERTICAL) && isAlong(place, content);
    Bounds horizontal = across ? view : place;
    Bounds vertical = along ? view : place;
    return new BoundingBox(
        horizontal.getMinX(), vertical.getMinY(), horizontal.getWidth(), vertical.getHeight());
  }

  private static Bounds view(ScrollPane pane) {
    Node view = pane.lookup(".viewport");
    return view.localToScene(view.getLayoutBounds());
  }

  private static boolean hasBar(ScrollPane pane, Orientation orientation) {
    return ((Parent) pane)
        .getChildrenUnmodifiable().stream()
            .anyMatch(
                node ->
                    node instanceof ScrollBar bar
                        && bar.isVisible()
                        && bar.getOrientation() == orientation);
  }

  private static boolean isOutside(Bounds place, Bounds around) {
    return !isAcross(place, around) || !isAlong(place, around);
  }

  private static boolean isAcross(Bounds place, Bounds around) {
    return place.getMinX() >= around.getMinX() - ROUNDING
        && place.getMaxX() <= around.getMaxX() + ROUNDING;
  }

  private static boolean isAlong(Bounds place, Bounds around) {
    return place.getMinY() >= around.getMinY() - ROUNDING
        && place.getMaxY() <= around.getMaxY() + ROUNDING;
  }

  private static String by(Bounds place, Bounds around) {
    return "by %.1f, %.1f"
        .formatted(
            Math.max(around.getMinX() - place.getMinX(), place.getMaxX() - around.getMaxX()),
            Math.max(around.getMinY() - place.getMinY(), place.getMaxY() - around.getMaxY()));
  }
}
