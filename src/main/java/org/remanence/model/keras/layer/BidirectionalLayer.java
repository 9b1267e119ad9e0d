package org.remanence.model.keras.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;

/**
 * Two recurrent layers that read a sequence from either end; outputs of the same step are merged.
 */
public record BidirectionalLayer(
    String name, RecurrentLayer forward, RecurrentLayer backward, Merge merge)
    implements KerasLayer {

  /** Merge mode of the two directions’ outputs. */
  public enum Merge {
    CONCAT(Rows::concatenation),
    SUM(Rows::sum),
    MUL(Rows::product),
    AVE((one, other) -> Rows.sum(halved(one), halved(other)));

    private final BinaryOperator<double[]> operator;

    Merge(BinaryOperator<double[]> operator) {
      this.operator = operator;
    }

    /** The name in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static double[] halved(double[] row) {
      double[] half = row.clone();
      Arrays.setAll(half, i -> row[i] / 2);
      return half;
    }
  }

  @Override
  public OptionalInt inputs() {
    return OptionalInt.of(forward.cell().inputs());
  }

  @Override
  public int outputs(int inputs) {
    return merge == Merge.CONCAT
        ? forward.cell().units() + backward.cell().units()
        : forward.cell().units();
  }

  @Override
  public boolean sequences(boolean input) {
    return forward.sequences();
  }

  @Override
  public List<RecurrentLayer> directions() {
    return List.of(forward, backward);
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    Recurrence.Run ahead = forward.run(input, "forward", recorder);
    Recurrence.Run back = backward.run(input, "backward", recorder);
    if (!forward.sequences()) {
      return Values.vector(merge.operator.apply(ahead.last().hidden(), back.last().hidden()));
    }
    double[][] ones = forward.outputs(ahead, input);
    double[][] others = Rows.reversed(backward.outputs(back, input));
    double[][] merged = new double[ones.length][];
    for (int i = 0; i < merged.length; i++) {
      merged[i] = merge.operator.apply(ones[i], others[i]);
    }
    return new Values(merged, true, input.mask());
  }
}
