package org.remanence.study.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.CellInputs;
import org.remanence.model.Inspection;
import org.remanence.text.Tokenizer;

class UnitFinderTest {
  /** Nobody asks for sums here. */
  private static final CellInputs NO_CELLS = null;

  private static final int UNITS = 24;
  private static final int PLANTED = 17;
  private static final Concept CONCEPT = Concepts.negationSeen();

  @Test
  void aPlantedUnitComesFirstAndTheScoresAreThoseOfItsCourse() {
    SentenceParts corpus = corpus(1);
    UnitRanking finding = search(planted(1), corpus, 5);
    UnitScore best = finding.units().get(0);
    assertThat(best.place()).isEqualTo(new UnitPlace(0, Signal.HIDDEN_STATE, PLANTED));
    assertThat(best.direction()).isEqualTo(1);
    assertThat(best.aboveChance()).isTrue();
    assertThat(best.heldOut()).isGreaterThan(0.9);
    assertThat(finding.candidates()).isEqualTo(UNITS);
    // The score again, pair by pair, from the courses that are shown.
    double inOrder = 0;
    double pairs = 0;
    List<double[]> tokens = new ArrayList<>();
    for (UnitSentence sentence : best.sentences()) {
      for (int t = 0; t < sentence.values().length; t++) {
        tokens.add(new double[] {sentence.concept()[t], sentence.values()[t]});
      }
    }
    for (double[] with : tokens) {
      for (double[] without : tokens) {
        if (with[0] == 1 && without[0] == 0) {
          pairs++;
          inOrder += with[1] > without[1] ? 1 : with[1] == without[1] ? 0.5 : 0;
        }
      }
    }
    assertThat(best.heldOut()).isCloseTo(inOrder / pairs, within(1e-4));
  }

  @Test
  void aUnitThatFallsWithTheConceptIsFoundToo() {
    UnitScore best = search(planted(-1), corpus(1), 5).units().get(0);
    assertThat(best.place().unit()).isEqualTo(PLANTED);
    assertThat(best.direction()).isEqualTo(-1);
    assertThat(best.fit()).isGreaterThan(0.9);
    assertThat(best.best(1).get(0).agreement()).isPositive();
  }

  @Test
  void inNoiseHardlyAnythingIsClaimed() {
    int claims = 0;
    for (int seed = 0; seed < 20; seed++) {
      UnitRanking finding = search(noise(seed), corpus(seed), seed);
      claims += finding.units().get(0).aboveChance() || any(finding) ? 1 : 0;
    }
    // One of 20 on average; five or more come about once in 400 times.
    assertThat(claims).isLessThanOrEqualTo(4);
  }

  @Test
  void aUnitThatOnlyCountsTokensIsNotTakenForOneThatSawANegation() {
    UnitRanking finding =
        search(
            network((tokens, unit) -> course(tokens, t -> t + 1 + noise(tokens, t, unit))),
            corpus(2),
            2);
    UnitScore best = finding.units().get(0);
    assertThat(best.fit()).as("negations come late").isGreaterThan(0.6);
    assertThat(best.aboveChance()).isFalse();
  }

  @Test
  void aCounterIsFoundWherePositionIsAskedFor() {
    Function<String, Inspection> network =
        network(
            (tokens, unit) -> course(tokens, t -> unit == PLANTED ? -t : noise(tokens, t, unit)));
    UnitRanking finding =
        new UnitFinder(network, 1, share -> {}).find(Concepts.position(), corpus(3));
    assertThat(finding.measure()).isEqualTo(Measure.CORRELATION);
    assertThat(finding.units().get(0).place().unit()).isEqualTo(PLANTED);
    assertThat(finding.units().get(0).direction()).isEqualTo(-1);
    assertThat(finding.units().get(0).heldOut()).isGreaterThan(0.99);
    assertThat(finding.units().get(0).aboveChance()).isTrue();
  }

  @Test
  void theSameSeedFindsTheSame() {
    UnitRanking first = search(planted(1), corpus(1), 5);
    UnitRanking again = search(planted(1), corpus(1), 5);
    assertThat(again.control()).isEqualTo(first.control());
    assertThat(scores(again)).isEqualTo(scores(first));
    assertThat(search(planted(1), corpus(1), 6).control()).isNotEqualTo(first.control());
  }

  @Test
  void tooFewSentencesAreToldAndNotRanked() {
    SentenceParts corpus = corpus(1);
    Concept never = Concepts.wordsSeen("zut");
    assertThat(problem(never, corpus)).contains("None of the");
    Concept always = Concepts.wordsSeen("start");
    assertThat(problem(always, corpus)).contains("nearly everywhere");
    SentenceParts few =
        new SentenceParts(corpus.train().subList(0, 9), List.of(), corpus.heldOut().subList(0, 9));
    assertThat(problem(CONCEPT, few)).contains("At least 8");
    assertThat(problem(CONCEPT, new SentenceParts(corpus.train(), List.of(), List.of())))
        .contains("No sentence");
  }

