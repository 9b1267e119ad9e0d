package org.remanence.cli.output;

import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.text.corpus.TokenLevel;

/** Lets a generator write a number of words, whatever its tokens are. */
public final class WrittenWords {
  private WrittenWords() {}

  /** The prompt as it was, and so many words after it; marks do not count. */
  public static String write(Generator generator, TokenLevel level, int words) {
    StringBuilder text = new StringBuilder(generator.promptText());
    WordCount count = new WordCount(level);
    while (count.complete() < words && count.tokens() < WordCount.tokens(words)) {
      GeneratedToken token = generator.step();
      if (count.add(token.token()) <= words) {
        text.append(token.text());
      }
    }
    return text.toString().stripTrailing();
  }
}
