package org.remanence.explain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Inspection;

/**
 * Difference that edits make to a state, token by token: of one unit edited less untouched, of all
 * units the root mean square of that.
 */
public final class RunDifference {
  private RunDifference() {}

  /** One number for each token; of an LSTM's cell state or of a hidden state. */
  public static double[] of(CellRun run, int layer, int unit, Signal state) {
    float[][] edited = run.layers().get(layer).get(state);
    float[][] untouched = ofNetwork(run.untouched()).trace().layers().get(layer).get(state);
    double[] difference = new double[edited.length];
    for (int t = 0; t < difference.length; t++) {
      difference[t] =
          unit == StepValues.ALL_UNITS
              ? distance(edited[t], untouched[t])
              : (double) edited[t][unit] - untouched[t][unit];
    }
    return difference;
  }

  /** Difference of the probability of a class. */
  public static double ofProbability(CellRun run, int label) {
    return (double) ofNetwork(run.inspection()).trace().probabilities()[label]
        - ofNetwork(run.untouched()).trace().probabilities()[label];
  }

  private static Inspection ofNetwork(@Nullable Inspection inspection) {
    return Objects.requireNonNull(inspection, "no network behind the numbers");
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = (double) one[i] - other[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum / one.length);
  }
}
