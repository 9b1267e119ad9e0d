package org.remanence.ui.causal;

import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.study.causal.CausalText;
import org.remanence.study.causal.Replicated;
import org.remanence.ui.kit.DataNames;

/**
 * Answer of held-out pairs of sentences.
 *
 * @param site the gate or state, in words
 * @param name what the network is called
 * @param texts the name of the texts
 * @param taught whether the network learnt from the other parts of the same texts
 */
record RepeatedAnswer(
    Replicated result, Classifier network, String site, String name, String texts, boolean taught) {

  /** The verdict with its interval. */
  String verdict() {
    return CausalText.verdict(result, site);
  }

  /** On what it rests. */
  String control() {
    String stranger = taught ? "" : " " + Messages.text("units.stranger");
    return Messages.text("causal.asked", name, DataNames.title(texts))
        + " "
        + CausalText.control(result)
        + stranger;
  }
}
