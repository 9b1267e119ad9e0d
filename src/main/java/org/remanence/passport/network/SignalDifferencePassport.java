package org.remanence.passport.network;

import java.util.List;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of the difference between a unit’s values after the same word in two places. */
public final class SignalDifferencePassport {
  private SignalDifferencePassport() {}

  /**
   * Passport of the value now, the value before, and their difference.
   *
   * @param before the same network on another sentence
   * @param layer index into the trace's layers
   * @param token in the sentence now
   * @param place the word's place in the sentence before
   */
  public static Passport of(
      NetworkReading of,
      Inspection before,
      int layer,
      Signal signal,
      int token,
      int place,
      int unit) {
    double now = of.layer(layer).get(signal)[token][unit];
    double then = before.trace().layers().get(layer).get(signal)[place][unit];
    List<String> other = before.tokens().stream().map(Inspection.Token::text).toList();
    String title =
        Messages.text(
            "passport.title.signal-difference",
            of.name(layer),
            NetworkReading.name(signal),
            unit,
            token + 1,
            of.token(token));
    return of.passport(Kind.SIGNAL_DIFFERENCE, title, now, then, now - then)
        .named("now", "then", "difference")
        .equation("v − v′; " + Equations.of(of.cell(), signal))
        .input("x′(t)", "other-tokens", String.join(" ", other))
        .variable("OTHER_IDS", before.ids())
        .variable("LAYER", layer)
        .variable("SIGNAL", signal.id())
        .variable("TOKEN", token)
        .variable("OTHER_TOKEN", place)
        .variable("UNIT", unit)
        .build();
  }
}
