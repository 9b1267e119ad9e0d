package org.remanence.lab;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.remanence.settings.TestSentence;

/**
 * View of a lab that the window shows.
 *
 * @param tab identifier of the tab in front
 * @param epoch that the networks are shown at; {@link #NEWEST} for the newest
 * @param sentence that they read
 * @param sentences the user's own test sentences by the language of the data
 */
public record LabView(
    String tab, int epoch, String sentence, Map<String, List<TestSentence>> sentences) {
  public static final int NEWEST = -1;

  public LabView {
    sentences = Collections.unmodifiableSortedMap(new TreeMap<>(sentences));
  }

  /** The same but for what is looked at by the way: tab and epoch. */
  public LabView anywhere() {
    return new LabView("", NEWEST, sentence, sentences);
  }
}
