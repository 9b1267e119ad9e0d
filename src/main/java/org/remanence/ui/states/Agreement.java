package org.remanence.ui.states;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Agreement on the label between networks that sort texts into the same classes.
 *
 * @param kind how it stands after the last word
 * @param token from which on they disagree if they agreed before; −1 else
 */
record Agreement(Kind kind, int token) {
  private static final Agreement UNKNOWN = new Agreement(Kind.NOT_COMPARED, -1);

  /** Kind of agreement. */
  enum Kind {
    /** Fewer than two networks read a word, or they know different classes, or tag words. */
    NOT_COMPARED,

    /** They agree after the last word. */
    AGREED,

    /** They agreed after some word, and no more from {@link Agreement#token} on. */
    PARTED,

    /** They did not agree after any word that two of them read. */
    NEVER_AGREED
  }

  static Agreement of(StatesSnapshot snapshot) {
    boolean asked =
        snapshot.models().stream()
            .allMatch(each -> snapshot.isAligned(each) && each.hasAnswers() && !each.hasTags());
    boolean alike =
        snapshot.models().stream()
                .map(model -> Set.copyOf(model.inspection().labels()))
                .filter(labels -> !labels.isEmpty())
                .distinct()
                .count()
            == 1;
    int last = snapshot.tokens().size() - 1;
    if (!asked || !alike || readers(snapshot, last) < 2) {
      return UNKNOWN;
    }
    int token = last + 1;
    while (token > 0 && readers(snapshot, token - 1) > 1 && labels(snapshot, token - 1) > 1) {
      token--;
    }
    if (token > last) {
      return new Agreement(Kind.AGREED, -1);
    }
    boolean before =
        IntStream.range(0, token)
            .anyMatch(each -> readers(snapshot, each) > 1 && labels(snapshot, each) == 1);
    return before ? new Agreement(Kind.PARTED, token) : new Agreement(Kind.NEVER_AGREED, -1);
  }

  /** Number of networks that read that token. */
  private static long readers(StatesSnapshot snapshot, int token) {
    return snapshot.models().stream().filter(model -> token >= model.unread()).count();
  }

  /** Number of labels predicted after that token. */
  private static long labels(StatesSnapshot snapshot, int token) {
    return snapshot.models().stream()
        .filter(model -> token >= model.unread())
        .map(model -> model.inspection().labels().get(model.predictedAt(token)))
        .distinct()
        .count();
  }
}
