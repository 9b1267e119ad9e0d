package org.remanence.ui.memory.automaton;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.study.automaton.Automaton;
import org.remanence.study.automaton.Automaton.Edge;

/** Places of an automaton's states on an ellipse, in an order in which its arrows are short. */
final class AutomatonLayout {
  private static final int SAMPLES = 720;

  private AutomatonLayout() {}

  /**
   * Places of the states on an ellipse, at equal distances along it, by their offsets from its
   * middle; the start is at the left, and one state alone in the middle.
   *
   * @param wide half of its width
   * @param high half of its height
   */
  static double[][] places(List<Integer> order, double wide, double high) {
    double[][] places = new double[order.size()][2];
    if (order.size() == 1) {
      return places;
    }
    double[] lengths = lengths(wide, high);
    int sample = 0;
    for (int i = 0; i < order.size(); i++) {
      while (lengths[sample] < lengths[SAMPLES] * i / order.size()) {
        sample++;
      }
      places[order.get(i)] = at(sample, wide, high);
    }
    return places;
  }

  /** Lengths of the ellipse from the left up to each of its samples. */
  private static double[] lengths(double wide, double high) {
    double[] lengths = new double[SAMPLES + 1];
    for (int i = 1; i <= SAMPLES; i++) {
      double[] from = at(i - 1, wide, high);
      double[] to = at(i, wide, high);
      lengths[i] = lengths[i - 1] + Math.hypot(to[0] - from[0], to[1] - from[1]);
    }
    return lengths;
  }

  private static double[] at(int sample, double wide, double high) {
    double angle = Math.PI * (1 - 2.0 * sample / SAMPLES);
    return new double[] {wide * Math.cos(angle), -high * Math.sin(angle)};
  }

  /** The states round the ellipse: exchanged in pairs for as long as that shortens the arrows. */
  static List<Integer> order(Automaton automaton) {
    List<Edge> edges = automaton.edges();
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, automaton.states().size()).boxed().toList());
    int length = length(edges, order);
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int i = 1; i < order.size(); i++) {
        for (int j = i + 1; j < order.size(); j++) {
          Collections.swap(order, i, j);
          int now = length(edges, order);
          if (now < length) {
            length = now;
            shorter = true;
          } else {
            Collections.swap(order, i, j);
          }
        }
      }
    }
    return order;
  }

  /** Sum of the arrows' lengths, in steps round the ellipse. */
  private static int length(List<Edge> edges, List<Integer> order) {
    int[] place = new int[order.size()];
    for (int i = 0; i < place.length; i++) {
      place[order.get(i)] = i;
    }
    int sum = 0;
    for (Edge edge : edges) {
      int steps = Math.abs(place[edge.from()] - place[edge.to()]);
      sum += Math.min(steps, place.length - steps);
    }
    return sum;
  }
}
