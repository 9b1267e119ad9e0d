package org.remanence.ui.states;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.remanence.engine.cell.Signal;
import org.remanence.model.NetworkKey;
import org.remanence.text.Tokenizer;

/** The sentence that what is read now is compared with, such as before a word was swapped. */
final class SentenceComparison {
  private final StringProperty sentence;
  private final ReadOnlyObjectProperty<StatesSnapshot> snapshot;
  private final BooleanProperty difference = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Earlier> earlier = new ReadOnlyObjectWrapper<>(Earlier.NONE);

  /**
   * A sentence that was read before.
   *
   * @param snapshot what the networks made of it
   */
  record Earlier(String sentence, StatesSnapshot snapshot) {
    static final Earlier NONE = new Earlier("", StatesSnapshot.NONE);
  }

  /**
   * @param sentence what is read now
   * @param snapshot what the networks make of it
   */
  SentenceComparison(StringProperty sentence, ReadOnlyObjectProperty<StatesSnapshot> snapshot) {
    this.sentence = sentence;
    this.snapshot = snapshot;
  }

  /** Answer that the newest one is compared with. */
  ReadOnlyObjectProperty<Earlier> earlierProperty() {
    return earlier.getReadOnlyProperty();
  }

  /** True if heatmaps show by how much values differ from those compared with. */
  BooleanProperty differenceProperty() {
    return difference;
  }

  /** Compares what comes next with what is shown now. */
  void pin() {
    earlier.set(new Earlier(sentence.get(), snapshot.get()));
  }

  /** Returns whether the tokens shown are words of the sentence, one by one. */
  boolean canSwap() {
    List<String> words = Tokenizer.tokenize(sentence.get());
    List<String> shown = snapshot.get().tokens();
    int unread = words.size() - shown.size();
    return unread >= 0 && words.subList(unread, words.size()).equals(shown);
  }

  /**
   * Puts another word, or several, in the place of a token, and compares what becomes of it with
   * what was.
   */
  void swap(int token, String word) {
    int unread = Tokenizer.tokenize(sentence.get()).size() - snapshot.get().tokens().size();
    pin();
    sentence.set(Tokenizer.replace(sentence.get(), unread + token, word.strip()));
  }

  /** Back to the sentence before the swap. */
  void swapBack() {
    String before = earlier.get().sentence();
    end();
    sentence.set(before);
  }

  void end() {
    difference.set(false);
    earlier.set(Earlier.NONE);
  }

  /** States of a network on the sentence that is compared with. */
  Optional<ModelStates> before(NetworkKey network) {
    return earlier.get().snapshot().models().stream()
        .filter(model -> model.key().equals(network))
        .findFirst();
  }

  /** Alignment of the words that a network reads now with those that it read of that sentence. */
  Alignment alignment(ModelStates now) {
    return Alignment.of(before(now.key()).map(ModelStates::tokens).orElse(List.of()), now.tokens());
  }

  /** Present values less those compared with, if that is wanted and both networks are alike. */
  Optional<float[][]> difference(ModelStates model, int layer, Signal of) {
    if (!difference.get()) {
      return Optional.empty();
    }
    return before(model.key())
        .filter(states -> states.hasSizeOf(model, layer))
        .flatMap(states -> states.values(layer, of))
        .flatMap(old -> model.values(layer, of).map(now -> alignment(model).difference(old, now)));
  }
}
