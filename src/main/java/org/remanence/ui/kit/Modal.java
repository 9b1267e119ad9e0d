package org.remanence.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.control.Dialog;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Waits for an answer while nothing else takes any, and leaves a maximised window maximised. JavaFX
 * would forbid windows behind a modal one to be resized, and some window managers take them out of
 * the maximised state for it.
 */
public final class Modal {
  /** Until then the window manager may still hold the window for one of a fixed size. */
  private static final Duration RESIZABLE_AGAIN = Duration.millis(300);

  private Modal() {}

  /** Shows a dialog and waits for its answer. */
  public static <R> Optional<R> ask(Dialog<R> dialog) {
    dialog.initModality(Modality.NONE);
    EventHandler<Event> block =
        event -> {
          event.consume();
          if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            toFront(dialog);
          }
        };
    List<Window> others = List.copyOf(Window.getWindows());
    others.forEach(window -> block(window, block));
    try {
      return dialog.showAndWait();
    } finally {
      others.forEach(window -> unblock(window, block));
    }
  }

  /**
   * Waits for a dialog of the system’s, which cannot be shown otherwise than as a modal one; a
   * window that was maximised before is so again afterwards.
   */
  public static <R> R choose(Window owner, Function<Window, R> dialog) {
    boolean maximized = owner instanceof Stage stage && stage.isMaximized();
    R chosen = dialog.apply(owner);
    if (maximized) {
      PauseTransition resizable = new PauseTransition(RESIZABLE_AGAIN);
      resizable.setOnFinished(event -> ((Stage) owner).setMaximized(true));
      resizable.play();
    }
    return chosen;
  }

  private static void block(Window window, EventHandler<Event> block) {
    window.addEventFilter(InputEvent.ANY, block);
    window.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, block);
  }

  private static void unblock(Window window, EventHandler<Event> block) {
    window.removeEventFilter(InputEvent.ANY, block);
    window.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, block);
  }

  private static void toFront(Dialog<?> dialog) {
    ((Stage) dialog.getDialogPane().getScene().getWindow()).toFront();
  }
}
