package org.remanence.handout;

import java.util.List;
import org.remanence.lab.Lab;

/**
 * Content that is handed out of a lab, in the language in use.
 *
 * @param names of the lab’s networks, in their order
 */
record HandOutContent(String title, Lab lab, List<String> names, List<HandOutSentence> sentences) {

  static HandOutContent of(String title, Lab lab) {
    return new HandOutContent(title, lab, HandOutTables.names(lab), HandOutSentence.of(lab));
  }
}
