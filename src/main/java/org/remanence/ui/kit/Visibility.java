package org.remanence.ui.kit;

import javafx.scene.Node;

/** Shows and hides nodes. */
public final class Visibility {
  private Visibility() {}

  /** Shows a node, or hides it and gives its room to the others. */
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
