package org.remanence.ui.kit;

import org.remanence.i18n.Messages;
import org.remanence.text.BuiltInDatasets;

/** Names of labelled texts as people read them. */
public final class DataNames {
  private DataNames() {}

  /**
   * The name of a built-in data set in the language in use; any other as it is, such as a file’s.
   */
  public static String title(String name) {
    return BuiltInDatasets.names().contains(name)
        ? Messages.text("training.dataset." + name)
        : name;
  }
}
