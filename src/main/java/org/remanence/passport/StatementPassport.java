package org.remanence.passport;

import java.util.List;
import java.util.OptionalLong;
import org.remanence.i18n.Messages;

/** Passport of a text shown as a fact: the publications, counts or measurements behind it. */
public final class StatementPassport {
  private StatementPassport() {}

  /**
   * Passport of a text.
   *
   * @param messageKey its key, which {@link Sources} knows
   * @param shown the text as it is shown
   */
  public static Passport of(String messageKey, String shown) {
    return Passport.of(Kind.STATEMENT, Messages.text("passport.title.statement"))
        .origin(new Origin("", "", OptionalLong.empty(), List.of(), Sources.of(messageKey)))
        .build()
        .shownAs(shown);
  }
}
