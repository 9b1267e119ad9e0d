package org.remanence.passport.network;

import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.Messages;
import org.remanence.model.Attribution;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/**
 * Passport of a word's contribution to a class: gradient × input, or the fall of the margin without
 * it.
 */
public final class ContributionPassport {
  private static final String MARGIN = "m = aₖ − mean of aⱼ over j ≠ k, a = h·V + d";

  private ContributionPassport() {}

  /** Passport of gradient × input at a token. */
  public static Passport gradientTimesInput(NetworkReading of, Attribution shown, int token) {
    return passport(
        of,
        Kind.GRADIENT_TIMES_INPUT,
        shown.label(),
        token,
        shown.gradientTimesInput()[token],
        "∂m/∂x(t) · x(t); " + MARGIN);
  }

  /** Passport of the margin's fall without a token. */
  public static Passport leftOut(NetworkReading of, Attribution shown, int token) {
    return passport(
        of,
        Kind.WORD_LEFT_OUT,
        shown.label(),
        token,
        shown.leaveOneOut()[token],
        "m(x(1), …, x(T)) − m(… without x(t) …); " + MARGIN);
  }

  private static Passport passport(
      NetworkReading of, Kind kind, int label, int token, double value, String equation) {
    String title =
        Messages.text(
            "passport.title." + kind.id(),
            of.architecture(),
            of.label(label),
            token + 1,
            of.token(token));
    return of.passport(kind, title, value)
        .equation(equation)
        .input("k", "class", of.label(label))
        .input("t", "token", Messages.text("passport.token", token + 1, of.token(token)))
        .input("V, d", "dense", TensorNames.DENSE_KERNEL + ", " + TensorNames.DENSE_BIAS)
        .variable("LABEL", label)
        .variable("TOKEN", token)
        .build();
  }
}
