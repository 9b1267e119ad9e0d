package org.remanence.ui.states;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.remanence.engine.cell.Signal;
import org.remanence.passport.Passport;
import org.remanence.passport.network.ClassProbabilityPassport;
import org.remanence.passport.network.ContributionPassport;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.NormPassport;
import org.remanence.passport.network.SignalDifferencePassport;
import org.remanence.passport.network.SignalPassport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.heatmap.HeatmapView;

/** Passports of the numbers in one network's row; tokens are places on the common axis. */
record RowPassports(NetworkReading reading, ModelStates states, int layer) {

  HeatmapView.Passports values(Signal signal) {
    return (token, unit) ->
        read(token).map(own -> SignalPassport.of(reading, layer, signal, own, unit));
  }

  IntFunction<Optional<Passport>> norms() {
    return token -> read(token).map(own -> NormPassport.of(reading, layer, own));
  }

  IntFunction<Optional<Passport>> prefixes() {
    int label = states.label();
    return token ->
        read(token)
            .map(
                own ->
                    ClassProbabilityPassport.after(
                        reading, own, label, states.prefixes()[own][label]));
  }

  IntFunction<Optional<Passport>> contributions(RowPlot plot) {
    return token ->
        read(token)
            .flatMap(
                own ->
                    states
                        .attribution()
                        .map(
                            shown ->
                                plot == RowPlot.GRADIENT
                                    ? ContributionPassport.gradientTimesInput(reading, shown, own)
                                    : ContributionPassport.leftOut(reading, shown, own)));
  }

  /** Passports of the units that are shown as lines. */
  PassportChoice.Source courses(Signal signal, List<Integer> units) {
    return (line, token) -> values(signal).of(token, units.get(line));
  }

  /** Passport of the class that is predicted. */
  Optional<Passport> prediction() {
    return states.isEmpty() ? Optional.empty() : label(states.inspection().predicted());
  }

  /** Passport of a class’s probability. */
  Optional<Passport> label(int label) {
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(ClassProbabilityPassport.of(reading, label));
  }

  /** Passports of by how much values differ from those of the sentence compared with. */
  HeatmapView.Passports differences(Signal signal, ModelStates before, Alignment alignment) {
    return (token, unit) -> {
      int there = alignment.earlier()[token] - before.unread();
      boolean known = there >= 0 && there < before.inspection().tokens().size();
      return read(token)
          .filter(own -> known)
          .map(
              own ->
                  SignalDifferencePassport.of(
                      reading, before.inspection(), layer, signal, own, there, unit));
    };
  }

  /** The token's place among those that the network read. */
  private Optional<Integer> read(int token) {
    int own = token - states.unread();
    return own >= 0 && own < states.inspection().tokens().size()
        ? Optional.of(own)
        : Optional.empty();
  }
}
