package org.remanence.notebook.check;

import org.remanence.i18n.Messages;
import org.remanence.notebook.CodeLocation;

/**
 * Something wrong with an experiment.
 *
 * @param id under which its texts stand
 * @param arguments of its texts
 */
public record Finding(String id, CodeLocation location, Object... arguments) {
  /** In a few words. */
  public String title() {
    return text("title");
  }

  /** Text of the finding. */
  public String what() {
    return text("what");
  }

  /** Why it matters. */
  public String why() {
    return text("why");
  }

  /** Advice: what to write instead. */
  public String remedy() {
    return text("remedy");
  }

  /** Command or check of this program that measures it. */
  public String measure() {
    return text("measure");
  }

  private String text(String part) {
    return Messages.text("notebook.finding." + id + "." + part, arguments);
  }

  /** Returns whether it is the same at the same location. */
  boolean repeats(Finding other) {
    return id.equals(other.id) && location.equals(other.location);
  }
}
