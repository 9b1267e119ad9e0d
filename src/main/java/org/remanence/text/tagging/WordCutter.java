package org.remanence.text.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.remanence.text.Tokenizer;

/**
 * Cuts a text that somebody types as tagged sentences are cut, which keep their punctuation. What
 * stands between blanks is a word if the vocabulary has it; else it is cut as {@link Tokenizer}
 * does, and each mark in between is a word of its own.
 */
public final class WordCutter {
  private WordCutter() {}

  /** The words of {@code text} in reading order, in the spelling of tokens. */
  public static List<String> cut(String text, Predicate<String> known) {
    List<String> words = new ArrayList<>();
    for (String piece : Tokenizer.normalize(text).strip().split("\\s+")) {
      if (known.test(piece)) {
        words.add(piece);
      } else {
        cut(piece, words);
      }
    }
    return words;
  }

  private static void cut(String piece, List<String> words) {
    List<String> tokens = Tokenizer.tokenize(piece);
    List<String> gaps = Tokenizer.gaps(piece);
    for (int i = 0; i < gaps.size(); i++) {
      gaps.get(i).codePoints().mapToObj(Character::toString).forEach(words::add);
      if (i < tokens.size()) {
        words.add(tokens.get(i));
      }
    }
  }
}
