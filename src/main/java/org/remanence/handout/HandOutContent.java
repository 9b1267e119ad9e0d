package org.remanence.handout;

import java.util.List;
import org.remanence.lab.Lab;
import org.remanence.text.Task;

/**
 * Content that is handed out of a lab, in the language in use.
 *
 * @param lab with those of its networks alone that are handed out
 * @param names of these, in their order
 * @param taggers number of networks that are left out, since they tag words
 */
record HandOutContent(
    String title, Lab lab, List<String> names, List<HandOutSentence> sentences, int taggers) {

  /** Of the networks that sort texts, which is what the figures show. */
  static HandOutContent of(String title, Lab all) {
    Lab lab = all.with(Task.CLASSIFICATION);
    return new HandOutContent(
        title,
        lab,
        HandOutTables.names(lab),
        HandOutSentence.of(lab),
        all.networks().size() - lab.networks().size());
  }
}
