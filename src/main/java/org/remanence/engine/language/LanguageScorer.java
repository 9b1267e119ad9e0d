package org.remanence.engine.language;

import org.remanence.engine.VocabularySoftmax;

/**
 * Measures how well a language model predicts text: reads several streams side by side, each on
 * from window to window. For one thread.
 */
public final class LanguageScorer {
  private final RunningTexts texts;
  private final VocabularySoftmax softmax;

  /**
   * @param streams B, of which nothing is read yet
   */
  public LanguageScorer(LanguageNetwork network, int streams) {
    texts = new RunningTexts(network, streams);
    softmax = network.softmax();
  }

  /**
   * Reads the streams on.
   *
   * @param ids [B][T] tokens
   * @param next [B][T] the token after each
   * @return sum of −ln p over all of {@code next}
   */
  public double loss(int[][] ids, int[][] next) {
    return softmax.loss(texts.read(ids), timeMajor(next));
  }

  /** [T·B] of [B][T]. */
  public static int[] timeMajor(int[][] tokens) {
    int batch = tokens.length;
    int[] flat = new int[batch * tokens[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = tokens[i % batch][i / batch];
    }
    return flat;
  }
}
