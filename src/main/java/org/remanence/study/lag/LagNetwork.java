package org.remanence.study.lag;

import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.study.automaton.ExtractionStrings;

/**
 * A network of the memory lab with the weights of its best epoch.
 *
 * @param seed that it was trained with
 */
public record LagNetwork(Architecture architecture, long seed, Classifier network) {

  /**
   * Draws again the strings that it had, for an automaton of it: of its training and its
   * validation, and of the questions those that were in neither.
   *
   * @param settings that it was trained with
   */
  public ExtractionStrings strings(LagSettings settings) {
    return LagSequences.draw(settings, seed).strings(settings);
  }
}
