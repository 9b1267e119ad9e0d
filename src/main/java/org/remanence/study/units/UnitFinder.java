package org.remanence.study.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Inspection;

/**
 * Looks for units that track a concept, in the way of Karpathy, Johnson and Fei-Fei (2015,
 * "Visualizing and understanding recurrent networks"), with a check against reading noise: units
 * are chosen on training and validation sentences and scored on test sentences, beside units drawn
 * at random and beside the same search for a shuffled concept.
 */
public final class UnitFinder {
  /** Number of units shown, so that controls are the best of as many. */
  public static final int SHOWN = 8;

  public static final int MAX_FIT_SENTENCES = 300;
  public static final int MAX_HELD_OUT_SENTENCES = 200;
  public static final int SHUFFLES = 100;

  /**
   * Least sentences of a part: with fewer that have the concept, or lack it, scores say nothing.
   */
  public static final int MIN_SENTENCES = 8;

  /** Numbers kept of a part, 96 MB. */
  private static final int MAX_NUMBERS = 24 << 20;

  private static final int MAX_TOKENS = 8000;

  /** Share of the time that a search takes, about. */
  private static final double TRACING_SHARE = 0.6;

  private static final double FIT_SHARE = 0.6;

  private final Function<String, Inspection> network;
  private final long seed;
  private final DoubleConsumer onProgress;

  /**
   * @param network what a network does on a text
   * @param onProgress receives the share done, on the thread that searches; what it throws ends the
   *     search
   */
  public UnitFinder(Function<String, Inspection> network, long seed, DoubleConsumer onProgress) {
    this.network = network;
    this.seed = seed;
    this.onProgress = onProgress;
  }

  /**
   * The units that track {@code concept} best. Takes seconds; the same seed gives the same.
   *
   * @throws LocalizedException if the sentences do not suffice or the network does not know them
   */
  public UnitRanking find(Concept concept, SentenceParts corpus) {
    if (corpus.heldOut().isEmpty() || corpus.fit().isEmpty()) {
      throw new LocalizedException("units.no-sentences");
    }
    int candidates = UnitColumns.count(layers(corpus.fit().get(0)));
    int maxTokens = Math.min(MAX_TOKENS, MAX_NUMBERS / candidates);
    Random random = new Random(seed);
    Sample fit = Sample.draw(corpus.fit(), concept, MAX_FIT_SENTENCES, maxTokens, random);
    Sample heldOut =
        Sample.draw(corpus.heldOut(), concept, MAX_HELD_OUT_SENTENCES, maxTokens, random);
    requireEnough(concept, fit, heldOut);
    UnitColumns states = trace(fit, 0, TRACING_SHARE * FIT_SHARE);
    UnitColumns heldOutStates = trace(heldOut, TRACING_SHARE * FIT_SHARE, TRACING_SHARE);
    Measure measure = Measure.of(concept);
    UnitSearch search =
        new UnitSearch(
            measure,
            states.backward(),
            prepared(states, measure),
            prepared(heldOutStates, measure));
    List<UnitSearch.Scored> drawn =
        search.drawn(search.targets(fit), search.targets(heldOut), SHOWN, random);
    List<Evidence.Shuffled> shuffles = new ArrayList<>();
    ControlScores control = control(search, drawn, shuffles, concept, fit, heldOut, random);
    List<UnitScore> units =
        search.best(search.targets(fit), search.targets(heldOut), SHOWN).stream()
            .map(found -> score(found, control, heldOutStates, heldOut))
            .toList();
    Evidence evidence =
        new Evidence(
            fit,
            heldOut,
            shuffles,
            IntStream.range(0, candidates).mapToObj(i -> states.backward()[i]).toList(),
            drawn.stream().map(UnitSearch.Scored::column).toList());
    return new UnitRanking(
        measure, units, control, candidates, fit.size(), heldOut.size(), evidence);
  }

  private static void requireEnough(Concept concept, Sample fit, Sample heldOut) {
    if (fit.having() == 0 && heldOut.having() == 0) {
      throw new LocalizedException("units.never", fit.size() + heldOut.size());
    }
    int having = Math.min(fit.having(), heldOut.having());
    int lacking = concept.isBinary() ? Math.min(fit.lacking(), heldOut.lacking()) : having;
    if (Math.min(having, lacking) < MIN_SENTENCES) {
      throw new LocalizedException(
          having < MIN_SENTENCES ? "units.too-few" : "units.too-many",
          having < MIN_SENTENCES ? fit.having() : fit.lacking(),
          fit.size(),
          having < MIN_SENTENCES ? heldOut.having() : heldOut.lacking(),
          heldOut.size(),
          MIN_SENTENCES);
    }
  }

  private List<LayerTrace> layers(Sentence sentence) {
    return network.apply(sentence.text()).trace().layers();
  }

  /** Lets the network read; meanwhile the share done goes from one value to another. */
  private UnitColumns trace(Sample sample, double from, double to) {
    UnitColumns columns = null;
    int tokens = 0;
    UnknownWords unknown = new UnknownWords();
    for (int i = 0; i < sample.size(); i++) {
      onProgress.accept(from + (to - from) * i / sample.size());
      Inspection inspection = network.apply(sample.sentences().get(i).text());
      if (columns == null) {
        columns = UnitColumns.allocate(inspection.trace().layers(), sample.tokens());
      }
      columns.put(tokens, inspection.trace().layers());
      tokens += inspection.tokens().size();
      unknown.add(inspection);
    }
    unknown.requireFew();
    return Objects.requireNonNull(columns, "no sentence to read");
  }

  private static float[][] prepared(UnitColumns columns, Measure measure) {
    return Arrays.stream(columns.values())
        .map(
            values -> {
              float[] prepared = values.clone();
              measure.prepare(prepared);
              return prepared;
            })
        .toArray(float[][]::new);
  }

  /**
   * @param shuffles gets those that were searched for
   */
  private ControlScores control(
      UnitSearch search,
      List<UnitSearch.Scored> drawn,
      List<Evidence.Shuffled> shuffles,
      Concept concept,
      Sample fit,
      Sample heldOut,
      Random random) {
    double[] best = new double[SHUFFLES];
    for (int i = 0; i < SHUFFLES; i++) {
      onProgress.accept(TRACING_SHARE + (1 - TRACING_SHARE) * i / SHUFFLES);
      Shuffle first = new Shuffle(fit, concept.isPlaceAlone(), random);
      Shuffle second = new Shuffle(heldOut, concept.isPlaceAlone(), random);
      shuffles.add(new Evidence.Shuffled(first, second));
      best[i] =
          search.best(search.shuffled(fit, first), search.shuffled(heldOut, second), SHOWN).stream()
              .mapToDouble(UnitSearch.Scored::heldOut)
              .max()
              .orElseThrow();
    }
    return new ControlScores(
        drawn.stream().mapToDouble(UnitSearch.Scored::heldOut).average().orElseThrow(),
        drawn.stream().mapToDouble(UnitSearch.Scored::heldOut).max().orElseThrow(),
        ShuffledLimit.of(best));
  }

  private static UnitScore score(
      UnitSearch.Scored found, ControlScores control, UnitColumns states, Sample heldOut) {
    return new UnitScore(
        states.places().get(found.column()),
        states.backward()[found.column()],
        found.direction(),
        found.fit(),
        found.heldOut(),
        found.heldOut() > control.shuffledLimit(),
        UnitCourses.of(states, heldOut, found.column(), found.direction()));
  }
}
