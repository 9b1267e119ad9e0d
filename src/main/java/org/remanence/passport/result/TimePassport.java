package org.remanence.passport.result;

import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Of a time: it was measured, and no program comes to it again. */
public final class TimePassport {
  private TimePassport() {}

  /**
   * Of seconds.
   *
   * @param title what was timed
   */
  public static Passport of(String title, double seconds) {
    return Passport.of(Kind.TIME, title, seconds).build();
  }

  /**
   * Of seconds that training steps were timed for.
   *
   * @param when and at which sizes, as it is told to the user
   */
  public static Passport ofSteps(String title, double seconds, String when) {
    return Passport.of(Kind.TIME, title, seconds)
        .input("t", "timed", when)
        .input("t′", "timedAgain", Messages.text("passport.timedAgain"))
        .build();
  }
}
