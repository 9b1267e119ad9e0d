package org.remanence.study.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Chooses columns by one part of the sentences and scores them on the other.
 *
 * @param backward per column whether it reads from the last token
 * @param fit prepared columns over the sentences to choose by
 * @param heldOut the same columns, prepared over the others
 */
record UnitSearch(Measure measure, boolean[] backward, float[][] fit, float[][] heldOut) {

  /** Targets of columns, for either direction of reading. */
  record Targets(Measure.Target forward, Measure.Target backward) {
    private Measure.Target of(boolean back) {
      return back ? backward : forward;
    }
  }

  /** A column with its scores in the direction that suits it on the part it was chosen by. */
  record Scored(int column, int direction, double fit, double heldOut) {}

  /** The concept over one part of the sentences. */
  Targets targets(Sample sample) {
    return new Targets(
        measure.target(concatenated(sample.forward())),
        measure.target(concatenated(sample.backward())));
  }

  Targets shuffled(Sample sample, Shuffle shuffle) {
    return new Targets(
        measure.target(shuffle.of(sample.forward(), false)),
        measure.target(shuffle.of(sample.backward(), true)));
  }

  /** The {@code many} columns that fit best, the best first. */
  List<Scored> best(Targets toFit, Targets toHold, int many) {
    double[] scores = new double[fit.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = toFit.of(backward[i]).score(fit[i]);
    }
    ToDoubleFunction<Integer> towards =
        i -> measure.towards(measure.direction(scores[i]), scores[i]);
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(towards).reversed())
        .limit(many)
        .map(i -> scored(i, scores[i], toHold))
        .toList();
  }

  /** As many columns without looking. */
  List<Scored> drawn(Targets toFit, Targets toHold, int many, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, fit.length).boxed().toList());
    Collections.shuffle(order, random);
    return order.stream()
        .limit(many)
        .map(i -> scored(i, toFit.of(backward[i]).score(fit[i]), toHold))
        .toList();
  }

  private Scored scored(int column, double score, Targets toHold) {
    int direction = measure.direction(score);
    double held = toHold.of(backward[column]).score(heldOut[column]);
    return new Scored(
        column, direction, measure.towards(direction, score), measure.towards(direction, held));
  }

  private static double[] concatenated(List<double[]> courses) {
    return courses.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
