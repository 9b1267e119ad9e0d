package org.remanence.explain;

import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;

/** Gradients at the gates and the candidate of a step, by the cell's own state equation. */
final class SignalGradients {
  private SignalGradients() {}

  /**
   * ∂L/∂signal of one that acts on the state s(t) = keep∘s(t−1) + add∘candidate: by the product
   * rule s(t−1) for the gate that keeps, the candidate for the one that adds (less, where the share
   * is what a gate leaves to 1), and the share added for the candidate; 0 for other signals.
   *
   * @param atState ∂L/∂s(t)
   */
  static double[] throughState(LayerTrace trace, int t, Signal signal, double[] atState) {
    StateEquation equation = trace.cell().equation();
    float[] before = trace.before(equation.state(), t);
    float[] candidate = trace.get(equation.candidate())[t];
    float[] add = trace.get(equation.add().gate())[t];
    double[] gradient = new double[atState.length];
    for (int j = 0; j < gradient.length; j++) {
      double factor = signal == equation.candidate() ? equation.add().of(add[j]) : 0;
      if (signal == equation.keep().gate()) {
        factor += sign(equation.keep()) * before[j];
      }
      if (signal == equation.add().gate()) {
        factor += sign(equation.add()) * candidate[j];
      }
      gradient[j] = factor * atState[j];
    }
    return gradient;
  }

  private static int sign(StateEquation.Share share) {
    return share.rest() ? -1 : 1;
  }
}
