package org.remanence.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/**
 * A row of controls with a text field that takes what the others leave. Where that is too little to
 * read a sentence in, the field fills its row and the controls behind it go on below.
 */
public final class FieldRow extends FlowPane {
  /** Least width of the field beside the others, in ems. */
  private static final double LEAST = 12;

  public FieldRow() {
    getStyleClass().add("field-row");
  }

  /** The field may become as narrow as it has to; the others keep their width. */
  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset()
        + snappedRightInset()
        + getManagedChildren().stream()
            .filter(child -> !(child instanceof TextField))
            .mapToDouble(child -> child.prefWidth(USE_COMPUTED_SIZE))
            .max()
            .orElse(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    fit(width == USE_COMPUTED_SIZE ? getWidth() : width);
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth());
    super.layoutChildren();
  }

  private void fit(double width) {
    double room = width - snappedLeftInset() - snappedRightInset();
    TextField field = null;
    double before = 0;
    double others = 0;
    for (Node child : getManagedChildren()) {
      if (child instanceof TextField found) {
        field = found;
        before = others;
      } else {
        others += snapSizeX(child.prefWidth(USE_COMPUTED_SIZE)) + snapSpaceX(getHgap());
      }
    }
    if (field == null || room <= before) {
      return;
    }
    boolean fits = room - others >= LEAST * field.getFont().getSize();
    field.setPrefWidth(Math.floor(room - (fits ? others : before)));
  }
}
