package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.remanence.i18n.LocalizedException;

/**
 * Reads a finite automaton off a network: its states are clustered, and the automaton goes from
 * cluster to cluster as the network most often did. After Giles et al. (1992) and Omlin and Giles
 * (1996), who cut each unit's range into equal parts; with k-means instead, as Wang et al. (2018).
 */
public final class AutomatonExtraction {
  public static final int MOST_CLUSTERS = 20;

  /** Agreement from which on no more clusters are tried. */
  public static final double ENOUGH = 0.99;

  /** States that are clustered, drawn from those of the strings. */
  public static final int SAMPLE = 3000;

  /** Share of the time that reading strings takes, about. */
  private static final double READING = 0.4;

  private final Function<String, Reading> network;
  private final int labels;
  private final long seed;
  private final DoubleConsumer onProgress;

  /** An automaton of some number of clusters. */
  private record Candidate(
      StateClusters clusters, MergedStates merged, Automaton automaton, Agreement agreement) {

    ExtractedAutomaton.Tried tried() {
      return new ExtractedAutomaton.Tried(
          clusters.count(), automaton.states().size(), agreement.share());
    }
  }

  /**
   * @param network what a network does on a string
   * @param onProgress receives the share done, on the thread that extracts; what it throws ends the
   *     extraction
   */
  public AutomatonExtraction(
      Function<String, Reading> network, int labels, long seed, DoubleConsumer onProgress) {
    this.network = network;
    this.labels = labels;
    this.seed = seed;
    this.onProgress = onProgress;
  }

  /**
   * Extracts an automaton. Takes seconds; the same seed gives the same.
   *
   * @param clusters empty for the fewest that agree with the network on {@link #ENOUGH} of the
   *     strings that choose, or on the most if none of up to {@link #MOST_CLUSTERS} does
   * @throws LocalizedException if there are no strings to extract it from, or to judge it on
   */
  public ExtractedAutomaton extract(ExtractionStrings strings, OptionalInt clusters) {
    if (strings.fit().isEmpty() || strings.choice().isEmpty() || strings.heldOut().isEmpty()) {
      throw new LocalizedException("automaton.no-strings");
    }
    List<Reading> fit = read(strings.fit(), 0, 0.5);
    List<Reading> choice = read(strings.choice(), 0.5, 0.6);
    List<Reading> heldOut = read(strings.heldOut(), 0.6, 0.8);
    List<Reading> longer = read(strings.longer(), 0.8, 1);
    int usual = usualAnswer(fit);
    List<Candidate> candidates = candidates(fit, choice, usual, clusters);
    Candidate best =
        candidates.stream()
            .max(
                Comparator.comparingInt((Candidate each) -> each.agreement().agreed())
                    .thenComparing(each -> -each.clusters().count()))
            .orElseThrow();
    return new ExtractedAutomaton(
        best.automaton(),
        best.clusters(),
        IntStream.range(0, best.clusters().count())
            .mapToObj(cluster -> best.merged().of(cluster + 1))
            .toList(),
        clusters,
        candidates.stream().map(Candidate::tried).toList(),
        usual,
        best.agreement(),
        Agreement.of(best.automaton(), heldOut, usual),
        Agreement.of(best.automaton(), longer, usual));
  }

  private List<Reading> read(List<String> strings, double from, double to) {
    List<Reading> readings = new ArrayList<>();
    for (String each : strings) {
      readings.add(network.apply(each));
      onProgress.accept(READING * (from + (to - from) * readings.size() / strings.size()));
    }
    return readings;
  }

  /** Index of the answer that the network gives most often. */
  private int usualAnswer(List<Reading> readings) {
    int[] answers = new int[labels];
    readings.forEach(reading -> answers[reading.answer()]++);
    int most = Arrays.stream(answers).max().orElseThrow();
    return IntStream.range(0, labels).filter(i -> answers[i] == most).findFirst().orElseThrow();
  }

  private List<Candidate> candidates(
      List<Reading> fit, List<Reading> choice, int usual, OptionalInt clusters) {
    List<float[]> sample = sample(fit);
    int first = clusters.orElse(1);
    int last = clusters.orElse(MOST_CLUSTERS);
    List<Candidate> candidates = new ArrayList<>();
    for (int count = first; count <= last; count++) {
      onProgress.accept(READING + (1 - READING) * (count - first) / (last - first + 1));
      StateClusters found = KMeans.of(sample, count, seed);
      if (found.count() < count && !candidates.isEmpty()) {
        break;
      }
      TransitionCounts counts = new TransitionCounts(fit, found, labels);
      Automaton majority = counts.majority();
      MergedStates merged = MergedStates.of(majority);
      Automaton automaton = counts.merge(majority, merged);
      Agreement agreement = Agreement.of(automaton, choice, usual);
      candidates.add(new Candidate(found, merged, automaton, agreement));
      if (agreement.share() >= ENOUGH) {
        break;
      }
    }
    return candidates;
  }

  private List<float[]> sample(List<Reading> readings) {
    List<float[]> states = new ArrayList<>();
    readings.forEach(reading -> states.addAll(Arrays.asList(reading.states())));
    Collections.shuffle(states, new Random(seed));
    return states.subList(0, Math.min(SAMPLE, states.size()));
  }
}
