package org.remanence.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Shows and hides nodes. */
public final class Visibility {
  private Visibility() {}

  /** Shows a node, or hides it and gives its room to the others. */
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Shows a node while something is true, and otherwise gives its room to the others. */
  public static void follow(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  /** Shows a label with a text, or hides it if that is empty. */
  public static void show(Label label, String text) {
    label.setText(text);
    show(label, !text.isEmpty());
  }
}
