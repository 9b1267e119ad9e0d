package org.remanence.explain;

import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;

/** The cell of a recurrent layer in a run, with the sums behind its gates if there are weights. */
record PlayedCell(CellRun run, int layer) implements PlayedLayer {

  @Override
  public LayerTrace trace() {
    return run.layers().get(layer);
  }

  @Override
  public StepValues values(int token, int unit) {
    return hasSums()
        ? StepValues.of(run.reading(), layer, token, unit)
        : StepValues.of(trace(), token, unit);
  }

  /** The largest of its states and candidates; sums and gates have scales of their own. */
  @Override
  public double largest(int unit) {
    double largest = 0;
    for (Signal signal : trace().cell().signals()) {
      for (int t = 0; !signal.isGate() && t < trace().tokens(); t++) {
        float[] row = trace().get(signal)[t];
        for (int i = 0; i < row.length; i++) {
          if (unit == StepValues.ALL_UNITS || i == unit) {
            largest = Math.max(largest, Math.abs(row[i]));
          }
        }
      }
    }
    return largest;
  }

  @Override
  public List<Formulas.Equation> equations(int token, int unit) {
    return Formulas.of(
        StepValues.of(trace(), token, unit),
        run.sums(layer, token, unit),
        run.products(layer, token, unit));
  }

  @Override
  public String sentence(int token, int unit) {
    return StepSentence.of(trace(), run.tokens(), token, unit);
  }

  @Override
  public String shapes() {
    int[] w = run.reading().kernel(layer).shape();
    CellType cell = trace().cell();
    int blocks = cell.blockCount();
    if (!cell.hasRecurrentKernel()) {
      return Messages.text("gates.shapes.input", w[0], w[1], blocks);
    }
    int[] u = run.reading().recurrentKernel(layer).shape();
    return Messages.text("gates.shapes", w[0], w[1], u[0], u[1], blocks);
  }

  @Override
  public boolean hasSums() {
    return run.hasWeights();
  }

  @Override
  public List<Signal> settable() {
    return hasSums() ? trace().cell().signals() : List.of();
  }
}
