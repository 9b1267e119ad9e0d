package org.remanence.passport.network;

import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of a gate, candidate or state of one unit at one word. */
public final class SignalPassport {
  private SignalPassport() {}

  /**
   * Passport of that value.
   *
   * @param layer index into the trace's layers
   */
  public static Passport of(NetworkReading of, int layer, Signal signal, int token, int unit) {
    String title =
        Messages.text(
            "passport.title.signal",
            of.name(layer),
            NetworkReading.name(signal),
            unit,
            token + 1,
            of.token(token));
    return of.passport(Kind.SIGNAL, title, of.layer(layer).get(signal)[token][unit])
        .equation(Equations.of(of.cell(), signal))
        .input("t", "token", Messages.text("passport.token", token + 1, of.token(token)))
        .input("j", "unit-number", unit)
        .variable("LAYER", layer)
        .variable("SIGNAL", signal.id())
        .variable("TOKEN", token)
        .variable("UNIT", unit)
        .build();
  }
}
