package org.remanence.study.passages;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Inspection;
import org.remanence.study.units.Sentence;
import org.remanence.study.units.ShuffledLimit;
import org.remanence.study.units.UnknownWords;

/**
 * Looks for the passages of texts over which the same units are on as over a stretch (Strobelt et
 * al. 2018, "LSTMVis: a tool for visual analysis of hidden state dynamics in recurrent neural
 * networks"), beside two controls: the same search where each unit has its line of another sentence
 * at the same place, and searches for as many units drawn at random.
 */
public final class PassageSearch {
  public static final int MAX_SENTENCES = 500;
  public static final int SHUFFLES = 100;
  public static final int RANDOM_SETS = 20;

  /** Passages shown, each of another sentence. */
  public static final int SHOWN = 12;

  /** Share of the time that a search takes, about. */
  private static final double READING_SHARE = 0.6;

  private final Function<String, Inspection> network;
  private final long seed;
  private final DoubleConsumer onProgress;

  /**
   * @param network what a network does on a text
   * @param onProgress receives the share done, on the thread that searches; what it throws ends the
   *     search
   */
  public PassageSearch(Function<String, Inspection> network, long seed, DoubleConsumer onProgress) {
    this.network = network;
    this.seed = seed;
    this.onProgress = onProgress;
  }

  /**
   * Searches; the same seed finds the same. Takes seconds.
   *
   * @param sentences those beyond the first {@link #MAX_SENTENCES} are not read, nor is the one
   *     asked about
   * @throws LocalizedException if there is no sentence to search in, or the network knows too few
   *     of their words
   */
  public PassageFinding find(PassageQuery query, List<Sentence> sentences) {
    List<Sentence> searched =
        sentences.stream()
            .filter(sentence -> !sentence.tokens().equals(query.tokens()))
            .limit(MAX_SENTENCES)
            .toList();
    if (searched.isEmpty()) {
      throw new LocalizedException("passages.no-sentences");
    }
    Activations read = read(searched, query.threshold());
    BitSet asked = new BitSet();
    query.units().forEach(unit -> asked.set(read.units().indexOf(unit)));
    Random random = new Random(seed);
    double limit = shuffledLimit(read, asked, random);
    double drawn = randomMean(read, asked.cardinality(), random);
    searchesDone(SHUFFLES + RANDOM_SETS);
    List<PassageMatch> matches =
        IntStream.range(0, searched.size())
            .mapToObj(i -> match(searched.get(i), read, i, asked, limit))
            .flatMap(Optional::stream)
            .sorted(comparingDouble(PassageMatch::score).reversed())
            .limit(SHOWN)
            .toList();
    return new PassageFinding(query, matches, searched, seed, limit, drawn);
  }

  /** Reports how many of the searches are over: those of both controls, and the one asked for. */
  private void searchesDone(int many) {
    onProgress.accept(READING_SHARE + (1 - READING_SHARE) * many / (SHUFFLES + RANDOM_SETS + 1.0));
  }

  /**
   * Stretches over which units were on, in all sentences.
   *
   * @param backward per unit whether its layer reads from the last word
   * @param search through them
   */
  private record Activations(
      List<ActiveUnit> units, boolean[] backward, List<ActiveRuns> runs, StretchSearch search) {
    Optional<BestStretch> best(ActiveRuns sentence, BitSet asked) {
      return search.best(sentence.tokens(), asked, sentence.byUnit()::get);
    }
  }

  private Activations read(List<Sentence> sentences, double threshold) {
    List<ActiveRuns> runs = new ArrayList<>();
    UnknownWords unknown = new UnknownWords();
    List<LayerTrace> layers = List.of();
    for (Sentence sentence : sentences) {
      onProgress.accept(READING_SHARE * runs.size() / sentences.size());
      Inspection read = network.apply(sentence.text());
      layers = read.trace().layers();
      unknown.add(read);
      runs.add(ActiveRuns.of(layers, threshold));
    }
    unknown.requireFew();
    List<ActiveUnit> units = ActiveUnit.all(layers);
    boolean[] backward = new boolean[units.size()];
    for (int i = 0; i < backward.length; i++) {
      backward[i] = layers.get(units.get(i).layer()).backward();
    }
    int longest = runs.stream().mapToInt(ActiveRuns::tokens).max().orElse(0);
    return new Activations(units, backward, runs, new StretchSearch(longest, units.size()));
  }

  private Optional<PassageMatch> match(
      Sentence sentence, Activations read, int index, BitSet asked, double limit) {
    ActiveRuns runs = read.runs().get(index);
    return read.best(runs, asked)
        .map(
            best ->
                new PassageMatch(
                    sentence,
                    best.stretch(),
                    best.shared(),
                    best.others(),
                    best.score(),
                    best.score() > limit,
                    active(runs, asked)));
  }

  private static double[] active(ActiveRuns runs, BitSet asked) {
    double[] active = new double[runs.tokens()];
    asked.stream()
        .boxed()
        .flatMap(unit -> runs.byUnit().get(unit).stream())
        .forEach(run -> Arrays.setAll(active, t -> active[t] + (run.contains(t) ? 1 : 0)));
    Arrays.setAll(active, t -> active[t] / asked.cardinality());
    return active;
  }

  /** The best score of each search, of which all but five in a hundred stay at or below this. */
  private double shuffledLimit(Activations read, BitSet asked, Random random) {
    double[] best = new double[SHUFFLES];
    for (int i = 0; i < SHUFFLES; i++) {
      searchesDone(i);
      best[i] = shuffled(read, asked, random);
    }
    return ShuffledLimit.of(best);
  }

  private static double shuffled(Activations read, BitSet asked, Random random) {
    int sentences = read.runs().size();
    // Both directions are one line.
    List<List<Integer>> sources = new ArrayList<>();
    for (int line = 0; line < read.units().size() / 2; line++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, sentences).boxed().toList());
      Collections.shuffle(order, random);
      sources.add(order);
    }
    double best = 0;
    for (int i = 0; i < sentences; i++) {
      int sentence = i;
      int tokens = read.runs().get(i).tokens();
      double score =
          read.search()
              .best(
                  tokens,
                  asked,
                  unit ->
                      read.runs()
                          .get(sources.get(unit / 2).get(sentence))
                          .moved(unit, tokens, read.backward()[unit]))
              .map(BestStretch::score)
              .orElse(0.0);
      best = Math.max(best, score);
    }
    return best;
  }

  /** Units that are never on are not drawn: they could be alike nowhere. */
  private double randomMean(Activations read, int many, Random random) {
    List<Integer> live =
        new ArrayList<>(
            IntStream.range(0, read.units().size())
                .filter(u -> read.runs().stream().anyMatch(each -> !each.byUnit().get(u).isEmpty()))
                .boxed()
                .toList());
    double sum = 0;
    for (int i = 0; i < RANDOM_SETS; i++) {
      searchesDone(SHUFFLES + i);
      Collections.shuffle(live, random);
      BitSet drawn = new BitSet();
      live.stream().limit(many).forEach(drawn::set);
      sum +=
          read.runs().stream()
              .mapToDouble(runs -> read.best(runs, drawn).map(BestStretch::score).orElse(0.0))
              .max()
              .orElse(0);
    }
    return sum / RANDOM_SETS;
  }
}
