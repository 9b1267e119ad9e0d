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
import org.remanence.passport.network.CellGradientPassport;
import org.remanence.passport.network.CellValuePassport;
import org.remanence.passport.network.ClassProbabilityPassport;
import org.remanence.passport.network.HeadPassport;
import org.remanence.passport.network.KerasReading;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.SignalPassport;
import org.remanence.passport.network.TagProbabilityPassport;
import org.remanence.passport.network.UnitSumPassport;
import org.remanence.passport.network.UnitsTogetherPassport;
import org.remanence.passport.network.WeightPassport;
import org.remanence.passport.network.WhatIfPassport;

/**
 * Passports of the numbers of a cell. Ideal gates have none, being made up; of a network of another
 * program each unit’s gates and states have one, and its answer, while nothing is changed.
 *
 * @param reading empty where it is no network of this program
 * @param edits what is changed inside the network
 * @param layer index into the run's layers
 * @param unit its index, or {@link StepValues#ALL_UNITS}
 * @param backward whether the numbers of the drawing and the equations are gradients
 */
record GatesPassports(
    CellRun run,
    Optional<NetworkReading> reading,
    List<LayerEdit> edits,
    int layer,
    int unit,
    boolean backward) {

  private boolean isOfAll() {
    return unit == StepValues.ALL_UNITS;
  }

  private WhatIfPassport whatIf(NetworkReading read) {
    return new WhatIfPassport(read, run.untouched(), edits);
  }

  /** Passports of a curve's values. */
  IntFunction<Optional<Passport>> curve(Signal signal) {
    return token -> value(signal, token);
  }

  /** Passports of the difference that the changes made to the hidden state. */
  IntFunction<Optional<Passport>> difference() {
    return token -> reading.map(read -> change(read, Signal.HIDDEN_STATE, token));
  }

  /** Passport of the prediction, or of the tag of a word, and of what the changes made of it. */
  Optional<Passport> outcome(int token) {
    return run.inspection().hasTags()
        ? reading.map(
            read ->
                TagProbabilityPassport.of(read, edits, token, run.inspection().predicted(token)))
        : outcome();
  }

  private Optional<Passport> outcome() {
    return reading
        .map(
            read -> {
              int label = run.inspection().predicted();
              return run.isEdited()
                  ? whatIf(read).probability(label)
                  : ClassProbabilityPassport.of(read, label);
            })
        .or(
            () ->
                keras()
                    .filter(read -> read.inspection().hasClasses())
                    .map(read -> read.probability(run.inspection().predicted())));
  }

  /** Passport of what the changes did to the prediction and to the states after a word. */
  Optional<Passport> differences(int token) {
    if (!run.inspection().hasClasses()) {
      return reading.map(read -> change(read, Signal.HIDDEN_STATE, token));
    }
    List<Signal> states = run.layers().get(layer).cell().states();
    return reading.map(
        read -> whatIf(read).outcome(run.untouched().predicted(), layer, states, token, unit));
  }

  /** Passport of a weight of the unit: the input or state it stands before, or the bias. */
  Optional<Passport> weight(String part, int block, int row) {
    String name = TensorNames.of(run.layers().get(layer).name(), part);
    int column = block * run.units(layer) + unit;
    return reading.map(
        read ->
            part.equals(TensorNames.BIAS)
                ? WeightPassport.of(read, name, column)
                : WeightPassport.of(read, name, row, column));
  }

  /** Passport of a gate or state. */
  Optional<Passport> value(Signal signal, int token) {
    return reading
        .map(read -> run.isEdited() ? change(read, signal, token) : plain(read, signal, token))
        .or(
            () ->
                keras()
                    .filter(read -> !isOfAll())
                    .map(read -> read.signal(layer, signal, token, unit)));
  }

  /** Reading of a network that Keras trained, with nothing changed inside. */
  private Optional<KerasReading> keras() {
    return run.network() == null || run.isEdited() || run.tokens().isEmpty()
        ? Optional.empty()
        : KerasReading.of(run.network(), run.inspection());
  }

  private Passport change(NetworkReading read, Signal signal, int token) {
    return isOfAll()
        ? whatIf(read).distance(layer, signal, token)
        : whatIf(read).value(layer, signal, token, unit);
  }

  private Passport plain(NetworkReading read, Signal signal, int token) {
    return isOfAll()
        ? UnitsTogetherPassport.of(read, layer, signal, token)
        : SignalPassport.of(read, layer, signal, token, unit);
  }

  /** Passport of a number of the drawn cell. */
  Optional<Passport> quantity(Quantity quantity, int token) {
    return reading
        .map(
            read ->
                backward
                    ? CellGradientPassport.of(read, run, layer, quantity, token, unit)
                    : CellValuePassport.of(read, edits, layer, quantity, token, unit))
        .or(() -> Optional.ofNullable(quantity.signal()).flatMap(signal -> value(signal, token)));
  }

  /**
   * Passport of an equation on the blackboard: the sum behind a gate, the state it comes to, or
   * another number of the drawing.
   */
  Optional<Passport> equation(Quantity result, int token) {
    Signal signal = result.signal();
    if (backward || signal == null) {
      return quantity(result, token);
    }
    boolean isSum =
        run.sums(layer, token, unit).stream().map(UnitSum::signal).anyMatch(signal::equals);
    return isSum
        ? reading.map(read -> UnitSumPassport.of(read, edits, layer, signal, token, unit))
        : value(signal, token);
  }

  /** Passports of what a word reads of each by a head of a transformer. */
  IntFunction<Optional<Passport>> head(int head, int token) {
    return read -> reading.map(of -> HeadPassport.of(of, head, token, read));
  }

  /** Passports of a number of the drawing, at each word. */
  IntFunction<Optional<Passport>> quantities(Quantity quantity) {
    return token -> quantity(quantity, token);
  }

  /** Passports of the sum behind an RNN's state. */
  IntFunction<Optional<Passport>> origins() {
    return token -> equation(Quantity.HIDDEN_STATE, token);
  }
}
