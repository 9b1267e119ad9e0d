package org.remanence.ui.presenter;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Keeps clicks and keys from a part of the window while that is locked; what is pointed at and
 * scrolled goes on.
 */
final class InputLock {
  private static final List<EventType<? extends Event>> HELD_BACK =
      List.of(
          MouseEvent.MOUSE_PRESSED,
          MouseEvent.MOUSE_RELEASED,
          MouseEvent.MOUSE_CLICKED,
          MouseEvent.MOUSE_DRAGGED,
          MouseEvent.DRAG_DETECTED,
          ContextMenuEvent.ANY,
          DragEvent.ANY,
          KeyEvent.ANY);

  private final PresenterViewModel model;

  InputLock(PresenterViewModel model) {
    this.model = model;
  }

  void guard(Node part) {
    HELD_BACK.forEach(type -> part.addEventFilter(type, this::holdBack));
  }

  private void holdBack(Event event) {
    if (model.lockedProperty().get()) {
      event.consume();
    }
  }
}
