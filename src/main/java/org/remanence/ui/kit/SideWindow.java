package org.remanence.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window of its own beside the main one, in the look of what it was opened from. */
public final class SideWindow {
  private SideWindow() {}

  /** Esc closes it, unless what has the focus needs the key. */
  public static Stage open(Node from, String title, Parent content, double width, double height) {
    // Through a scroll pane one sees the ground behind it, which the scene alone leaves white.
    Parent root = content instanceof ScrollPane ? new StackPane(content) : content;
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().setAll(from.getScene().getStylesheets());
    root.getStyleClass().addAll(from.getScene().getRoot().getStyleClass());
    root.setStyle(from.getScene().getRoot().getStyle());
    Glide.follow(scene, from.getScene());
    Stage stage = new Stage();
    stage.initOwner(from.getScene().getWindow());
    stage.setTitle(title);
    stage.setScene(scene);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
            event.consume();
          }
        });
    stage.show();
    return stage;
  }
}
