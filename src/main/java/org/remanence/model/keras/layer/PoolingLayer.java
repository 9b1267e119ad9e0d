package org.remanence.model.keras.layer;

/** The largest or the mean number of each column over the steps. */
public record PoolingLayer(String name, Kind kind) implements KerasLayer {

  /** Statistic of each column. */
  public enum Kind {
    /** Of all steps, masked ones too, as Keras does. */
    MAX,
    /** Of the steps that are read. */
    AVERAGE
  }

  @Override
  public boolean sequences(boolean input) {
    return false;
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    return Values.vector(kind == Kind.MAX ? max(input) : average(input));
  }

  private static double[] max(Values input) {
    double[] max = input.rows()[0].clone();
    for (double[] row : input.rows()) {
      for (int i = 0; i < max.length; i++) {
        max[i] = Math.max(max[i], row[i]);
      }
    }
    return max;
  }

  private static double[] average(Values input) {
    double[] average = new double[input.width()];
    int read = 0;
    for (int step = 0; step < input.rows().length; step++) {
      if (input.reads(step)) {
        average = Rows.sum(average, input.rows()[step]);
        read++;
      }
    }
    for (int i = 0; i < average.length; i++) {
      average[i] /= read;
    }
    return average;
  }
}
