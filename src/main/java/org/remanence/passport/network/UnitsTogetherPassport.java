package org.remanence.passport.network;

import java.util.Arrays;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.Percentile;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of all units of a layer together: their mean, and the 10th and 90th percentile. */
public final class UnitsTogetherPassport {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private UnitsTogetherPassport() {}

  /**
   * Passport of a gate or state after a word.
   *
   * @param layer index into the trace's layers
   */
  public static Passport of(NetworkReading of, int layer, Signal signal, int token) {
    float[] units = of.layer(layer).get(signal)[token].clone();
    Arrays.sort(units);
    double sum = 0;
    for (float unit : units) {
      sum += unit;
    }
    String title =
        Messages.text(
            "passport.title.units",
            of.name(layer),
            NetworkReading.name(signal),
            token + 1,
            of.token(token));
    return of.passport(
            Kind.UNITS_TOGETHER,
            title,
            sum / units.length,
            Percentile.of(units, LOW),
            Percentile.of(units, HIGH))
        .named("mean", "percentile10", "percentile90")
        .equation("(1/H)·Σⱼ vⱼ; " + Equations.of(of.cell(), signal))
        .input("t", "token", Messages.text("passport.token", token + 1, of.token(token)))
        .input("H", "units", units.length)
        .variable("LAYER", layer)
        .variable("SIGNAL", signal.id())
        .variable("TOKEN", token)
        .build();
  }
}
