package org.remanence.passport.network;

import java.util.List;
import org.remanence.engine.StateShape;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.LayerEdit;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/** Passport of the probability of a word’s tag. */
public final class TagProbabilityPassport {
  private TagProbabilityPassport() {}

  /**
   * Passport of a tag's probability at a word.
   *
   * @param of reading of a network that tags words
   * @param edits what was changed inside the network while it read
   * @param token index of the word
   * @param label index of the tag
   */
  public static Passport of(NetworkReading of, List<LayerEdit> edits, int token, int label) {
    String title =
        Messages.text(
            "passport.title.tag", of.architecture(), of.label(label), token + 1, of.token(token));
    List<StateShape> states = of.classifier().shape().states();
    return of.passport(
            Kind.TAG_PROBABILITY, title, of.inspection().trace().tokenProbabilities()[token][label])
        .equation(Equations.SOFTMAX)
        .input("k", "tag", of.label(label))
        .input("h", "word-state", "h(" + (token + 1) + ")")
        .input("V, d", "dense", TensorNames.DENSE_KERNEL + ", " + TensorNames.DENSE_BIAS)
        .variable("EDITS", UnitSumPassport.edits(edits))
        .variable("DIRECTIONS", states.get(states.size() - 1).directions())
        .variable("TOKEN", token)
        .variable("LABEL", label)
        .build();
  }
}
