package org.remanence.study.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.remanence.model.Classifier;
import org.remanence.text.EncodedText;
import org.remanence.text.Tokenizer;

/**
 * Asks what was seen in one pair of sentences of other sentences with the same swap, beside a
 * control: as many units drawn at random among those whose values differ between the two sentences,
 * whichever gates, states, words and layers they belong to.
 */
public final class Replication {
  /** Pairs that are read at most. */
  public static final int MAX_PAIRS = 200;

  /** Random draws for each pair. */
  public static final int DRAWS = 10;

  private final Classifier network;
  private final long seed;
  private final DoubleConsumer onProgress;

  /** A sentence with the swapped word and the word to patch in it. */
  private record Match(String base, String source, Site site) {}

  /**
   * @param seed of the random draws
   * @param onProgress receives the share done, on the thread that works; what it throws ends that
   */
  public Replication(Classifier network, long seed, DoubleConsumer onProgress) {
    this.network = network;
    this.seed = seed;
    this.onProgress = onProgress;
  }

  /**
   * Asks the question again; the same seed gives the same.
   *
   * @param texts that the network was not trained on, each only once
   * @param asked the text that the question comes from, which is left out
   */
  public Replicated ask(PatchQuestion question, List<String> texts, String asked) {
    List<String> first = Tokenizer.tokenize(asked);
    List<Match> matches =
        texts.stream()
            .filter(text -> !Tokenizer.tokenize(text).equals(first))
            .flatMap(text -> match(question, text).stream())
            .limit(MAX_PAIRS)
            .toList();
    Random random = new Random(seed);
    List<PatchedPair> read = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      onProgress.accept((double) i / matches.size());
      read.add(read(matches.get(i), random));
    }
    return new Replicated(question, read, seed);
  }

  private Optional<Match> match(PatchQuestion question, String text) {
    EncodedText read = network.encode(Tokenizer.tokenize(text));
    OptionalInt swapped = question.swapped(read.tokens());
    if (swapped.isEmpty()) {
      return Optional.empty();
    }
    String source = question.swap().in(text, read.dropped() + swapped.getAsInt());
    boolean aligned =
        network.encode(Tokenizer.tokenize(source)).tokens().size() == read.tokens().size();
    OptionalInt patched = question.patched(read.tokens(), swapped.getAsInt());
    return aligned && patched.isPresent()
        ? Optional.of(
            new Match(
                text, source, new Site(question.layer(), question.signal(), patched.getAsInt())))
        : Optional.empty();
  }

  private PatchedPair read(Match match, Random random) {
    SentencePair pair = SentencePair.of(network, match.base(), match.source());
    Interchange interchange = new Interchange(network, pair);
    double change = interchange.source() - interchange.base();
    if (!CausalMap.isTelling(change)) {
      return PatchedPair.close(match.base(), match.source(), match.site(), change);
    }
    List<SiteUnit> site = interchange.units(match.site());
    List<List<SiteUnit>> draws = draws(interchange.differing(), site.size(), random);
    List<List<SiteUnit>> patches = new ArrayList<>(List.of(site));
    patches.addAll(draws);
    double[] scores = interchange.scores(patches);
    double drawn = Arrays.stream(scores, 1, scores.length).average().orElseThrow();
    return new PatchedPair(
        match.base(),
        match.source(),
        match.site(),
        change,
        scores[0] - interchange.base(),
        drawn - interchange.base(),
        draws);
  }

  /** Some of the units, as many as a site has if there are, again and again. */
  private static List<List<SiteUnit>> draws(List<SiteUnit> from, int size, Random random) {
    List<SiteUnit> units = new ArrayList<>(from);
    List<List<SiteUnit>> draws = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      Collections.shuffle(units, random);
      draws.add(List.copyOf(units.subList(0, Math.min(size, units.size()))));
    }
    return draws;
  }
}
