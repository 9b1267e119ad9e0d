package org.remanence.model.keras.input;

import java.util.ArrayList;
import java.util.List;
import org.remanence.model.Inspection.Token;
import org.remanence.model.Inspection.Unread;
import org.remanence.model.keras.words.KerasWords;

/**
 * Texts that a tokenizer makes ids of.
 *
 * @param vocabulary number of ids that the network has; words with a higher one are not read
 */
public record WordInput(KerasWords words, int vocabulary, Padding padding) implements KerasInput {

  /** Returns whether the network knows every id that its words have. */
  public boolean isWithinVocabulary() {
    return words.size() <= vocabulary;
  }

  @Override
  public KerasInput padded(Padding other) {
    return new WordInput(words, vocabulary, other);
  }

  @Override
  public Steps steps(String text) {
    KerasWords.Encoding encoding = words.encode(text);
    List<Token> tokens = new ArrayList<>();
    List<String> without = new ArrayList<>(encoding.dropped());
    for (int i = 0; i < encoding.ids().length; i++) {
      int id = encoding.ids()[i];
      String word = encoding.tokens().get(i);
      if (id < vocabulary) {
        tokens.add(new Token(word, id, words.unknownId().orElse(-1) != id));
      } else {
        without.add(word);
      }
    }
    return tokens.isEmpty()
        ? new Steps(List.of(), new double[0][], 0, 0, new Unread(0, 0, without))
        : padding.apply(tokens, without);
  }

  @Override
  public boolean readsText() {
    return true;
  }
}
