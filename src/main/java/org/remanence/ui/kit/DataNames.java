package org.remanence.ui.kit;

import org.remanence.i18n.Messages;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.CorpusSource;

/** Names of texts as people read them. */
public final class DataNames {
  private DataNames() {}

  /**
   * The name of a built-in data set in the language in use; any other as it is, such as a file’s.
   */
  public static String title(String name) {
    return BuiltInDatasets.has(name) ? Messages.text("training.dataset." + name) : name;
  }

  /** The same of what can be chosen: a file keeps its name, whatever it is called. */
  public static String title(DatasetSource source) {
    return source.isBuiltIn() ? title(source.name()) : source.name();
  }

  /** The name of a built-in corpus in the language in use; any other as it is. */
  public static String corpus(String name) {
    return Corpora.names().contains(name) ? Messages.text("playground.corpus." + name) : name;
  }

  /** The same of what can be chosen: a file keeps its name, whatever it is called. */
  public static String corpus(CorpusSource source) {
    return source.isBuiltIn() ? corpus(source.name()) : source.name();
  }
}
