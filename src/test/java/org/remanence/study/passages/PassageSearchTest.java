package org.remanence.study.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.CellInputs;
import org.remanence.model.Inspection;
import org.remanence.study.units.Sentence;
import org.remanence.text.Tokenizer;

class PassageSearchTest {
  /** Nobody asks for sums here. */
  private static final CellInputs NO_CELLS = null;

  private static final int UNITS = 24;
  private static final int PLANTED = 6;
  private static final double THRESHOLD = 0.5;
  private static final String ASKED = "start very good w7 w8";

  @Test
  void aStretchIsThatOverWhichAUnitIsOnAndNotBeside() {
    float[][] rows = {{0.6f, -0.5f}, {0.5f, 0.4f}, {0.1f, 0.9f}, {0.7f, -0.9f}};
    ActiveRuns runs = ActiveRuns.of(List.of(layer(rows, false)), THRESHOLD);
    assertThat(runs.byUnit().get(0)).containsExactly(new Stretch(0, 1), new Stretch(3, 3));
    assertThat(runs.byUnit().get(1)).as("below the negative").isEmpty();
    assertThat(runs.byUnit().get(2)).containsExactly(new Stretch(2, 2));
    assertThat(runs.byUnit().get(3)).containsExactly(new Stretch(0, 0), new Stretch(3, 3));
  }

  @Test
  void linesOfOtherSentencesBeginWhereTheReadingDoes() {
    float[][] rows = {{0.9f}, {0.9f}, {0}, {0.9f}};
    ActiveRuns runs = ActiveRuns.of(List.of(layer(rows, false)), THRESHOLD);
    assertThat(runs.moved(0, 3, false)).containsExactly(new Stretch(0, 1));
    assertThat(runs.moved(0, 6, false)).containsExactly(new Stretch(0, 1), new Stretch(3, 3));
    assertThat(runs.moved(0, 3, true)).containsExactly(new Stretch(0, 0), new Stretch(2, 2));
    assertThat(runs.moved(0, 6, true)).containsExactly(new Stretch(2, 3), new Stretch(5, 5));
  }

  @Test
  void passagesWithThePlantedUnitsComeFirstAndAreMoreThanChance() {
    Function<String, Inspection> network = network(1, true);
    PassageQuery query = PassageQuery.of(network.apply(ASKED), new Stretch(1, 2), THRESHOLD);
    assertThat(query.words()).isEqualTo("very good");
    assertThat(query.units()).contains(new ActiveUnit(0, 0, 1), new ActiveUnit(0, 5, -1));
    PassageFinding finding = search(network).find(query, sentences(1, true));
    assertThat(finding.matches()).hasSize(PassageSearch.SHOWN);
    assertThat(finding.aboveChance()).isGreaterThan(8);
    for (PassageMatch match : finding.matches().subList(0, 8)) {
      assertThat(match.words()).isEqualTo("very good");
      assertThat(match.score())
          .isCloseTo(
              match.shared() / (double) (query.units().size() + match.others()), within(1e-12))
          .isGreaterThan(finding.shuffledLimit());
      assertThat(match.active()[match.stretch().from()])
          .as("share of the units asked about that are on there")
          .isGreaterThanOrEqualTo(match.shared() / (double) query.units().size());
    }
    assertThat(finding.randomMean()).isLessThan(finding.matches().get(0).score());
    assertThat(search(network).find(query, sentences(1, true)).shuffledLimit())
        .as("the same seed finds the same")
        .isEqualTo(finding.shuffledLimit());
  }

  @Test
  void inNoiseHardlyAnythingIsClaimed() {
    int claims = 0;
    for (int seed = 0; seed < 10; seed++) {
      Function<String, Inspection> network = network(seed, false);
      try {
        PassageQuery query = PassageQuery.of(network.apply(ASKED), new Stretch(1, 1), THRESHOLD);
        PassageFinding finding = search(network).find(query, sentences(seed, true));
        claims += finding.aboveChance() > 0 ? 1 : 0;
      } catch (LocalizedException e) {
        assertThat(e.key()).isEqualTo("passages.no-units");
      }
    }
    // Half a claim of ten on average; four or more come about once in a thousand times.
    assertThat(claims).isLessThanOrEqualTo(3);
  }

