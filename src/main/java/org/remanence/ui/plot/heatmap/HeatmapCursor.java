package org.remanence.ui.plot.heatmap;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.remanence.ui.plot.token.TokenMatrix;

/** The cell of a matrix that the arrow keys are on. */
final class HeatmapCursor extends Region {
  private static final int PAGE = 8;

  private int token;
  private int place;

  HeatmapCursor() {
    getStyleClass().add("cursor");
    setManaged(false);
    setMouseTransparent(true);
  }

  int token() {
    return token;
  }

  /** Place of the unit, from the top. */
  int place() {
    return place;
  }

  /** Goes where a key leads, within the matrix; false if it leads nowhere. */
  boolean move(KeyCode key, TokenMatrix matrix) {
    switch (key) {
      case LEFT -> token--;
      case RIGHT -> token++;
      case UP -> place--;
      case DOWN -> place++;
      case PAGE_UP -> place -= PAGE;
      case PAGE_DOWN -> place += PAGE;
      case HOME -> token = 0;
      case END -> token = matrix.tokens().size() - 1;
      default -> {
        return false;
      }
    }
    stayIn(matrix);
    return true;
  }

  /** Goes to a cell. */
  void moveTo(int newToken, int newPlace) {
    token = newToken;
    place = newPlace;
  }

  /** Moves as little as it must to be within a matrix. */
  void stayIn(TokenMatrix matrix) {
    token = Math.max(0, Math.min(matrix.tokens().size() - 1, token));
    place = Math.max(0, Math.min(matrix.unitCount() - 1, place));
  }
}
