package org.remanence.passport.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.engine.CellEdit;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.LayerEdit;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;

/**
 * Passport of the effect of changes inside a network: to a value, to all units of a layer, to the
 * prediction.
 *
 * @param after the changed network
 * @param before what it did without the changes
 */
public record WhatIfPassport(NetworkReading after, Inspection before, List<LayerEdit> edits) {
  private static final int ALL_UNITS = -1;

  /**
   * Passport of a value with the changes, without them, and of the difference.
   *
   * @param layer index into the trace's layers
   */
  public Passport value(int layer, Signal signal, int token, int unit) {
    String title =
        Messages.text(
            "passport.title.what-if",
            after.name(layer),
            NetworkReading.name(signal),
            unit,
            token + 1,
            after.token(token));
    double changed = after.layer(layer).get(signal)[token][unit];
    double untouched = untouched(layer, signal, token)[unit];
    return passport(Kind.WHAT_IF, title, changed, untouched, changed - untouched)
        .named("changed", "untouched", "difference")
        .equation(Equations.of(after.cell(), signal))
        .variable("LAYER", layer)
        .variable("SIGNAL", signal.id())
        .variable("TOKEN", token)
        .variable("UNIT", unit)
        .build();
  }

  /** Passport of the root mean square of what they did to a layer's units. */
  public Passport distance(int layer, Signal signal, int token) {
    String title =
        Messages.text(
            "passport.title.what-if-units",
            after.name(layer),
            NetworkReading.name(signal),
            token + 1,
            after.token(token));
    return passport(Kind.WHAT_IF_DISTANCE, title, moved(layer, signal, token, ALL_UNITS))
        .equation("√((1/H)·Σⱼ (vⱼ′ − vⱼ)²); " + Equations.of(after.cell(), signal))
        .input("H", "units", after.layer(layer).get(signal)[token].length)
        .variable("LAYER", layer)
        .variable("SIGNAL", signal.id())
        .variable("TOKEN", token)
        .build();
  }

  /** Passport of a class's probability with the changes, without them, and of the difference. */
  public Passport probability(int label) {
    return outcome(label, 0, List.of(), 0, ALL_UNITS);
  }

  /**
   * Passport of the same and of what the changes did to states of a layer after a word.
   *
   * @param layer index into the trace's layers
   * @param unit its index; negative for the root mean square of all
   */
  public Passport outcome(int label, int layer, List<Signal> states, int token, int unit) {
    double changed = after.inspection().trace().probabilities()[label];
    double untouched = before.trace().probabilities()[label];
    String title =
        Messages.text("passport.title.what-if-class", after.architecture(), after.label(label));
    List<Double> values = new ArrayList<>(List.of(changed, untouched, changed - untouched));
    List<String> names =
        new ArrayList<>(
            Stream.of("changed", "untouched", "difference").map(PassportBuilder::number).toList());
    for (Signal state : states) {
      values.add(moved(layer, state, token, unit));
      names.add(PassportBuilder.number("moved", NetworkReading.name(state), token + 1));
    }
    return passport(
            Kind.WHAT_IF_PROBABILITY,
            title,
            values.stream().mapToDouble(Double::doubleValue).toArray())
        .named(names)
        .equation(Equations.SOFTMAX)
        .input("k", "class", after.label(label))
        .variable("LABEL", label)
        .variable("LAYER", layer)
        .variable("STATES", states.stream().map(Signal::id).toList())
        .variable("TOKEN", token)
        .variable("UNIT", Math.max(ALL_UNITS, unit))
        .build();
  }

  /** Effect of the changes on a unit, or the root mean square of those on all. */
  private double moved(int layer, Signal signal, int token, int unit) {
    float[] changed = after.layer(layer).get(signal)[token];
    float[] untouched = untouched(layer, signal, token);
    if (unit >= 0) {
      return (double) changed[unit] - untouched[unit];
    }
    double sum = 0;
    for (int i = 0; i < changed.length; i++) {
      double difference = (double) changed[i] - untouched[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum / changed.length);
  }

  private float[] untouched(int layer, Signal signal, int token) {
    return before.trace().layers().get(layer).get(signal)[token];
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    String changes = edits.stream().map(WhatIfPassport::text).collect(Collectors.joining("; "));
    return after
        .passport(kind, title, values)
        .input("′", "edits", changes)
        .variable("EDITS", UnitSumPassport.edits(edits));
  }

  private static String text(LayerEdit edit) {
    CellEdit cell = edit.cell();
    return Messages.text(
        "passport.edit",
        NetworkReading.name(cell.signal()),
        cell.unit() == CellEdit.ALL
            ? Messages.text("passport.edit.all-units")
            : Messages.text("passport.edit.unit", cell.unit()),
        cell.step() == CellEdit.ALL
            ? Messages.text("passport.edit.all-words")
            : Messages.text("passport.edit.word", cell.step() + 1),
        String.valueOf(cell.value()));
  }
}
