package org.remanence.text.grammar;

import java.util.List;

/**
 * Sentence with a tag for each of its words.
 *
 * @param level 1 if what decides about its word of two tags stands before it, 2 if behind
 */
public record TaggedSentence(List<String> words, List<String> tags, int level) {
  public TaggedSentence {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
  }
}
