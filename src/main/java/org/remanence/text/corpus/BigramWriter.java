package org.remanence.text.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Writes knowing the last word or mark alone: what comes next is drawn from all that followed it in
 * a corpus (a first-order Markov chain, Shannon 1948). The agreements that its texts keep are those
 * that chance keeps without a memory.
 */
final class BigramWriter {
  /** Tokens that followed each token, each as often as it did. */
  private final Map<String, List<String>> followers = new HashMap<>();

  BigramWriter(TextCorpus corpus) {
    String before = TokenLevel.LINE_END;
    for (String line : corpus.lines()) {
      for (String token : TokenLevel.WORD.tokens(line + TokenLevel.LINE_END)) {
        followers.computeIfAbsent(before, any -> new ArrayList<>()).add(token);
        before = token;
      }
    }
  }

  /** Writes that many words and marks; the same seed gives the same. */
  String write(int tokens, long seed) {
    Random random = new Random(seed);
    List<String> written = new ArrayList<>();
    String last = TokenLevel.LINE_END;
    while (written.size() < tokens) {
      // Nothing is last in the corpus but a line's end, which the first line follows.
      List<String> next = Objects.requireNonNull(followers.get(last), last);
      last = next.get(random.nextInt(next.size()));
      written.add(last);
    }
    return TokenLevel.WORD.text(written);
  }
}
