package org.remanence.study.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A concept with its tie to the sentences cut: each sentence gets the course of another one, step
 * by step in the order of reading, so that what comes of the place in the sentence alone stays. A
 * concept that is nothing but the place is shuffled among the tokens of each sentence instead.
 */
public final class Shuffle {
  private final List<Integer> sources;
  private final List<List<Integer>> places;

  Shuffle(Sample sample, boolean withinSentences, Random random) {
    sources = new ArrayList<>(range(sample.sentences().size()));
    places = new ArrayList<>();
    if (withinSentences) {
      for (Sentence sentence : sample.sentences()) {
        List<Integer> order = new ArrayList<>(range(sentence.tokens().size()));
        Collections.shuffle(order, random);
        places.add(order);
      }
    } else {
      Collections.shuffle(sources, random);
    }
  }

  /** Sentence whose course each one gets; in order where tokens are shuffled instead. */
  public List<Integer> sources() {
    return Collections.unmodifiableList(sources);
  }

  /** Order of the tokens of each sentence; empty where whole courses are shuffled. */
  public List<List<Integer>> places() {
    return Collections.unmodifiableList(places);
  }

  /** The shuffled courses, one after the other. */
  double[] of(List<double[]> courses, boolean backward) {
    double[] all = new double[courses.stream().mapToInt(course -> course.length).sum()];
    int at = 0;
    for (int i = 0; i < courses.size(); i++) {
      int tokens = courses.get(i).length;
      double[] source = courses.get(sources.get(i));
      for (int t = 0; t < tokens; t++) {
        all[at + t] = places.isEmpty() ? step(source, tokens, t, backward) : source[place(i, t)];
      }
      at += tokens;
    }
    return all;
  }

  private int place(int sentence, int token) {
    return places.get(sentence).get(token);
  }

  /** A shorter course goes on as it ended. */
  private static double step(double[] source, int tokens, int token, boolean backward) {
    int read = Math.min(source.length - 1, backward ? tokens - 1 - token : token);
    return source[backward ? source.length - 1 - read : read];
  }

  private static List<Integer> range(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
