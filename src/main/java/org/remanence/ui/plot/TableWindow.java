package org.remanence.ui.plot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** A window of its own for a table, in the look of what it was opened from. */
public final class TableWindow {
  private static final double WIDTH = 800;
  private static final double HEIGHT = 600;

  private TableWindow() {}

  public static void open(Node from, String title, TableView<?> table) {
    Scene scene = new Scene(table, WIDTH, HEIGHT);
    scene.getStylesheets().setAll(from.getScene().getStylesheets());
    scene.getRoot().getStyleClass().addAll(from.getScene().getRoot().getStyleClass());
    scene.getRoot().setStyle(from.getScene().getRoot().getStyle());
    Stage stage = new Stage();
    stage.initOwner(from.getScene().getWindow());
    stage.setTitle(title);
    stage.setScene(scene);
    stage.show();
  }
}