  @Test
  void aStretchWithoutAUnitAndTextsWithoutAnotherSentenceAreTold() {
    Function<String, Inspection> network = network(1, true);
    assertThatThrownBy(() -> PassageQuery.of(network.apply(ASKED), new Stretch(0, 4), THRESHOLD))
        .hasMessageContaining("No unit");
    PassageQuery query = PassageQuery.of(network.apply(ASKED), new Stretch(1, 2), THRESHOLD);
    assertThatThrownBy(() -> search(network).find(query, List.of(Sentence.of(ASKED, "", 30))))
        .hasMessageContaining("no other sentence");
  }

  @Test
  void aSearchEndsWhenItIsCancelled() {
    Function<String, Inspection> network = network(1, true);
    PassageQuery query = PassageQuery.of(network.apply(ASKED), new Stretch(1, 2), THRESHOLD);
    PassageSearch search =
        new PassageSearch(
            network,
            1,
            share -> {
              if (share > 0.7) {
                throw new CancellationException();
              }
            });
    assertThatThrownBy(() -> search.find(query, sentences(1, true)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void everySearchOfTheControlsIsReportedSoThatEachCanBeTheLast() {
    Function<String, Inspection> network = network(1, true);
    PassageQuery query = PassageQuery.of(network.apply(ASKED), new Stretch(1, 2), THRESHOLD);
    List<Double> shares = new ArrayList<>();
    PassageFinding finding =
        new PassageSearch(network, 1, shares::add).find(query, sentences(1, true));
    int reports = finding.sentences() + PassageSearch.SHUFFLES + PassageSearch.RANDOM_SETS + 1;
    assertThat(shares).hasSize(reports).isSorted().allMatch(share -> share >= 0 && share < 1);
    List<Double> untilTheDraws = new ArrayList<>();
    PassageSearch cancelled =
        new PassageSearch(
            network,
            1,
            share -> {
              untilTheDraws.add(share);
              if (untilTheDraws.size() == reports - 1) {
                throw new CancellationException();
              }
            });
    assertThatThrownBy(() -> cancelled.find(query, sentences(1, true)))
        .isInstanceOf(CancellationException.class);
  }

  private static PassageSearch search(Function<String, Inspection> network) {
    return new PassageSearch(network, 3, share -> {});
  }

  /** Every fifth has the words that planted units are on over. */
  private static List<Sentence> sentences(long seed, boolean planted) {
    Random random = new Random(seed);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder("start");
      int words = 4 + random.nextInt(4);
      for (int w = 0; w < words; w++) {
        text.append(planted && i % 5 == 0 && w == 2 ? " very good" : " w" + random.nextInt(1000));
      }
      sentences.add(Sentence.of(text.toString(), "", 30));
    }
    return sentences;
  }

  /** Units are on at random; planted ones are, in turns above and below, over “very good” alone. */
  private static Function<String, Inspection> network(long seed, boolean planted) {
    return text -> {
      List<String> tokens = Tokenizer.tokenize(text);
      float[][] rows = new float[tokens.size()][UNITS];
      for (int t = 0; t < rows.length; t++) {
        boolean passage = List.of("very", "good").contains(tokens.get(t));
        for (int unit = 0; unit < UNITS; unit++) {
          long at = tokens.hashCode() * 31L + t * 7919L + unit * 104729L + seed;
          boolean on = planted && unit < PLANTED ? passage : new Random(at).nextInt(5) == 0;
          rows[t][unit] = (on ? 0.8f : 0.1f) * (unit % 2 == 0 ? 1 : -1);
        }
      }
      return new Inspection(
          Architecture.RNN,
          tokens.stream().map(token -> new Inspection.Token(token, 2, true)).toList(),
          0,
          List.of("no", "yes"),
          new NetworkTrace(List.of(layer(rows, false)), new float[] {0.5f, 0.5f}),
          NO_CELLS);
    };
  }

  private static LayerTrace layer(float[][] rows, boolean backward) {
    return new LayerTrace(
        "recurrent.0", CellType.RNN, backward, Map.of(Signal.HIDDEN_STATE, rows), Map.of());
  }
}
