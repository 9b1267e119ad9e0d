package org.remanence.ui.states;

import org.remanence.model.NetworkKey;

/** Weights of attention that are set without the window in which one sets them. */
public final class SetWeights {
  private SetWeights() {}

  /** Sets the weight of a word, by its index, in a network's attention. */
  public static void set(StatesViewModel model, NetworkKey network, int token, double weight) {
    model.attentionEdits().set(network, token, weight);
  }
}
