package org.remanence.passport;

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
}
