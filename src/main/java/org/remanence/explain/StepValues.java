package org.remanence.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.CellBlock.Recurrence;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.engine.cell.StateEquation.Share;

/**
 * The numbers of a cell at one step: those of one unit, or of all units together, where a share is
 * their mean and a signed number their root mean square.
 *
 * @param inputs how many numbers x(t) has; 0 if that is not known
 * @param values what is known; without weights there are no sums behind the gates
 * @param gradients whether they are those of a loss at these numbers: then all have a sign
 */
public record StepValues(
    CellType cell, int inputs, Map<Quantity, Double> values, boolean gradients) {
  public static final int ALL_UNITS = -1;

  public StepValues {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  StepValues(CellType cell, int inputs, Map<Quantity, Double> values) {
    this(cell, inputs, values, false);
  }

  /**
   * Values of a step of a trace.
   *
   * @param unit its index, or {@link #ALL_UNITS}
   */
  public static StepValues of(LayerTrace trace, int token, int unit) {
    int units = trace.get(Signal.HIDDEN_STATE)[token].length;
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      IntToDoubleFunction one = reader(trace, token, quantity);
      if (one != null) {
        values.put(
            quantity, unit == ALL_UNITS ? together(one, units, quantity) : one.applyAsDouble(unit));
      }
    }
    return new StepValues(trace.cell(), 0, values);
  }

  /**
   * Values of a step of a cell, with the sums that led to the gates.
   *
   * @param layer index into the reading's layers
   */
  public static StepValues of(CellReading reading, int layer, int token, int unit) {
    LayerTrace trace = reading.layers().get(layer);
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    values.putAll(of(trace, token, unit).values);
    values.put(Quantity.INPUT, reading.inputSize(layer, token));
    int first = unit == ALL_UNITS ? 0 : unit;
    int count = unit == ALL_UNITS ? trace.get(Signal.HIDDEN_STATE)[token].length : 1;
    Map<Quantity, Double> sums = new EnumMap<>(Quantity.class);
    for (int i = first; i < first + count; i++) {
      double one = 1.0 / count;
      sums(reading, layer, token, i)
          .forEach(
              (quantity, value) ->
                  sums.merge(quantity, count == 1 ? value : one * value * value, Double::sum));
    }
    sums.replaceAll((quantity, value) -> count == 1 ? value : Math.sqrt(value));
    values.putAll(sums);
    return new StepValues(trace.cell(), reading.input(layer, token).length, values);
  }

  private static Map<Quantity, Double> sums(CellReading reading, int layer, int token, int unit) {
    LayerTrace trace = reading.layers().get(layer);
    Map<Quantity, Double> sums = new EnumMap<>(Quantity.class);
    for (UnitSum sum : UnitSum.of(reading, layer, token, unit)) {
      CellBlock block = trace.cell().block(sum.signal());
      double input = sum.input() + sum.inputBias();
      double past = sum.recurrent() + sum.recurrentBias();
      boolean plain = !block.isReset();
      sums.put(Quantity.into(sum.signal()), plain ? input + past : input);
      if (!plain) {
        boolean after = block.recurrence() == Recurrence.RESET_AFTER;
        sums.put(
            Quantity.RECALLED, after ? at(trace, block.resetGate(), token, unit) * past : past);
      }
    }
    return sums;
  }

  /** Only what comes in and what follows from {@code found}: the rest is for the class to find. */
  public StepValues knowing(Set<Signal> found) {
    Map<Quantity, Double> known = new EnumMap<>(values);
    known.keySet().removeIf(quantity -> !isKnown(quantity, found));
    return new StepValues(cell, inputs, known);
  }

  private boolean isKnown(Quantity quantity, Set<Signal> found) {
    return switch (quantity) {
      case INPUT, HIDDEN_BEFORE, CELL_BEFORE -> true;
      case COMPLEMENT -> Quantity.complemented(cell).filter(found::contains).isPresent();
      case KEPT, KEEP_SHARE, ADD_SHARE -> found.containsAll(cell.equation().keep().gates());
      case ADDED ->
          found.containsAll(cell.equation().add().gates())
              && found.contains(cell.equation().candidate());
      case SQUASHED -> found.contains(Signal.CELL_STATE);
      default ->
          found.stream()
              .anyMatch(each -> Quantity.of(each) == quantity || isOnTheWayTo(quantity, each));
    };
  }

  /** Returns whether the quantity is a part of the sum that a signal comes of. */
  private boolean isOnTheWayTo(Quantity quantity, Signal signal) {
    return cell.blocks().stream()
        .filter(block -> block.signal() == signal)
        .anyMatch(
            block ->
                quantity == Quantity.into(signal)
                    || (quantity == Quantity.RECALLED && block.isReset()));
  }

  public boolean has(Quantity quantity) {
    return values.containsKey(quantity);
  }

  public double get(Quantity quantity) {
    Double value = values.get(quantity);
    if (value == null) {
      throw new IllegalArgumentException(quantity + " is not known");
    }
    return value;
  }

  /** The largest number without its sign, but for the input, which has a scale of its own. */
  public double largest() {
    return values.entrySet().stream()
        .filter(at -> !at.getKey().isInput())
        .mapToDouble(at -> Math.abs(at.getValue()))
        .max()
        .orElse(0);
  }

  private static double together(IntToDoubleFunction one, int units, Quantity quantity) {
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      double value = one.applyAsDouble(unit);
      sum += quantity.isShare() ? value : value * value;
    }
    return quantity.isShare() ? sum / units : Math.sqrt(sum / units);
  }

  /** Function that reads the quantity of one unit; null if the cell has none. */
  private static @Nullable IntToDoubleFunction reader(
      LayerTrace trace, int token, Quantity quantity) {
    Signal signal = quantity.signal();
    if (signal != null) {
      return trace.find(signal).isPresent() ? unit -> at(trace, signal, token, unit) : null;
    }
    CellType cell = trace.cell();
    return switch (quantity) {
      case HIDDEN_BEFORE -> unit -> trace.before(Signal.HIDDEN_STATE, token)[unit];
      case CELL_BEFORE ->
          cell.hasCellState() ? unit -> trace.before(Signal.CELL_STATE, token)[unit] : null;
      case SQUASHED -> cell.hasCellState() ? unit -> squashed(trace, token, unit) : null;
      case COMPLEMENT ->
          Quantity.complemented(cell).isPresent()
              ? unit -> 1 - at(trace, Quantity.complemented(cell).get(), token, unit)
              : null;
      case KEEP_SHARE ->
          Quantity.areWeighed(cell)
              ? unit -> share(trace, cell.equation().keep(), token, unit)
              : null;
      case ADD_SHARE ->
          Quantity.areWeighed(cell)
              ? unit -> share(trace, cell.equation().add(), token, unit)
              : null;
      case KEPT -> cell.isGated() ? unit -> kept(trace, token, unit) : null;
      case ADDED -> cell.isGated() ? unit -> added(trace, token, unit) : null;
      default -> null;
    };
  }

  /** Number that the output gate lets a part of through. */
  private static double squashed(LayerTrace trace, int token, int unit) {
    return trace.cell().equation().squashing().of(at(trace, Signal.CELL_STATE, token, unit));
  }

  private static double kept(LayerTrace trace, int token, int unit) {
    StateEquation equation = trace.cell().equation();
    return share(trace, equation.keep(), token, unit) * trace.before(equation.state(), token)[unit];
  }

  private static double added(LayerTrace trace, int token, int unit) {
    StateEquation equation = trace.cell().equation();
    return share(trace, equation.add(), token, unit) * at(trace, equation.candidate(), token, unit);
  }

  private static double share(LayerTrace trace, Share share, int token, int unit) {
    return share.of(trace.at(token, unit));
  }

  private static double at(LayerTrace trace, Signal signal, int token, int unit) {
    return trace.get(signal)[token][unit];
  }
}
