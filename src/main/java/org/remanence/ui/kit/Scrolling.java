package org.remanence.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls to what is to be seen. */
public final class Scrolling {
  private Scrolling() {}

  /**
   * Scrolls down or up until a node is in sight: as little as it takes, and to its beginning if it
   * is too high. Nothing where it does not lie in a pane that scrolls.
   *
   * @param node that is laid out
   */
  public static void show(Node node) {
    for (Node over = node.getParent(); over != null; over = over.getParent()) {
      if (over instanceof ScrollPane pane) {
        show(pane, node);
      }
    }
  }

  private static void show(ScrollPane pane, Node node) {
    Node content = pane.getContent();
    Bounds wanted = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double height = pane.getViewportBounds().getHeight();
    double spare = content.getLayoutBounds().getHeight() - height;
    if (spare <= 0) {
      return;
    }
    double top = pane.getVvalue() * spare;
    double lowest = wanted.getMinY();
    double highest = wanted.getMaxY() - height;
    double next = Math.min(lowest, Math.max(highest, top));
    pane.setVvalue(Math.max(0, Math.min(1, next / spare)));
  }
}
