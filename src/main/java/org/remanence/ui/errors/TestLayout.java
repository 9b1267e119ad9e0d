package org.remanence.ui.errors;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Layout of a network's test: two halves, and in them tables under their titles. */
final class TestLayout {
  private TestLayout() {}

  /** A title that takes the room there is. */
  static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("plot-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    return title;
  }

  /** The line above a table. */
  static HBox head(Label title, TableActions actions) {
    HBox head = new HBox(title, actions);
    head.getStyleClass().add("row");
    return head;
  }

  /** Two halves of a page side by side. */
  static HBox halves(VBox left, VBox right) {
    for (VBox half : List.of(left, right)) {
      half.getStyleClass().add("errors-half");
      half.setMinWidth(0);
      HBox.setHgrow(half, Priority.ALWAYS);
    }
    HBox halves = new HBox(left, right);
    halves.getStyleClass().add("errors-halves");
    VBox.setVgrow(halves, Priority.ALWAYS);
    return halves;
  }
}
