package org.remanence.passport.network;

import org.remanence.engine.Pooling;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;

/**
 * Passport of the probability of a class: of the whole text, or had it ended with one of its words.
 */
public final class ClassProbabilityPassport {
  private ClassProbabilityPassport() {}

  /**
   * Passport of the prediction.
   *
   * @param label index of the class
   */
  public static Passport of(NetworkReading of, int label) {
    String title = Messages.text("passport.title.class", of.architecture(), of.label(label));
    return of.passport(
            Kind.CLASS_PROBABILITY, title, of.inspection().trace().probabilities()[label])
        .equation(Equations.SOFTMAX)
        .input("k", "class", of.label(label))
        .input("h", pooled(of) ? "pooled" : "last-state", pooled(of) ? "h(1)…h(T)" : "h(T)")
        .input("V, d", "dense", TensorNames.DENSE_KERNEL + ", " + TensorNames.DENSE_BIAS)
        .variable("LABEL", label)
        .build();
  }

  private static boolean pooled(NetworkReading of) {
    return of.classifier().hyperparameters().pooling() != Pooling.LAST;
  }

  /**
   * Passport of the probability after a prefix.
   *
   * @param token the last one of the prefix
   * @param probability as {@code Classifier.prefixProbabilities} gives it
   */
  public static Passport after(NetworkReading of, int token, int label, double probability) {
    String title =
        Messages.text(
            "passport.title.prefix",
            of.architecture(),
            of.label(label),
            token + 1,
            of.token(token));
    return of.passport(Kind.PREFIX_PROBABILITY, title, probability)
        .equation(Equations.SOFTMAX)
        .input("k", "class", of.label(label))
        .input(
            "h",
            pooled(of) ? "pooled" : "prefix-state",
            (pooled(of) ? "h(1)…h(" : "h(") + (token + 1) + ")")
        .input("V, d", "dense", TensorNames.DENSE_KERNEL + ", " + TensorNames.DENSE_BIAS)
        .variable("LABEL", label)
        .variable("TOKEN", token)
        .build();
  }
}
