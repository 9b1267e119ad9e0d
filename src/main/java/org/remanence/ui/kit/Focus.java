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

  /** Has a node that is disabled while it has the focus, as by its own press, hand it over. */
  public static void handOver(Node from, Node to) {
    from.disabledProperty()
        .addListener(
            (property, before, now) -> {
              if (now && from.getScene() != null && from.getScene().getFocusOwner() == from) {
                to.requestFocus();
              }
            });
  }
}
