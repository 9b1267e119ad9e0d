package org.remanence.passport.network;

import org.remanence.engine.Attention;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of the weight that a word has in the attention. */
public final class AttentionPassport {
  private AttentionPassport() {}

  /** Passport of that weight, with the score behind it and the sum that it is divided by. */
  public static Passport of(NetworkReading of, int token) {
    Attention attention = of.inspection().trace().attention();
    double weight = attention.weights()[token];
    double score = attention.scores()[token];
    String title =
        Messages.text("passport.title.attention", of.architecture(), token + 1, of.token(token));
    return of.passport(Kind.ATTENTION_WEIGHT, title, weight)
        .equation("a(t) = exp(s(t)) / Σⱼ exp(s(j)), s(t) = v·tanh(h(t)·W′ + b′)")
        .input("v, W′, b′", "attention-weights", of.origin().file(of.classifier()).name())
        .input("t", "token", Messages.text("passport.token", token + 1, of.token(token)))
        .input("s(t)", "attention-score", score)
        .input("Σⱼ exp(s(j))", "attention-sum", Math.exp(score) / weight)
        .variable("TOKEN", token)
        .build();
  }
}
