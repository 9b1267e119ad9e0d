package org.remanence.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** A window with nothing in it: what JavaFX itself takes. */
public final class EmptyWindow extends Application {
  /**
   * @param arguments none
   */
  public static void main(String[] arguments) {
    launch(EmptyWindow.class);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Pane(), 1366, 768));
    stage.show();
  }
}
