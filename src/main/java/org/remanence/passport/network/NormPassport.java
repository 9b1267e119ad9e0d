package org.remanence.passport.network;

import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of ‖h‖, the Euclidean length of the hidden state after a word. */
public final class NormPassport {
  private NormPassport() {}

  /**
   * Passport of that length.
   *
   * @param layer index into the trace's layers
   */
  public static Passport of(NetworkReading of, int layer, int token) {
    String title = Messages.text("passport.title.norm", of.name(layer), token + 1, of.token(token));
    return of.passport(Kind.HIDDEN_NORM, title, of.layer(layer).norm(token))
        .equation("‖h(t)‖ = √(Σⱼ hⱼ(t)²); " + Equations.of(of.cell(), Signal.HIDDEN_STATE))
        .input("t", "token", Messages.text("passport.token", token + 1, of.token(token)))
        .variable("LAYER", layer)
        .variable("TOKEN", token)
        .build();
  }
}
