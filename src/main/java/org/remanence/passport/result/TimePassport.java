package org.remanence.passport.result;

import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of a time: it was measured, and no program comes to it again. */
public final class TimePassport {
  private TimePassport() {}

  /**
   * Passport of seconds.
   *
   * @param title what was timed
   */
  public static Passport of(String title, double seconds) {
    return Passport.of(Kind.TIME, title, seconds).build();
  }

  /** The training of a network, in seconds and epochs. */
  public record Timed(String name, double seconds, int epochs) {}

  /** Passport of how many times as long as {@code fastest} an epoch of {@code slowest} took. */
  public static Passport ratio(Timed slowest, Timed fastest, double ratio) {
    return Passport.of(
            Kind.TIME,
            Messages.text("passport.title.time-ratio", slowest.name(), fastest.name()),
            ratio)
        .equation("(t₁ / e₁) / (t₂ / e₂)")
        .described("t₁", seconds(slowest), slowest.seconds())
        .described("e₁", epochs(slowest), slowest.epochs())
        .described("t₂", seconds(fastest), fastest.seconds())
        .described("e₂", epochs(fastest), fastest.epochs())
        .build();
  }

  private static String seconds(Timed of) {
    return Messages.text("passport.title.seconds", of.name());
  }

  private static String epochs(Timed of) {
    return Messages.text("passport.title.epochs", of.name());
  }

  /**
   * Passport of seconds that training steps were timed for.
   *
   * @param when and at which sizes, as it is told to the user
   */
  public static Passport ofSteps(String title, double seconds, String when) {
    return Passport.of(Kind.TIME, title, seconds)
        .input("t", "timed", when)
        .input("t′", "timed-again", Messages.text("passport.timed-again"))
        .build();
  }
}
