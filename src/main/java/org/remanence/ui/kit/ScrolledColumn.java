package org.remanence.ui.kit;

import javafx.beans.Observable;
import javafx.scene.layout.VBox;

/**
 * A column that fills a scroll pane which fits both width and height, and is scrolled where it is
 * higher. Such a pane asks for the least height at no width in particular before it shows a scroll
 * bar: a column whose texts wrap would then run over the edge without one.
 */
public final class ScrolledColumn extends VBox {
  public ScrolledColumn() {
    // The least heights that are kept were those of another width.
    widthProperty().addListener((Observable width) -> requestLayout());
  }

  @Override
  protected double computeMinHeight(double width) {
    return super.computeMinHeight(
        width == USE_COMPUTED_SIZE && getWidth() > 0 ? getWidth() : width);
  }
}
