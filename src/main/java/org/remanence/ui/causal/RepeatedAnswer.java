package org.remanence.ui.causal;

import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.passport.Passport;
import org.remanence.passport.network.HeldOutPassport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.study.causal.CausalText;
import org.remanence.study.causal.Replicated;
import org.remanence.ui.kit.DataNames;

/**
 * Answer of held-out pairs of sentences.
 *
 * @param texts the name of the texts
 * @param taught whether the network learnt from the other parts of the same texts
 * @param origin where the network comes from
 */
record RepeatedAnswer(
    Replicated result, Classifier network, String texts, boolean taught, NetworkOrigin origin) {

  /** The verdict with its interval. */
  String verdict() {
    return CausalText.verdict(result, network);
  }

  /** On what it rests. */
  String control() {
    return Messages.text("causal.asked", origin.name(network), DataNames.title(texts))
        + " "
        + CausalText.control(result, taught);
  }

  /** Passport of the shares and of the control. */
  Passport passport() {
    return HeldOutPassport.of(network, origin, result);
  }
}
