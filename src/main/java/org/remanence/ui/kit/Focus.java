package org.remanence.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;

/** Keyboard focus of a view. */
public final class Focus {
  private Focus() {}

  /** Has a node pass the focus on whenever it gets it, as when one clicks beside all else. */
  public static void passOn(Node from, Supplier<? extends Node> to) {
    from.focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                to.get().requestFocus();
              }
            });
  }
}
