package org.remanence.ui.states;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.remanence.engine.cell.Signal;
import org.remanence.passport.Passport;
import org.remanence.passport.network.AttentionEditPassport;
import org.remanence.passport.network.AttentionPassport;
import org.remanence.passport.network.ClassProbabilityPassport;
import org.remanence.passport.network.ContributionPassport;
import org.remanence.passport.network.HeadPassport;
import org.remanence.passport.network.KerasReading;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.NormPassport;
import org.remanence.passport.network.SignalDifferencePassport;
import org.remanence.passport.network.SignalPassport;
import org.remanence.passport.network.TagProbabilityPassport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.heatmap.HeatmapView;

/**
 * Passports of the numbers in one network's row; tokens are places in the row.
 *
 * @param reading empty for a network of another program
 * @param keras empty for any other than one that Keras trained
 */
record RowPassports(
    Optional<NetworkReading> reading, Optional<KerasReading> keras, ModelStates states, int layer) {

  HeatmapView.Passports values(Signal signal) {
    return (token, unit) ->
        of(token, (read, own) -> SignalPassport.of(read, layer, signal, own, unit))
            .or(() -> ofKeras(token, (read, own) -> read.signal(layer, signal, own, unit)));
  }

  IntFunction<Optional<Passport>> norms() {
    return token ->
        of(token, (read, own) -> NormPassport.of(read, layer, own))
            .or(() -> ofKeras(token, (read, own) -> read.norm(layer, own)));
  }

  IntFunction<Optional<Passport>> attention() {
    return token ->
        of(
            token,
            (read, own) ->
                states
                    .whatIf()
                    .map(set -> changed(read, set).weight(own))
                    .orElseGet(() -> AttentionPassport.of(read, own)));
  }

  /** Passports of a head's weights; words in place of units count from 1. */
  HeatmapView.Passports head(int head) {
    return (token, word) ->
        of(token, (read, own) -> HeadPassport.of(read, head, own, word - 1 - states.unread()));
  }

  IntFunction<Optional<Passport>> prefixes() {
    int label = states.label();
    return token ->
        of(
            token,
            (read, own) ->
                states.hasTags()
                    ? TagProbabilityPassport.of(read, List.of(), own, label)
                    : ClassProbabilityPassport.after(
                        read, own, label, states.answers()[own][label]));
  }

  /** Passports of the probabilities of the words’ tags. */
  IntFunction<Optional<Passport>> tags() {
    return token ->
        of(
            token,
            (read, own) ->
                TagProbabilityPassport.of(
                    read, List.of(), own, states.inspection().predicted(own)));
  }

  IntFunction<Optional<Passport>> contributions(RowPlot plot) {
    return token ->
        states
            .attribution()
            .flatMap(
                shown ->
                    of(
                        token,
                        (read, own) ->
                            plot == RowPlot.GRADIENT
                                ? ContributionPassport.gradientTimesInput(read, shown, own)
                                : ContributionPassport.leftOut(read, shown, own)));
  }

  /** Passports of the units that are shown as lines. */
  PassportChoice.Source courses(Signal signal, List<Integer> units) {
    return (line, token) -> values(signal).of(token, units.get(line));
  }

  /** Passport of the class that is predicted. */
  Optional<Passport> prediction() {
    return states.isEmpty() || states.hasTags()
        ? Optional.empty()
        : label(states.inspection().predicted());
  }

  /** Passport of a class’s probability. */
  Optional<Passport> label(int label) {
    return reading
        .filter(read -> !states.isEmpty())
        .map(
            read ->
                states
                    .whatIf()
                    .map(set -> changed(read, set).probability(label))
                    .orElseGet(() -> ClassProbabilityPassport.of(read, label)))
        .or(
            () ->
                keras
                    .filter(read -> !states.isEmpty() && states.inspection().hasClasses())
                    .map(read -> read.probability(label)));
  }

  private static AttentionEditPassport changed(NetworkReading read, AttentionWhatIf set) {
    return new AttentionEditPassport(read, set.untouched(), set.edit());
  }

  /** Passports of by how much values differ from those of the sentence compared with. */
  HeatmapView.Passports differences(Signal signal, ModelStates before, Alignment alignment) {
    return (token, unit) -> {
      int there = alignment.earlier()[token] - before.unread();
      boolean known = there >= 0 && there < before.inspection().tokens().size();
      return known
          ? of(
              token,
              (read, own) ->
                  SignalDifferencePassport.of(
                      read, before.inspection(), layer, signal, own, there, unit))
          : Optional.empty();
    };
  }

  /** Passport of a token, by its place among those that the network read. */
  private Optional<Passport> of(int token, BiFunction<NetworkReading, Integer, Passport> passport) {
    return of(reading, token, passport);
  }

  private Optional<Passport> ofKeras(
      int token, BiFunction<KerasReading, Integer, Passport> passport) {
    return of(keras, token, passport);
  }

  private <R> Optional<Passport> of(
      Optional<R> from, int token, BiFunction<R, Integer, Passport> passport) {
    int own = token - states.unread();
    return from.filter(read -> own >= 0 && own < states.inspection().tokens().size())
        .map(read -> passport.apply(read, own));
  }
}
