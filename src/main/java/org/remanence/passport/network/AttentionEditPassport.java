package org.remanence.passport.network;

import java.util.List;
import java.util.stream.Collectors;
import org.remanence.engine.AttentionEdit;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;

/**
 * Passports of what weights of attention that are set come to.
 *
 * @param after the network with these weights
 * @param before what it did with its own
 */
public record AttentionEditPassport(NetworkReading after, Inspection before, AttentionEdit edit) {
  private static final String SHARED_OUT =
      "a′(t) = a(t)·(1 − Σⱼ a′(j)) / (1 − Σⱼ a(j)); Σⱼ a(j) = 1: a′(t) = (1 − Σⱼ a′(j)) / m";

  /** Passport of a word's weight, of the one that the network computes, and of the difference. */
  public Passport weight(int token) {
    double changed = after.inspection().trace().attention().weights()[token];
    double own = before.trace().attention().weights()[token];
    String title =
        Messages.text(
            "passport.title.attention-change", after.architecture(), token + 1, after.token(token));
    Double set = edit.weights().get(token);
    PassportBuilder passport = passport(Kind.ATTENTION_CHANGE, title, changed, own);
    return (set == null ? sharedOut(passport, "") : passport.equation("a′(t) := " + set))
        .input("t", "token", Messages.text("passport.token", token + 1, after.token(token)))
        .variable("TOKEN", token)
        .build();
  }

  /** Passport of a class's probability, of that with the network's own weights, and of both. */
  public Passport probability(int label) {
    double changed = after.inspection().trace().probabilities()[label];
    double own = before.trace().probabilities()[label];
    String title =
        Messages.text("passport.title.what-if-class", after.architecture(), after.label(label));
    return sharedOut(
            passport(Kind.ATTENTION_OUTCOME, title, changed, own),
            Equations.SOFTMAX + ", h = Σ a′(t)·h(t); ")
        .input("k", "class", after.label(label))
        .variable("LABEL", label)
        .build();
  }

  private static PassportBuilder sharedOut(PassportBuilder passport, String first) {
    return passport.equation(first + SHARED_OUT).symbol("j", "set-words").symbol("m", "free-words");
  }

  private PassportBuilder passport(Kind kind, String title, double changed, double own) {
    String set =
        edit.weights().entrySet().stream()
            .map(
                each ->
                    Messages.text(
                        "passport.edit.weight",
                        each.getKey() + 1,
                        after.token(each.getKey()),
                        String.valueOf(each.getValue())))
            .collect(Collectors.joining("; "));
    return after
        .passport(kind, title, changed, own, changed - own)
        .named("changed", "untouched", "difference")
        .input("a′(j)", "edits", set)
        .variable(
            "GIVEN",
            edit.weights().entrySet().stream()
                .map(each -> List.<Number>of(each.getKey(), each.getValue()))
                .toList());
  }
}
