package org.remanence.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;

/**
 * The numbers of a cell at one step: those of one unit, or of all units together, where a share is
 * their mean and a signed number their root mean square.
 *
 * @param values what is known; without weights there are no sums behind the gates
 */
public record StepValues(Map<Quantity, Double> values) {
  public static final int ALL_UNITS = -1;

  public StepValues {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /**
   * Of a step of a trace.
   *
   * @param unit its index, or {@link #ALL_UNITS}
   */
  public static StepValues of(LayerTrace trace, int token, int unit) {
    int units = trace.get(Signal.HIDDEN_STATE)[token].length;
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      ToDoubleFunction<Integer> one = reader(trace, token, quantity);
      if (one != null) {
        values.put(
            quantity, unit == ALL_UNITS ? together(one, units, quantity) : one.applyAsDouble(unit));
      }
    }
    return new StepValues(values);
  }

  /** Of a step of a run, with the sums that led to the gates if there are weights. */
  public static StepValues of(CellRun run, int layer, int token, int unit) {
    StepValues trace = of(run.layers().get(layer), token, unit);
    if (!run.hasWeights()) {
      return trace;
    }
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    values.putAll(trace.values);
    values.put(Quantity.INPUT, run.inputSize(layer, token));
    int first = unit == ALL_UNITS ? 0 : unit;
    int count = unit == ALL_UNITS ? run.units(layer) : 1;
    Map<Quantity, Double> sums = new EnumMap<>(Quantity.class);
    for (int i = first; i < first + count; i++) {
      double one = 1.0 / count;
      sums(run, layer, token, i)
          .forEach(
              (quantity, value) ->
                  sums.merge(quantity, count == 1 ? value : one * value * value, Double::sum));
    }
    sums.replaceAll((quantity, value) -> count == 1 ? value : Math.sqrt(value));
    values.putAll(sums);
    return new StepValues(values);
  }

  private static Map<Quantity, Double> sums(CellRun run, int layer, int token, int unit) {
    boolean gru = run.layers().get(layer).cell() == CellType.GRU;
    double reset = gru ? run.layers().get(layer).get(Signal.RESET_GATE)[token][unit] : 0;
    Map<Quantity, Double> sums = new EnumMap<>(Quantity.class);
    for (UnitSum sum : run.sums(layer, token, unit)) {
      double input = sum.input() + sum.inputBias();
      double past = sum.recurrent() + sum.recurrentBias();
      boolean apart = gru && sum.signal() == Signal.CANDIDATE;
      sums.put(Quantity.into(sum.signal()), apart ? input : input + past);
      if (apart) {
        sums.put(Quantity.RECALLED, reset * past);
      }
    }
    return sums;
  }

  /** Only what comes in and what follows from {@code found}: the rest is for the class to find. */
  public StepValues knowing(Set<Signal> found) {
    Map<Quantity, Double> known = new EnumMap<>(values);
    known.keySet().removeIf(quantity -> !isKnown(quantity, found));
    return new StepValues(known);
  }

  private static boolean isKnown(Quantity quantity, Set<Signal> found) {
    return switch (quantity) {
      case INPUT, HIDDEN_BEFORE, CELL_BEFORE -> true;
      case KEPT -> found.contains(Signal.FORGET_GATE);
      case ADDED -> found.contains(Signal.INPUT_GATE) && found.contains(Signal.CANDIDATE);
      case SQUASHED -> found.contains(Signal.CELL_STATE);
      case INTO_INPUT_GATE -> found.contains(Signal.INPUT_GATE);
      case INTO_FORGET_GATE -> found.contains(Signal.FORGET_GATE);
      case INTO_OUTPUT_GATE -> found.contains(Signal.OUTPUT_GATE);
      case INTO_CANDIDATE -> found.contains(Signal.CANDIDATE);
      default -> found.contains(quantity.signal());
    };
  }

  public boolean has(Quantity quantity) {
    return values.containsKey(quantity);
  }

  public double get(Quantity quantity) {
    return values.get(quantity);
  }

  private static double together(ToDoubleFunction<Integer> one, int units, Quantity quantity) {
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      double value = one.applyAsDouble(unit);
      sum += quantity.isShare() ? value : value * value;
    }
    return quantity.isShare() ? sum / units : Math.sqrt(sum / units);
  }

  /** How to read it of one unit; null if the cell has none. */
  private static ToDoubleFunction<Integer> reader(LayerTrace trace, int token, Quantity quantity) {
    if (quantity.signal() != null) {
      float[][] rows = trace.get(quantity.signal());
      return rows == null ? null : unit -> rows[token][unit];
    }
    boolean lstm = trace.cell() == CellType.LSTM;
    boolean gru = trace.cell() == CellType.GRU;
    return switch (quantity) {
      case HIDDEN_BEFORE -> unit -> trace.before(Signal.HIDDEN_STATE, token)[unit];
      case CELL_BEFORE -> lstm ? unit -> trace.before(Signal.CELL_STATE, token)[unit] : null;
      case SQUASHED -> lstm ? unit -> Math.tanh(at(trace, Signal.CELL_STATE, token, unit)) : null;
      case UPDATE_REST -> gru ? unit -> 1 - at(trace, Signal.UPDATE_GATE, token, unit) : null;
      case KEPT -> lstm || gru ? unit -> kept(trace, token, unit) : null;
      case ADDED -> lstm || gru ? unit -> added(trace, token, unit) : null;
      default -> null;
    };
  }

  private static double kept(LayerTrace trace, int token, int unit) {
    return trace.cell() == CellType.LSTM
        ? at(trace, Signal.FORGET_GATE, token, unit) * trace.before(Signal.CELL_STATE, token)[unit]
        : at(trace, Signal.UPDATE_GATE, token, unit)
            * trace.before(Signal.HIDDEN_STATE, token)[unit];
  }

  private static double added(LayerTrace trace, int token, int unit) {
    double candidate = at(trace, Signal.CANDIDATE, token, unit);
    return trace.cell() == CellType.LSTM
        ? at(trace, Signal.INPUT_GATE, token, unit) * candidate
        : (1 - at(trace, Signal.UPDATE_GATE, token, unit)) * candidate;
  }

  private static double at(LayerTrace trace, Signal signal, int token, int unit) {
    return trace.get(signal)[token][unit];
  }
}
