package org.remanence.training.language;

import org.remanence.text.corpus.TokenStream;

/**
 * A running text cut into B pieces of one length that are read side by side, window after window:
 * each window goes on where the one before it ended, so that states can be carried over.
 */
final class TextStreams {
  private final TokenStream text;
  private final int count;
  private final int length;
  private final int window;

  /**
   * @param max pieces; of a text that is too short for them there are fewer
   * @param window T; the last window may be shorter
   */
  TextStreams(TokenStream text, int max, int window) {
    this.text = text;
    this.window = window;
    int pairs = text.size() - 1;
    count = Math.max(1, Math.min(max, pairs / window));
    length = pairs / count;
  }

  /**
   * Tokens and those after each.
   *
   * @param ids [B][T]
   * @param next [B][T]
   */
  record Window(int[][] ids, int[][] next) {
    int positions() {
      return ids.length * ids[0].length;
    }
  }

  int count() {
    return count;
  }

  int windows() {
    return (length + window - 1) / window;
  }

  Window get(int index) {
    int from = index * window;
    int steps = Math.min(window, length - from);
    int[][] ids = new int[count][steps];
    int[][] next = new int[count][steps];
    for (int b = 0; b < count; b++) {
      for (int t = 0; t < steps; t++) {
        ids[b][t] = text.get(b * length + from + t);
        next[b][t] = text.get(b * length + from + t + 1);
      }
    }
    return new Window(ids, next);
  }
}
