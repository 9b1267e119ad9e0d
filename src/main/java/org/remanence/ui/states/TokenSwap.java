package org.remanence.ui.states;

import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;
import org.remanence.i18n.Messages;
import org.remanence.ui.plot.token.TokenAxis;

/** A field below a word in which another one may be written in its place. */
final class TokenSwap {
  private static final int COLUMNS = 12;

  private final TokenAxis axis;
  private final BiConsumer<Integer, String> onSwap;

  /**
   * @param onSwap receives the token's index and the words that take its place
   */
  TokenSwap(TokenAxis axis, BiConsumer<Integer, String> onSwap) {
    this.axis = axis;
    this.onSwap = onSwap;
  }

  void open(int token, String word) {
    TextField field = new TextField(word);
    field.setId("swap");
    field.setPrefColumnCount(COLUMNS);
    field.setAccessibleText(Messages.text("states.swap", word));
    StackPane content = new StackPane(field);
    content.getStyleClass().add("swap");
    PopOver popup = new PopOver(content);
    popup.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    popup.setDetachable(false);
    popup.setAnimated(false);
    field.setOnAction(
        event -> {
          popup.hide();
          if (!field.getText().strip().equals(word)) {
            onSwap.accept(token, field.getText());
          }
        });
    Point2D place = axis.localToScreen(axis.below(token));
    popup.show(axis, place.getX(), place.getY());
    field.requestFocus();
    field.selectAll();
  }
}
