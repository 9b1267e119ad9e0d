package org.remanence.passport.network;

import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of how much a word reads of another by a head of a transformer. */
public final class HeadPassport {
  /** Equation of a head's weights. */
  public static final String WEIGHT = "a(t, s) = exp(q(t)·k(s)/√d) / Σⱼ exp(q(t)·k(j)/√d), j ≤ t";

  private HeadPassport() {}

  /**
   * Passport of that weight.
   *
   * @param head its index
   * @param token index of the word that reads
   * @param read index of the word that is read
   */
  public static Passport of(NetworkReading of, int head, int token, int read) {
    String title =
        Messages.text(
            "passport.title.head",
            of.architecture(),
            head + 1,
            token + 1,
            of.token(token),
            read + 1,
            of.token(read));
    double weight = of.inspection().trace().heads().get(head)[token][read];
    return of.passport(Kind.HEAD_WEIGHT, title, weight)
        .equation(WEIGHT)
        .input("n", "head-number", head + 1)
        .input("t", "token", Messages.text("passport.token", token + 1, of.token(token)))
        .input("s", "read-word", Messages.text("passport.token", read + 1, of.token(read)))
        .variable("HEAD", head)
        .variable("TOKEN", token)
        .variable("READ", read)
        .build();
  }
}