  @Test
  void aNetworkOfAnotherLanguageIsTold() {
    Function<String, Inspection> network = noise(1);
    Function<String, Inspection> foreign =
        text -> {
          Inspection read = network.apply(text);
          return new Inspection(
              read.network(),
              read.tokens().stream().map(t -> new Inspection.Token(t.text(), 1, false)).toList(),
              0,
              read.labels(),
              read.trace(),
              read.cells());
        };
    assertThatThrownBy(() -> search(foreign, corpus(1), 1)).isInstanceOf(LocalizedException.class);
  }

  @Test
  void aCancelledSearchEnds() {
    List<Double> told = new ArrayList<>();
    UnitFinder finder =
        new UnitFinder(
            noise(1),
            1,
            share -> {
              told.add(share);
              if (share > 0.3) {
                throw new CancellationException();
              }
            });
    assertThatThrownBy(() -> finder.find(CONCEPT, corpus(1)))
        .isInstanceOf(CancellationException.class);
    assertThat(told).isSorted().allMatch(share -> share < 0.4);
  }

  private static boolean any(UnitRanking finding) {
    return finding.units().stream().anyMatch(UnitScore::aboveChance);
  }

  private static List<List<Object>> scores(UnitRanking finding) {
    return finding.units().stream()
        .map(unit -> List.<Object>of(unit.place(), unit.fit(), unit.heldOut()))
        .toList();
  }

  private static String problem(Concept concept, SentenceParts corpus) {
    LocalizedException problem =
        catchThrowableOfType(
            LocalizedException.class,
            () -> new UnitFinder(noise(1), 1, share -> {}).find(concept, corpus));
    return problem.getMessage();
  }

  private static UnitRanking search(
      Function<String, Inspection> network, SentenceParts corpus, long seed) {
    return new UnitFinder(network, seed, share -> {}).find(CONCEPT, corpus);
  }

  /** Sentences of 6 to 12 words that begin with "start"; half of them have a "not" somewhere. */
  private static SentenceParts corpus(long seed) {
    Random random = new Random(seed);
    List<List<Sentence>> parts = new ArrayList<>();
    for (int size : new int[] {120, 30, 60}) {
      List<Sentence> sentences = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int words = 6 + random.nextInt(7);
        int negation = random.nextBoolean() ? 1 + random.nextInt(words - 1) : -1;
        StringBuilder text = new StringBuilder("start");
        for (int w = 1; w < words; w++) {
          text.append(w == negation ? " not" : " w" + random.nextInt(1000));
        }
        sentences.add(Sentence.of(text.toString(), "", 30));
      }
      parts.add(sentences);
    }
    return new SentenceParts(parts.get(0), parts.get(1), parts.get(2));
  }

  private static Function<String, Inspection> noise(long seed) {
    return network(
        (tokens, unit) -> course(tokens, t -> noise(tokens, t, unit + 1000 * (int) seed)));
  }

  /** One unit among noise that goes up (1) or down (−1) by two standard deviations. */
  private static Function<String, Inspection> planted(int direction) {
    return network(
        (tokens, unit) -> {
          double[] concept = CONCEPT.values(Sentence.of(String.join(" ", tokens), "", 30), false);
          return course(
              tokens,
              t -> noise(tokens, t, unit) + (unit == PLANTED ? 2.5 * direction * concept[t] : 0));
        });
  }

  /** The same for the same words. */
  private static double noise(List<String> tokens, int token, int unit) {
    return new Random(tokens.hashCode() * 31L + token * 7919L + unit * 104729L).nextGaussian();
  }

  private static double[] course(List<String> tokens, IntToDoubleFunction value) {
    return IntStream.range(0, tokens.size()).mapToDouble(value).toArray();
  }

  private static Function<String, Inspection> network(
      BiFunction<List<String>, Integer, double[]> courses) {
    return text -> {
      List<String> tokens = Tokenizer.tokenize(text);
      float[][] rows = new float[tokens.size()][UNITS];
      for (int unit = 0; unit < UNITS; unit++) {
        double[] course = courses.apply(tokens, unit);
        for (int t = 0; t < rows.length; t++) {
          rows[t][unit] = (float) course[t];
        }
      }
      LayerTrace layer =
          new LayerTrace(
              "recurrent.0", CellType.RNN, false, Map.of(Signal.HIDDEN_STATE, rows), Map.of());
      return new Inspection(
          Architecture.RNN,
          tokens.stream().map(token -> new Inspection.Token(token, 2, true)).toList(),
          0,
          List.of("no", "yes"),
          new NetworkTrace(List.of(layer), new float[] {0.5f, 0.5f}),
          NO_CELLS);
    };
  }
}
