package org.remanence.ui.kit;

import javafx.scene.control.Label;

/** Labels whose text wraps and is never cut short for want of height. */
public final class WrappedLabel {
  private WrappedLabel() {}

  /** A label without a text yet. */
  public static Label empty() {
    return of("");
  }

  public static Label of(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
