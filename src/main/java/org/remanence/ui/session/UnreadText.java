package org.remanence.ui.session;

import org.remanence.i18n.Messages;
import org.remanence.model.Inspectable;
import org.remanence.model.Inspection;

/** Reason, in words, that a network has read nothing. */
public final class UnreadText {
  private UnreadText() {}

  /** Sentence for an inspection without tokens. */
  public static String of(Inspectable network, Inspection inspection) {
    if (!inspection.unread().words().isEmpty()) {
      return Messages.text("states.no-known");
    }
    return Messages.text(network.readsText() ? "states.no-tokens" : "states.no-input");
  }
}
