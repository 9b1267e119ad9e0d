package org.remanence.study.units;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Measure of how well a unit tracks a concept, 1 at best. */
public enum Measure {
  /**
   * For concepts that hold or do not: the area under the ROC curve, which is the probability that
   * the unit is higher at a token with the concept than at one without (Hanley and McNeil 1982).
   */
  AUC(0.5) {
    @Override
    void transform(float[] values) {
      float[] sorted = values.clone();
      Arrays.sort(sorted);
      float[] ranks = new float[values.length];
      int end;
      for (int begin = 0; begin < sorted.length; begin = end) {
        end = begin + 1;
        while (end < sorted.length && sorted[end] == sorted[begin]) {
          end++;
        }
        // From 1; equal values share the mean of their ranks.
        Arrays.fill(ranks, begin, end, (begin + 1 + end) / 2f);
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = ranks[Arrays.binarySearch(sorted, values[i])];
      }
    }

    @Override
    Target target(double[] concept) {
      double with = Arrays.stream(concept).filter(value -> value != 0).count();
      double without = concept.length - with;
      if (with == 0 || without == 0) {
        return new Target(new double[concept.length], chance());
      }
      double[] weights =
          Arrays.stream(concept).map(value -> value == 0 ? 0 : 1 / (with * without)).toArray();
      return new Target(weights, -(with + 1) / (2 * without));
    }
  },

  /** For numbers: Pearson's correlation. */
  CORRELATION(0) {
    @Override
    void transform(float[] values) {
      double[] standard = standard(IntStream.range(0, values.length).mapToDouble(i -> values[i]));
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) standard[i];
      }
    }

    @Override
    Target target(double[] concept) {
      return new Target(standard(Arrays.stream(concept)), 0);
    }
  };

  private static final double NO_LENGTH = 1e-9;

  /** Units in the last place within which values are the same. */
  private static final int ROUNDING = 2;

  private final double chance;

  Measure(double chance) {
    this.chance = chance;
  }

  static Measure of(Concept concept) {
    return concept.isBinary() ? AUC : CORRELATION;
  }

  /** The score of a unit that has nothing to do with the concept. */
  public double chance() {
    return chance;
  }

  /** Replaces a unit's values by what a {@link Target} of this measure takes. */
  final void prepare(float[] values) {
    if (isStuck(values)) {
      Arrays.fill(values, 0);
    }
    transform(values);
  }

  abstract void transform(float[] values);

  /** The concept's course over the tokens as a target. */
  abstract Target target(double[] concept);

  /** A score as seen in a direction: −1 where the concept makes the unit fall. */
  double towards(int direction, double score) {
    return direction > 0 ? score : 2 * chance - score;
  }

  int direction(double score) {
    return score < chance ? -1 : 1;
  }

  /**
   * Target that a unit is to follow: its score is a weighted sum over the tokens.
   *
   * @param weights one per token
   * @param offset what is added
   */
  record Target(double[] weights, double offset) {
    double score(float[] prepared) {
      double sum = offset;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * prepared[i];
      }
      return sum;
    }
  }

  /** Returns whether all that a unit does is the rounding of one value, such as a saturated 1. */
  private static boolean isStuck(float[] values) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low <= ROUNDING * Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
  }

  /** Values of mean 0 and length 1; all 0 if they are all the same. */
  private static double[] standard(DoubleStream values) {
    double[] all = values.toArray();
    double mean = Arrays.stream(all).average().orElse(0);
    double length = Math.sqrt(Arrays.stream(all).map(v -> (v - mean) * (v - mean)).sum());
    return Arrays.stream(all).map(v -> length < NO_LENGTH ? 0 : (v - mean) / length).toArray();
  }
}
