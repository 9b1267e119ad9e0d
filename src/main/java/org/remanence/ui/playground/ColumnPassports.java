package org.remanence.ui.playground;

import java.util.List;
import java.util.Optional;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.language.StepTrace;
import org.remanence.model.language.Candidate;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.KeptNumbers;
import org.remanence.model.language.ReadToken;
import org.remanence.model.language.Sampling;
import org.remanence.passport.Passport;
import org.remanence.passport.language.TokenPassport;

/**
 * Passports of the numbers of a text.
 *
 * @param branch null for the prompt alone
 */
record ColumnPassports(BranchTree tree, Branch branch) {

  private List<GeneratedToken> written() {
    return branch == null ? List.of() : branch.tokens();
  }

  /** Passport of the step that follows what stands before a place of the written text. */
  private TokenPassport before(int place) {
    return new TokenPassport(
        tree.model().reading(), tree.promptTokens(), written().subList(0, place));
  }

  /**
   * Passport of a candidate for a place.
   *
   * @param toCome how a token after the text would be drawn
   */
  Passport candidate(int place, Candidate candidate, Sampling toCome) {
    Sampling sampling = place < written().size() ? written().get(place).sampling() : toCome;
    return before(place).candidate(candidate, sampling);
  }

  /**
   * Passport of the token at a place: how it was drawn, or how probable it was if it was chosen by
   * hand.
   */
  Optional<Passport> token(int place) {
    if (place < 0 || place >= written().size()) {
      return Optional.empty();
    }
    GeneratedToken token = written().get(place);
    Candidate chosen = new Candidate(token.token(), token.id(), token.before(), token.after());
    return Optional.of(
        token.drawn()
            ? before(place).drawn(token)
            : before(place).candidate(chosen, token.sampling()));
  }

  /** Passport of a gate or state after a step; steps count from 0 at the prompt's first token. */
  Passport signal(int step, int layer, Signal signal, int unit) {
    return upTo(step).signal(trace(step).layers(), layer, signal, unit);
  }

  /** Passport of the means of a layer's gates after a step, if it has gates. */
  Optional<Passport> gates(int step, int layer) {
    List<LayerTrace> layers = trace(step).layers();
    boolean gated = layers.get(layer).cell().signals().stream().anyMatch(Signal::isGate);
    return gated ? Optional.of(upTo(step).gates(layers, layer)) : Optional.empty();
  }

  /** Passport of how much a step reads of another by a head of a transformer. */
  Passport head(int step, int head, int read) {
    return upTo(step).head(trace(step).heads().get(head), head, step - read);
  }

  /** Passport of how many numbers are kept at a place to go on from there. */
  Passport kept(int place, KeptNumbers kept) {
    return before(place).kept(kept);
  }

  private TokenPassport upTo(int step) {
    List<ReadToken> prompt = tree.promptTokens();
    int read = Math.min(step + 1, prompt.size());
    return new TokenPassport(
        tree.model().reading(), prompt.subList(0, read), written().subList(0, step + 1 - read));
  }

  private StepTrace trace(int step) {
    int prompt = tree.promptTokens().size();
    return step < prompt
        ? tree.origin().promptTraces().get(step)
        : written().get(step - prompt).trace();
  }
}
