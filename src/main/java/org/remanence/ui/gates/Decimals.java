package org.remanence.ui.gates;

import java.text.NumberFormat;
import org.remanence.i18n.Messages;

/** Numbers as they are written on a blackboard: always so many decimals, and a true minus. */
final class Decimals {
  private Decimals() {}

  /** In the language in use. */
  static String text(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String text = format.format(value).replace('-', '−');
    // A rounded −0.00 would only puzzle.
    return text.chars().anyMatch(c -> c >= '1' && c <= '9') ? text : text.replace("−", "");
  }
}
