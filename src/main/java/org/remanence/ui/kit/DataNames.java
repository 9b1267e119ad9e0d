package org.remanence.ui.kit;

import org.remanence.i18n.Messages;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;

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

  /** The same of what can be chosen: a file keeps its name, whatever it is called. */
  public static String title(DatasetSource source) {
    return source.isBuiltIn() ? title(source.name()) : source.name();
  }
}
