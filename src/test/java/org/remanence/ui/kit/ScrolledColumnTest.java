package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class ScrolledColumnTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void aTextThatWrapsBeyondTheEdgeIsScrolledTo() {
    assertThat(hasBar("many words ".repeat(60))).isTrue();
  }

  @Test
  void whatFitsFillsThePane() {
    assertThat(hasBar("two words")).isFalse();
  }

  /** Beside a region that shrinks. */
  private static boolean hasBar(String text) {
    ScrollPane pane = WindowFixture.call(() -> shown(text));
    for (int i = 0; i < 3; i++) {
      WindowFixture.run(() -> pane.getScene().snapshot(null));
    }
    assertThat(((Region) pane.getContent()).getHeight())
        .isGreaterThanOrEqualTo(pane.getViewportBounds().getHeight());
    return WindowFixture.call(
        () ->
            pane.lookupAll(".scroll-bar").stream()
                .filter(Node::isVisible)
                .anyMatch(bar -> ((ScrollBar) bar).getOrientation() == Orientation.VERTICAL));
  }

  private static ScrollPane shown(String text) {
    Label wrapped = new Label(text);
    wrapped.setWrapText(true);
    wrapped.setMinHeight(Region.USE_PREF_SIZE);
    Region figure = new Region();
    figure.setMinHeight(40);
    figure.setPrefHeight(400);
    ScrolledColumn column = new ScrolledColumn();
    column.getChildren().addAll(wrapped, figure);
    ScrollPane pane = new ScrollPane(column);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    new Scene(pane, 200, 160);
    return pane;
  }
}
