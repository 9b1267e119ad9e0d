package org.remanence.ui.plot.token;

import java.util.List;
import javafx.scene.Node;

/** Looks by which lines and tags are told apart; the style sheet says what they are. */
final class Looks {
  private Looks() {}

  /** Gives a node a look. A style that is new to a node would reach it a frame late. */
  static void dress(Node node, String styleClass, int look) {
    dress(node, List.of(styleClass, "look-" + look));
  }

  /** Gives a node these style classes alone. */
  static void dress(Node node, List<String> classes) {
    if (!node.getStyleClass().equals(classes)) {
      node.getStyleClass().setAll(classes);
      node.applyCss();
    }
  }
}
