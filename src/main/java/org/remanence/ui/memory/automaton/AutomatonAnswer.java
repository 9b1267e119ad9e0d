package org.remanence.ui.memory.automaton;

import java.util.Comparator;
import java.util.List;
import org.remanence.study.automaton.ExtractedAutomaton;
import org.remanence.study.automaton.ExtractionStrings;
import org.remanence.study.lag.LagNetwork;
import org.remanence.study.lag.LagSettings;

/** An automaton of a network of the Memory lab, and what it came from. */
record AutomatonAnswer(
    LagSettings settings, LagNetwork network, ExtractionStrings strings, ExtractedAutomaton found) {

  /** Names of the outputs. */
  List<String> labels() {
    return network.network().labels();
  }

  /** Strings that had no part in it, the shortest first. */
  List<String> examples() {
    return strings.heldOut().stream().sorted(Comparator.comparingInt(String::length)).toList();
  }
}
