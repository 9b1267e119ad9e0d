package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.explain.CellRun;
import org.remanence.explain.Percentile;
import org.remanence.explain.RunDifference;
import org.remanence.explain.StepValues;
import org.remanence.explain.UnitSum;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenChart;
import org.remanence.ui.plot.token.TokenCurve;

/**
 * The gates and states of a cell over the tokens, on one axis: of one unit, or the mean of all with
 * a band from the 10th to the 90th percentile. With edits, also what they changed in h; of a
 * transformer's block, what it reads.
 */
final class GateCurves extends VBox {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /** Curves of what an RNN's state comes from. */
  private static final int ORIGINS = 2;

  private final Playback playback;
  private final TokenAxis axis = new TokenAxis();
  private final List<TokenCurve> curves = new ArrayList<>();
  private final TokenCurve difference = new TokenCurve();
  private final PlotFiles files;
  private final CacheBars cache;
  private int used;

  GateCurves(Playback playback, PlotFiles files, Subscriptions subscriptions) {
    this.playback = playback;
    this.files = files;
    getStyleClass().add("gate-curves");
    cache = new CacheBars(this::prepare);
    getChildren().addAll(axis, difference, cache);
    prepare(difference);
    difference.setId("difference");
    axis.highlightedTokenProperty()
        .addListener(
            (property, old, token) -> {
              // The pointer has left: back to the token that is played.
              if (token.intValue() < 0) {
                followPlayback();
              }
            });
    subscriptions.onChange(playback.positionProperty(), this::followPlayback);
    setOnMouseClicked(event -> playback.goTo(axis.highlightedTokenProperty().get()));
  }

  void show(CellRun run, int layer, int unit, GatesPassports passports) {
    LayerTrace trace = run.layers().get(layer);
    used = 0;
    for (Signal signal : signals(trace.cell())) {
      TokenCurve curve = next();
      curve.getStyleClass().addAll(GateStyle.of(signal));
      show(curve, signal, run, layer, unit);
      curve.setPassports(passports.curve(signal));
    }
    if (!trace.cell().isGated() && !run.sums(layer, 0, unit).isEmpty()) {
      showOrigins(run, layer, unit);
      curves
          .subList(used - ORIGINS, used)
          .forEach(curve -> curve.setPassports(passports.origins()));
    }
    difference.setPassports(passports.difference());
    axis.show(run.tokens(), run.unknown());
    for (int i = 0; i < curves.size(); i++) {
      Visibility.show(curves.get(i), i < used);
    }
    Visibility.show(difference, run.isEdited());
    if (run.isEdited()) {
      showDifference(run, layer, unit);
    }
    cache.show(run, layer, unit, passports);
    followPlayback();
  }

  private TokenCurve next() {
    if (used == curves.size()) {
      TokenCurve curve = new TokenCurve();
      prepare(curve);
      curves.add(curve);
      getChildren().add(getChildren().indexOf(difference), curve);
    }
    TokenCurve curve = curves.get(used++);
    for (Signal signal : Signal.values()) {
      curve.getStyleClass().removeAll(GateStyle.of(signal));
    }
    return curve;
  }

  /** An RNN has no gates; what there is to see is what its state comes from. */
  private void showOrigins(CellRun run, int layer, int unit) {
    int tokens = run.tokens().size();
    double[] word = new double[tokens];
    double[] past = new double[tokens];
    for (int t = 0; t < tokens; t++) {
      UnitSum sum = run.sums(layer, t, unit).get(0);
      word[t] = sum.input() + sum.inputBias();
      past[t] = sum.recurrent();
    }
    double limit = limit(word, past);
    show(next(), "x·W + b", run, word, limit);
    show(next(), "h(t−1)·U", run, past, limit);
  }

  private static void show(
      TokenCurve curve, String name, CellRun run, double[] values, double limit) {
    curve.show(
        new TokenCurve.Content(name, run.tokens(), values, values, values, new double[0]),
        -limit,
        limit);
  }

