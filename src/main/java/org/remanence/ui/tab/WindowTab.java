package org.remanence.ui.tab;

import java.util.Locale;
import org.remanence.i18n.Messages;

/** The window's tabs, from left to right. */
public enum WindowTab {
  START("start.title"),
  TRAINING("training.title"),
  STATES("states.title"),
  GATES("gates.title"),
  SHAPES("shapes.title"),
  ARCHITECTURES("architectures.title"),
  MEMORY("memory.title"),
  RESULTS("results.title"),
  ERRORS("errors.title"),
  PLAYGROUND("playground.title");

  private final String titleKey;

  WindowTab(String titleKey) {
    this.titleKey = titleKey;
  }

  /** The name in style sheets, tests and pictures. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return Messages.text(titleKey);
  }

  /** Its title in a language. */
  public String title(Locale language) {
    return Messages.textIn(language, titleKey);
  }
}
