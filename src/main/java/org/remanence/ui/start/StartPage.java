package org.remanence.ui.start;

/** The pages of the start tab. */
public enum StartPage {
  BEGIN("start.page.begin"),
  QUESTIONS("start.page.questions");

  private final String titleKey;

  StartPage(String titleKey) {
    this.titleKey = titleKey;
  }

  /** Message key of its name. */
  String titleKey() {
    return titleKey;
  }
}