  /** The curves and bars to be seen, from top to bottom. */
  List<TokenChart> shown() {
    List<TokenChart> shown = new ArrayList<>(curves.subList(0, used));
    if (difference.isVisible()) {
      shown.add(difference);
    }
    shown.addAll(cache.shown());
    return shown;
  }

  private void prepare(TokenChart curve) {
    curve.highlightedTokenProperty().bindBidirectional(axis.highlightedTokenProperty());
    curve.filesProperty().set(files);
    setVgrow(curve, Priority.ALWAYS);
  }

  private void showDifference(CellRun run, int layer, int unit) {
    double[] values = RunDifference.of(run, layer, unit, Signal.HIDDEN_STATE);
    double limit = limit(values);
    difference.show(
        new TokenCurve.Content(
            unit == StepValues.ALL_UNITS
                ? Messages.text("gates.rms", Messages.text("gates.difference"))
                : Messages.text("gates.difference"),
            run.tokens(),
            values,
            values,
            values,
            new double[0]),
        unit == StepValues.ALL_UNITS ? 0 : -limit,
        limit);
  }

  private static void show(TokenCurve curve, Signal signal, CellRun run, int layer, int unit) {
    float[][] rows = run.layers().get(layer).get(signal);
    double[] values = line(rows, unit);
    double[] low = values.clone();
    double[] high = values.clone();
    for (int t = 0; unit == StepValues.ALL_UNITS && t < rows.length; t++) {
      float[] sorted = rows[t].clone();
      Arrays.sort(sorted);
      low[t] = Percentile.of(sorted, LOW);
      high[t] = Percentile.of(sorted, HIGH);
    }
    double[] before =
        run.isEdited()
            ? line(run.untouched().trace().layers().get(layer).get(signal), unit)
            : new double[0];
    String plain = Messages.text("gates.short." + signal.id());
    String name = unit == StepValues.ALL_UNITS ? Messages.text("gates.mean", plain) : plain;
    double limit = signal.isGate() ? 1 : limit(values, low, high, before);
    curve.show(
        new TokenCurve.Content(name, run.tokens(), values, low, high, before),
        signal.isGate() ? 0 : -limit,
        limit);
  }

  private static double[] line(float[][] rows, int unit) {
    double[] values = new double[rows.length];
    for (int t = 0; t < rows.length; t++) {
      values[t] = unit == StepValues.ALL_UNITS ? mean(rows[t]) : rows[t][unit];
    }
    return values;
  }

  /**
   * Sets the token that is played off in each of them: one that the pointer has just left is still
   * telling the axis so, and would not hear back from it.
   */
  private void followPlayback() {
    int token = playback.token();
    axis.highlightedTokenProperty().set(token);
    curves.forEach(curve -> curve.highlightedTokenProperty().set(token));
    difference.highlightedTokenProperty().set(token);
    cache.shown().forEach(chart -> chart.highlightedTokenProperty().set(token));
    cache.follow(token);
  }

  /** The gates in the order in which they act, then the state; the candidate where that is h. */
  static List<Signal> signals(CellType cell) {
    if (!cell.isGated()) {
      return List.of(Signal.HIDDEN_STATE);
    }
    StateEquation equation = cell.equation();
    Set<Signal> signals = new LinkedHashSet<>();
    cell.blocks().stream().map(CellBlock::reset).filter(Objects::nonNull).forEach(signals::add);
    signals.add(equation.keep().gate());
    signals.add(equation.add().gate());
    signals.add(cell.hasCellState() ? equation.outputGate() : equation.candidate());
    signals.add(equation.state());
    return List.copyOf(signals);
  }

  private static double limit(double[]... series) {
    double largest = 0;
    for (double[] values : series) {
      for (double value : values) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return NiceNumbers.atLeast(largest);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
