package org.remanence.ui.playground;

import java.util.List;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.model.language.Sampling;

/**
 * One of the texts that go on from a prompt; its first tokens are those of the branch it came from.
 *
 * @param number from 1
 * @param parent number of the branch it came from; 0 if it begins at the prompt
 * @param start how many tokens it shares with that
 * @param sampling how its own tokens were drawn, at first
 * @param tokens all of them, the shared ones too
 * @param end where it can be gone on with; null while it is written
 */
record Branch(
    int number,
    int parent,
    int start,
    Sampling sampling,
    List<GeneratedToken> tokens,
    Generator.Point end) {
  Branch {
    tokens = List.copyOf(tokens);
  }

  int size() {
    return tokens.size();
  }

  /** The same branch, further on. */
  Branch with(List<GeneratedToken> longer, Generator.Point place) {
    return new Branch(number, parent, start, sampling, longer, place);
  }
}
