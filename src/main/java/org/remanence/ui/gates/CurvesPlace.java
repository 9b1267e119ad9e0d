package org.remanence.ui.gates;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Puts the curves beside the drawing of the cell while both are legible there, else under the
 * equations: the drawing comes first, and larger text must not make it smaller.
 */
final class CurvesPlace {
  /** Room for drawing and curves beside each other, in ems; the style sheet has their widths. */
  private static final double BOTH = 58;

  private final Region tab;
  private final Label text;
  private final Node curves;
  private final Pane beside;
  private final Pane column;
  private final Node board;

  private CurvesPlace(Region tab, Label text, Node curves, Pane beside, Pane column, Node board) {
    this.tab = tab;
    this.text = text;
    this.curves = curves;
    this.beside = beside;
    this.column = column;
    this.board = board;
  }

  /**
   * Follows the size of a tab.
   *
   * @param text of the tab's usual size
   * @param beside with the drawing in it
   * @param column of the whole tab
   * @param board of the column, under which the curves stand where there is no room
   */
  static void follow(Region tab, Label text, Node curves, Pane beside, Pane column, Node board) {
    CurvesPlace place = new CurvesPlace(tab, text, curves, beside, column, board);
    // Afterwards, since the scene is in the midst of its styles or layout when these change.
    tab.widthProperty().addListener((property, before, now) -> Platform.runLater(place::choose));
    text.fontProperty().addListener((property, before, now) -> Platform.runLater(place::choose));
    beside.getChildren().add(curves);
  }

  private void choose() {
    boolean room = tab.getWidth() >= BOTH * text.getFont().getSize();
    if (room == beside.getChildren().contains(curves)) {
      return;
    }
    (room ? column : beside).getChildren().remove(curves);
    if (room) {
      beside.getChildren().add(curves);
    } else {
      column.getChildren().add(column.getChildren().indexOf(board) + 1, curves);
    }
  }
}
