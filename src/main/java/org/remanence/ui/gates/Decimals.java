package org.remanence.ui.gates;

import org.remanence.i18n.NumberText;

/** Numbers as they are written on a blackboard: always so many decimals, and a true minus. */
final class Decimals {
  private Decimals() {}

  /** In the language in use. */
  static String text(double value, int decimals) {
    return NumberText.decimal(value, decimals);
  }
}
