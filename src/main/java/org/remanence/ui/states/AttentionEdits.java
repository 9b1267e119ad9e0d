package org.remanence.ui.states;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.engine.AttentionEdit;
import org.remanence.model.NetworkKey;
import org.remanence.ui.kit.Undo;

/**
 * Weights of attention that the user has set, of each network, by the words that it reads of the
 * sentence; with another sentence they are gone. For the JavaFX thread.
 */
final class AttentionEdits {
  private final ReadOnlyObjectWrapper<Map<NetworkKey, AttentionEdit>> edits =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Undo<Map<NetworkKey, AttentionEdit>> undo = new Undo<>();

  /** All that is set; networks of which nothing is are not in it. */
  ReadOnlyObjectProperty<Map<NetworkKey, AttentionEdit>> editsProperty() {
    return edits.getReadOnlyProperty();
  }

  /** Sets a word's weight. */
  void set(NetworkKey network, int token, double weight) {
    change(network, of(network).with(token, weight));
  }

  /** Gives a word the weight back that the network computes. */
  void remove(NetworkKey network, int token) {
    change(network, of(network).without(token));
  }

  /** Gives all words of a network theirs back. */
  void reset(NetworkKey network) {
    change(network, AttentionEdit.NONE);
  }

  /** Takes back the last change, of whichever network. */
  void undo() {
    undo.takeBack().ifPresent(edits::set);
  }

  /** True while there is a change to take back. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undo.possibleProperty();
  }

  /** Forgets all: there are other words now. */
  void forget() {
    undo.forget();
    edits.set(Map.of());
  }

  private AttentionEdit of(NetworkKey network) {
    return Optional.ofNullable(edits.get().get(network)).orElse(AttentionEdit.NONE);
  }

  private void change(NetworkKey network, AttentionEdit edit) {
    Map<NetworkKey, AttentionEdit> next = new HashMap<>(edits.get());
    if (edit.isEmpty()) {
      next.remove(network);
    } else {
      next.put(network, edit);
    }
    undo.remember(edits.get());
    edits.set(Map.copyOf(next));
  }
}
