package org.remanence.ui.tab;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remanence.i18n.Messages;

/** The looks of the window. */
public enum Theme {
  LIGHT(false, 1),
  DARK(true, 1),
  PROJECTOR(false, 1.25);

  private final boolean dark;
  private final double textFactor;

  Theme(boolean dark, double textFactor) {
    this.dark = dark;
    this.textFactor = textFactor;
  }

  /** The theme of that name in the settings; light if there is none. */
  public static Theme of(String id) {
    for (Theme theme : values()) {
      if (theme.id().equals(id)) {
        return theme;
      }
    }
    return LIGHT;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isDark() {
    return dark;
  }

  /** Factor by which its text is larger than usual. */
  double textFactor() {
    return textFactor;
  }

  String userAgentStylesheet() {
    return (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
  }

  List<String> stylesheets() {
    List<String> sheets = new ArrayList<>();
    sheets.add("/css/controlsfx-bridge.css");
    sheets.add("/css/remanence.css");
    sheets.add("/css/plot.css");
    sheets.add("/css/lesson.css");
    sheets.add("/css/presenter.css");
    for (WindowTab tab : WindowTab.values()) {
      sheets.add("/css/" + tab.id() + ".css");
    }
    sheets.add("/css/" + id() + ".css");
    return sheets;
  }

  @Override
  public String toString() {
    return Messages.text("shell.theme." + id());
  }
}
