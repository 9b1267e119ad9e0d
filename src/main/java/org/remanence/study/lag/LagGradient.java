package org.remanence.study.lag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.LossGradient;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.GradientSplit;
import org.remanence.model.Classifier;
import org.remanence.training.TrainingData;

/**
 * Length of the gradient ∂L/∂h(t) of a network's loss by the distance T − t to the end, and of its
 * two parts ({@link GradientSplit}): √Σ‖·‖² over {@link #PROBES} sequences, the Frobenius norm of
 * what their losses together give, divided by that of ∂L/∂h(T). So the whole is 1 at distance 0.
 *
 * @param whole by distance, from 0 to the tokens of the shortest sequence less one
 * @param carried of the part that the memory carried: by c of an LSTM, by z of a GRU
 * @param rest of the part that went through the recurrent kernel U on the way
 */
public record LagGradient(double[] whole, double[] carried, double[] rest) {
  /** Sequences that it is taken on. */
  public static final int PROBES = 24;

  /** A line of what is measured. */
  public enum Part {
    WHOLE,
    CARRIED,
    REST
  }

  /** The lengths of a part, by distance. */
  public double[] of(Part part) {
    return switch (part) {
      case WHOLE -> whole;
      case CARRIED -> carried;
      case REST -> rest;
    };
  }

  /**
   * Measures a network of one layer that reads forward.
   *
   * @param sequences of one token or more
   */
  public static LagGradient of(Classifier classifier, List<TrainingData.Example> sequences) {
    int distances = sequences.stream().mapToInt(each -> each.ids().length).min().orElseThrow();
    double[] whole = new double[distances];
    double[] carried = new double[distances];
    double[] rest = new double[distances];
    @Nullable Tensor kernel =
        classifier
            .weights()
            .tensors()
            .get(TensorNames.of(TensorNames.recurrent(0), TensorNames.RECURRENT_KERNEL));
    for (TrainingData.Example each : sequences) {
      LossGradient gradient = classifier.lossGradient(each.ids(), each.label());
      GradientSplit split =
          GradientSplit.of(gradient.trace().layers().get(0), gradient.states().get(0), kernel);
      addSquares(whole, split.whole());
      addSquares(carried, split.carried());
      addSquares(rest, split.rest());
    }
    double unit = Math.sqrt(whole[0]);
    return new LagGradient(lengths(whole, unit), lengths(carried, unit), lengths(rest, unit));
  }

  private static void addSquares(double[] sums, double[][] rows) {
    for (int distance = 0; distance < sums.length; distance++) {
      for (double value : rows[rows.length - 1 - distance]) {
        sums[distance] += value * value;
      }
    }
  }

  private static double[] lengths(double[] squares, double unit) {
    double[] lengths = new double[squares.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Math.sqrt(squares[i]) / unit;
    }
    return lengths;
  }
}
