package org.remanence.ui.memory.automaton;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.remanence.study.automaton.ExtractedAutomaton.ReadToken;
import org.remanence.study.automaton.Reading;

/** A string as the network and its automaton read it. */
record FollowedString(AutomatonAnswer answer, Reading reading, List<ReadToken> tokens) {

  static FollowedString of(AutomatonAnswer answer, String text) {
    Reading reading = Reading.of(answer.network().network(), text);
    return new FollowedString(answer, reading, answer.found().follow(reading));
  }

  /** Returns whether both have the same answer after a token. */
  boolean agrees(int token) {
    ReadToken read = tokens.get(token);
    return read.output().equals(OptionalInt.of(read.network()));
  }

  /** Index of the first token after which their answers differ. */
  OptionalInt firstDifference() {
    return IntStream.range(0, tokens.size()).filter(token -> !agrees(token)).findFirst();
  }
}
