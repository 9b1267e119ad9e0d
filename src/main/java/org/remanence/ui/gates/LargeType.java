package org.remanence.ui.gates;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Tells the style sheet where there is room for larger type: a class reads from the last row. */
final class LargeType {
  private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

  /** In ems. */
  private static final double WIDTH = 95;

  private static final double HEIGHT = 48;

  private final Region tab;
  private final Label text;

  private LargeType(Region tab, Label text) {
    this.tab = tab;
    this.text = text;
  }

  /**
   * Follows the size of a tab.
   *
   * @param text of the tab's usual size
   */
  static void follow(Region tab, Label text) {
    LargeType type = new LargeType(tab, text);
    tab.widthProperty().addListener((property, before, now) -> type.measure());
    tab.heightProperty().addListener((property, before, now) -> type.measure());
    text.fontProperty().addListener((property, before, now) -> type.measure());
  }

  private void measure() {
    double em = text.getFont().getSize();
    tab.pseudoClassStateChanged(
        ROOMY, tab.getWidth() >= WIDTH * em && tab.getHeight() >= HEIGHT * em);
  }
}
