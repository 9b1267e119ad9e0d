package org.remanence.study.units;

import java.util.Set;
import org.remanence.text.Tokenizer;

/** The concepts there are to look for. */
public final class Concepts {
  private Concepts() {}

  /** A negation has been read: not, never, isn't…, ne, pas, jamais…. */
  public static Concept negationSeen() {
    return new WordsSeen(WordLists::isNegation);
  }

  public static Concept insideQuotes() {
    return new InsideQuotes();
  }

  public static Concept position() {
    return new TokenPosition();
  }

  /** Words of praise read so far less words of blame; after a negation the other way round. */
  public static Concept opinionSoFar() {
    return new RunningBalance(WordLists::opinion, WordLists::isNegation);
  }

  /**
   * Evidence of the words read so far for a label, by how often they stand under it in training.
   */
  public static Concept evidenceSoFar(SentenceParts corpus, String label) {
    return new RunningBalance(new LabelWords(corpus.train(), label), word -> false);
  }

  /**
   * One of the words of a list has been read.
   *
   * @param list words with anything between them, cut as sentences are
   */
  public static Concept wordsSeen(String list) {
    Set<String> words = Set.copyOf(Tokenizer.tokenize(list));
    return new WordsSeen(words::contains);
  }
}
