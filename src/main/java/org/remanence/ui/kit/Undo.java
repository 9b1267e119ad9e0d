package org.remanence.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Earlier states of what is edited, taken back one after another. For the JavaFX thread. */
public final class Undo<T> {
  /** Ctrl+Z, or Command+Z. */
  public static final KeyCombination KEYS = KeyCombination.valueOf("Shortcut+Z");

  private final Deque<T> past = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();

  /** Keeps a state that is about to change. */
  public void remember(T state) {
    past.push(state);
    possible.set(true);
  }

  /** Returns the state before the last change; empty if there was none. */
  public Optional<T> takeBack() {
    Optional<T> last = Optional.ofNullable(past.poll());
    possible.set(!past.isEmpty());
    return last;
  }

  /** Forgets all states: what they are of has gone. */
  public void forget() {
    past.clear();
    possible.set(false);
  }

  /** True while there is a change to take back. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /** Takes back by key within {@code place}, but for text fields, which have their own. */
  public static void onKeys(Node place, Runnable takeBack) {
    place.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (KEYS.match(event)) {
            takeBack.run();
            event.consume();
          }
        });
  }
}
