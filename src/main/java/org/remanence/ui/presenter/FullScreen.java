package org.remanence.ui.presenter;

import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The window fills the screen while it is presented. */
public final class FullScreen {
  private FullScreen() {}

  /** Has a window follow; one that its system takes out of that state is presented no longer. */
  public static void follow(PresenterViewModel presenter, Stage stage) {
    // Esc clears what is drawn.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    presenter.onProperty().subscribe(stage::setFullScreen);
    stage.fullScreenProperty().subscribe(presenter::setOn);
  }
}
