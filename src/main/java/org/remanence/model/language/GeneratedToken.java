package org.remanence.model.language;

import java.util.List;
import org.remanence.engine.language.StepTrace;

/**
 * A token that a generator wrote; immutable.
 *
 * @param token as it stands in the text, without the {@link #gap} in front
 * @param gap a space, or nothing
 * @param before its probability as the network gave it: with which to colour it
 * @param after its probability among what could be drawn; 0 if it was chosen by hand from what was
 *     cut
 * @param candidates the most probable tokens that could have come, at most {@link
 *     Generator#CANDIDATES}, the most probable first; after them the token itself, if it is none of
 *     these
 * @param trace every gate and state as the network read this token, and what the heads of a
 *     transformer read; nothing if the generator does not trace
 * @param sampling how it was drawn, or would have been
 * @param drawn whether it was; false if it was chosen by hand
 * @param point where the text stood before this token: a branch starts from here
 */
public record GeneratedToken(
    String token,
    int id,
    String gap,
    double before,
    double after,
    List<Candidate> candidates,
    StepTrace trace,
    Sampling sampling,
    boolean drawn,
    Generator.Point point) {

  /** Text that was added: gap and token. */
  public String text() {
    return gap + token;
  }
}
