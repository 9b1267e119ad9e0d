package org.remanence.ui.gates;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.CellRun;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.explain.UnitSum;
import org.remanence.passport.Passport;
import org.remanence.passport.network.CellValuePassport;
import org.remanence.passport.network.ClassProbabilityPassport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.SignalPassport;
import org.remanence.passport.network.UnitSumPassport;
import org.remanence.passport.network.UnitsTogetherPassport;
import org.remanence.passport.network.WeightPassport;
import org.remanence.passport.network.WhatIfPassport;

/**
 * Passports of the numbers of a cell. Ideal gates have no passports: they are made up.
 *
 * @param edits what is changed inside the network
 * @param layer index into the run's layers
 * @param unit its index, or {@link StepValues#ALL_UNITS}
 */
record GatesPassports(
    CellRun run, NetworkOrigin origin, List<LayerEdit> edits, int layer, int unit) {

  private boolean isOfAll() {
    return unit == StepValues.ALL_UNITS;
  }

  private NetworkReading reading() {
    return new NetworkReading(run.classifier(), run.inspection(), origin);
  }

  private WhatIfPassport whatIf() {
    return new WhatIfPassport(reading(), run.untouched(), edits);
  }

  /** Passports of a curve's values. */
  IntFunction<Optional<Passport>> curve(Signal signal) {
    return token -> value(signal, token);
  }

  /** Passports of the difference that the changes made to the hidden state. */
  IntFunction<Optional<Passport>> difference() {
    return token ->
        Optional.of(
            isOfAll()
                ? whatIf().distance(layer, Signal.HIDDEN_STATE, token)
                : whatIf().value(layer, Signal.HIDDEN_STATE, token, unit));
  }

  /** Passport of the prediction, and of what the changes made of it. */
  Passport outcome() {
    int label = run.inspection().predicted();
    return run.isEdited()
        ? whatIf().probability(label)
        : ClassProbabilityPassport.of(reading(), label);
  }

  /** Passport of what the changes did to the prediction and to the states after a word. */
  Passport differences(int token) {
    List<Signal> states = run.layers().get(layer).cell().states();
    return whatIf().outcome(run.untouched().predicted(), layer, states, token, unit);
  }

  /** Passport of a weight of the unit: the input or state it stands before, or the bias. */
  Passport weight(String part, int block, int row) {
    String name = TensorNames.of(run.layers().get(layer).name(), part);
    int column = block * run.units(layer) + unit;
    return part.equals(TensorNames.BIAS)
        ? WeightPassport.of(reading(), name, column)
        : WeightPassport.of(reading(), name, row, column);
  }

  /** Passport of a gate or state. */
  Optional<Passport> value(Signal signal, int token) {
    if (!run.hasWeights()) {
      return Optional.empty();
    }
    if (run.isEdited()) {
      return Optional.of(
          isOfAll()
              ? whatIf().distance(layer, signal, token)
              : whatIf().value(layer, signal, token, unit));
    }
    return Optional.of(
        isOfAll()
            ? UnitsTogetherPassport.of(reading(), layer, signal, token)
            : SignalPassport.of(reading(), layer, signal, token, unit));
  }

  /** Passport of a number of the drawn cell. */
  Optional<Passport> quantity(Quantity quantity, int token) {
    return run.hasWeights()
        ? Optional.of(CellValuePassport.of(reading(), edits, layer, quantity, token, unit))
        : Optional.empty();
  }

  /** Passport of an equation on the blackboard: the sum behind a gate, or the state it comes to. */
  Optional<Passport> equation(Signal result, int token) {
    boolean isSum =
        run.sums(layer, token, unit).stream().map(UnitSum::signal).anyMatch(result::equals);
    return isSum
        ? Optional.of(UnitSumPassport.of(reading(), edits, layer, result, token, unit))
        : value(result, token);
  }

  /** Passports of the sum behind an RNN's state. */
  IntFunction<Optional<Passport>> origins() {
    return token -> equation(Signal.HIDDEN_STATE, token);
  }
}
