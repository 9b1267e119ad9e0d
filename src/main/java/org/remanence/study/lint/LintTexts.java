package org.remanence.study.lint;

import org.remanence.i18n.Messages;

/** Warnings, checks and remedies in the language in use. */
public final class LintTexts {
  private LintTexts() {}

  /** Description of what was found. */
  public static String what(Warning warning) {
    return Messages.text(warning.key() + ".what", warning.arguments());
  }

  /** Reason why it matters. */
  public static String why(Warning warning) {
    return Messages.text(warning.key() + ".why", warning.arguments());
  }

  public static String of(Remedy remedy) {
    return Messages.text("lint.remedy." + remedy.id());
  }

  /** Description of what a check looks for, in a few words. */
  public static String of(Check check) {
    return Messages.text("lint." + check.id());
  }
}
