package org.remanence.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/**
 * A step of a cell in words: which gate moved most since the word that was read before, and from
 * where to where the states went. The page of a hand-out says the same.
 */
public final class StepSentence {
  /** A gate that moved by less hardly moved; the page of a hand-out has the same number. */
  private static final double LITTLE = 0.05;

  private final LayerTrace trace;
  private final List<String> tokens;
  private final int token;
  private final StepValues now;
  private final int unit;

  private StepSentence(LayerTrace trace, List<String> tokens, int token, int unit) {
    this.trace = trace;
    this.tokens = tokens;
    this.token = token;
    this.unit = unit;
    now = StepValues.of(trace, token, unit);
  }

  /**
   * The sentence of a step.
   *
   * @param unit its index, or {@link StepValues#ALL_UNITS}
   */
  public static String of(LayerTrace trace, List<String> tokens, int token, int unit) {
    return new StepSentence(trace, tokens, token, unit).text();
  }

  private String text() {
    String who =
        unit == StepValues.ALL_UNITS
            ? Messages.text("sheet.text.all-units")
            : Messages.text("sheet.text.unit", unit);
    List<Signal> gates =
        trace.cell().blocks().stream().map(CellBlock::signal).filter(Signal::isGate).toList();
    Stream<String> gate = gates.isEmpty() ? Stream.of() : Stream.of(gates(gates));
    Stream<String> states =
        Stream.of(Signal.CELL_STATE, Signal.HIDDEN_STATE)
            .filter(trace.cell().states()::contains)
            .map(state -> state(state, gates.isEmpty()));
    String told = Stream.concat(gate, states).collect(Collectors.joining(" "));
    return Messages.text("sheet.text.headed", who, told);
  }

  private String gates(List<Signal> gates) {
    int previous = trace.backward() ? token + 1 : token - 1;
    if (previous < 0 || previous >= tokens.size()) {
      String open =
          gates.stream()
              .map(gate -> name(gate) + " " + number(now, gate))
              .collect(Collectors.joining(", "));
      return Messages.text("sheet.text.first", tokens.get(token), open);
    }
    StepValues before = StepValues.of(trace, previous, unit);
    Signal most =
        gates.stream()
            .max(Comparator.comparingDouble(gate -> Math.abs(change(before, gate))))
            .orElseThrow();
    String from = number(before, most);
    String to = number(now, most);
    String way = from.equals(to) ? "stays" : way(change(before, most));
    return Messages.text("sheet.text." + way, tokens.get(token), name(most), from, to);
  }

  private static String way(double change) {
    if (Math.abs(change) < LITTLE) {
      return "little";
    }
    return change < 0 ? "falls" : "rises";
  }

  private double change(StepValues before, Signal gate) {
    return now.get(Quantity.of(gate)) - before.get(Quantity.of(gate));
  }

  private String state(Signal state, boolean alone) {
    boolean cellState = state == Signal.CELL_STATE;
    double before = now.get(cellState ? Quantity.CELL_BEFORE : Quantity.HIDDEN_BEFORE);
    return Messages.text(
        alone ? "sheet.text.state-at" : "sheet.text.state",
        cellState ? "c" : "h",
        NumberText.value(before),
        number(now, state),
        tokens.get(token));
  }

  private static String number(StepValues step, Signal signal) {
    return NumberText.value(step.get(Quantity.of(signal)));
  }

  private static String name(Signal signal) {
    return Messages.text("states.signal." + signal.id());
  }
}
