package org.remanence.ui.kit;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A pane whose content is built when there is first something to show in it, so that the window
 * opens without.
 */
public final class LazyPane extends StackPane {
  /**
   * @param shown what the content shows; null while there is nothing
   * @param content builds it
   */
  public LazyPane(
      ObservableValue<?> shown, Supplier<? extends Node> content, Subscriptions subscriptions) {
    subscriptions.add(
        shown.subscribe(
            now -> {
              if (now != null && getChildren().isEmpty()) {
                getChildren().add(content.get());
                // Gives controls their skins, without which what is in them takes no focus.
                applyCss();
              }
            }));
  }
}
