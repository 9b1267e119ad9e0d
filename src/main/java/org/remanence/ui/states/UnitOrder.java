package org.remanence.ui.states;

import java.util.stream.IntStream;

/** Order of the units of a heatmap, from top to bottom. */
enum UnitOrder {
  INDEX {
    @Override
    int[] of(float[][] values) {
      return IntStream.range(0, values[0].length).toArray();
    }
  },
  /** The liveliest first. */
  VARIANCE {
    @Override
    int[] of(float[][] values) {
      double[] variances = new double[values[0].length];
      double[][] courses = courses(values);
      for (int unit = 0; unit < variances.length; unit++) {
        variances[unit] = dot(courses[unit], courses[unit]);
      }
      return IntStream.range(0, variances.length)
          .boxed()
          .sorted((a, b) -> Double.compare(variances[b], variances[a]))
          .mapToInt(Integer::intValue)
          .toArray();
    }
  },
  /**
   * The liveliest first, then always the unit whose course over the sentence is most like the last
   * one's, so that like stands by like.
   */
  LIKENESS {
    @Override
    int[] of(float[][] values) {
      double[][] courses = courses(values);
      int[] order = VARIANCE.of(values);
      for (double[] course : courses) {
        double length = Math.sqrt(dot(course, course));
        for (int t = 0; t < course.length; t++) {
          course[t] = length == 0 ? 0 : course[t] / length;
        }
      }
      for (int place = 1; place < order.length; place++) {
        double[] last = courses[order[place - 1]];
        int best = place;
        double max = Double.NEGATIVE_INFINITY;
        for (int candidate = place; candidate < order.length; candidate++) {
          double likeness = dot(last, courses[order[candidate]]);
          if (likeness > max) {
            max = likeness;
            best = candidate;
          }
        }
        int chosen = order[best];
        order[best] = order[place];
        order[place] = chosen;
      }
      return order;
    }
  };

  /** Beyond this many tokens every so many are left out: 512 units must be in order in no time. */
  private static final int MAX_TOKENS = 24;

  /**
   * The units' places in {@code values}, top first.
   *
   * @param values T rows of U numbers, neither of them 0; rows of NaN do not count
   */
  abstract int[] of(float[][] values);

  /** U courses over the tokens, each less its mean. */
  private static double[][] courses(float[][] values) {
    float[][] read =
        java.util.Arrays.stream(values).filter(row -> !Float.isNaN(row[0])).toArray(float[][]::new);
    int stride = Math.max(1, (read.length + MAX_TOKENS - 1) / MAX_TOKENS);
    int tokens = (read.length + stride - 1) / stride;
    double[][] courses = new double[values[0].length][tokens];
    for (int unit = 0; unit < courses.length; unit++) {
      double sum = 0;
      for (int t = 0; t < tokens; t++) {
        courses[unit][t] = read[t * stride][unit];
        sum += courses[unit][t];
      }
      for (int t = 0; t < tokens; t++) {
        courses[unit][t] -= sum / tokens;
      }
    }
    return courses;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
