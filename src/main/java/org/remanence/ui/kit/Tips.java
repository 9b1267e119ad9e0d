package org.remanence.ui.kit;

import javafx.scene.control.Tooltip;

/** Tooltips with texts that may be long: they wrap before they are wider than the window. */
public final class Tips {
  private static final double MAX_WIDTH = 420;

  private Tips() {}

  public static Tooltip of(String text) {
    Tooltip tip = new Tooltip(text);
    tip.setWrapText(true);
    tip.setMaxWidth(MAX_WIDTH);
    return tip;
  }
}
