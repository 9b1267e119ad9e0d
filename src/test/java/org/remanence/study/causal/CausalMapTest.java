package org.remanence.study.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.CellEdit;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;

class CausalMapTest {
  private static final String BASE = "le film était bon mais long";
  private static final String SOURCE = "le film était long mais long";
  private static final int SWAPPED = 3;

  static Stream<Arguments> networks() {
    return SampleModels.RECURRENT.stream()
        .flatMap(each -> Stream.of(Arguments.of(each, true), Arguments.of(each, false)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void withEverythingPatchedTheAnswerIsTheOtherSentences(Architecture architecture, boolean mask) {
    Classifier network = DecidedNetworks.of(architecture, mask);
    SentencePair pair = SentencePair.of(network, BASE, SOURCE);
    Interchange interchange = new Interchange(network, pair);
    List<SiteUnit> all =
        Interchange.sites(pair).stream().flatMap(s -> interchange.units(s).stream()).toList();
    double[] scores =
        interchange.scores(List.of(all, interchange.differing(), List.of(), List.of()));
    assertThat(scores[0]).isEqualTo(interchange.source(), within(1e-5));
    assertThat(scores[1]).isEqualTo(interchange.source(), within(1e-5));
    assertThat(scores[2]).isEqualTo(interchange.base(), within(1e-5));
    assertThat(Math.abs(interchange.source() - interchange.base()))
        .as("the sentences are told apart")
        .isGreaterThan(CausalMap.LEAST_CHANGE);
  }

  @Property(tries = 40)
  void soItIsWithAnySentencesOfEqualLength(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 8) Integer> base,
      @ForAll int seed) {
    Random random = new Random(seed);
    List<Integer> source = base.stream().map(id -> 1 + random.nextInt(8)).toList();
    Architecture architecture = SampleModels.RECURRENT.get(random.nextInt(7));
    Classifier network = DecidedNetworks.of(architecture, random.nextBoolean());
    SentencePair pair = SentencePair.of(network, text(network, base), text(network, source));
    Interchange interchange = new Interchange(network, pair);
    double[] scores = interchange.scores(List.of(interchange.differing(), List.of()));
    assertThat(scores[0]).isEqualTo(interchange.source(), within(1e-5));
    assertThat(scores[1]).isEqualTo(interchange.base(), within(1e-5));
  }

  private static String text(Classifier network, List<Integer> ids) {
    return ids.stream()
        .map(id -> id == 1 ? "inconnu" : network.vocabulary().words().get(id))
        .collect(Collectors.joining(" "));
  }

  /** Between two classes the difference of scores is the logarithm of the odds. */
  @ParameterizedTest
  @MethodSource("networks")
  void everySiteIsWhatOneReadingWithItsValuesGives(Architecture architecture, boolean mask) {
    Classifier network = DecidedNetworks.of(architecture, mask);
    CausalMap map = CausalMap.of(network, BASE, SOURCE);
    for (int i = 0; i < map.sites().size(); i++) {
      Site site = map.sites().get(i);
      float[] values = values(map, site);
      List<CellEdit> edits =
          IntStream.range(0, values.length)
              .mapToObj(unit -> new CellEdit(site.signal(), unit, site.token(), values[unit]))
              .toList();
      float[] p = network.inspect(BASE, Map.of(site.layer(), edits)).trace().probabilities();
      double odds = Math.log((double) p[map.answer().to()] / p[map.answer().from()]);
      assertThat(map.scores()[i]).as("%s", site).isEqualTo(odds, within(1e-4));
    }
  }

  @Test
  void everySiteOfAnLstmIsWhatPlainLoopsGive() {
    Classifier network = DecidedNetworks.of(Architecture.LSTM, true);
    CausalMap map = CausalMap.of(network, BASE, SOURCE);
    int[] ids = map.pair().base().ids();
    for (int i = 0; i < map.sites().size(); i++) {
      Site site = map.sites().get(i);
      double[] scores = new PlainLstm(network, site, values(map, site)).scores(ids);
      double expected = scores[map.answer().to()] - scores[map.answer().from()];
      assertThat(map.scores()[i]).as("%s", site).isEqualTo(expected, within(1e-4));
      assertThat(map.share(i))
          .isEqualTo((expected - map.base()) / (map.source() - map.base()), within(1e-4));
    }
  }

  private static float[] values(CausalMap map, Site site) {
    return map.pair().source().trace().layers().get(site.layer()).get(site.signal())[site.token()];
  }

  @Test
  void beforeTheSwapThereIsNothingToCarryAndTheLastStateCarriesAll() {
    CausalMap map = CausalMap.of(DecidedNetworks.of(Architecture.GRU, true), BASE, SOURCE);
    assertThat(map.pair().differing()).containsExactly(SWAPPED);
    int last = map.pair().tokens() - 1;
    assertThat(map.sites().get(map.index(map.rows() - 1, last)))
        .isEqualTo(new Site(0, Signal.HIDDEN_STATE, last));
    assertThat(map.share(map.index(map.rows() - 1, last))).isEqualTo(1, within(1e-5));
    for (int row = 0; row < map.rows(); row++) {
      for (int token = 0; token < SWAPPED; token++) {
        assertThat(map.effect(map.index(row, token))).isZero();
      }
    }
  }

  @Test
  void whatReadsBackwardCarriesTheSwapToTheWordsBeforeIt() {
    CausalMap map =
        CausalMap.of(DecidedNetworks.of(Architecture.BIDIRECTIONAL_LSTM, true), BASE, SOURCE);
    Site first = new Site(1, Signal.HIDDEN_STATE, 0);
    Site last = new Site(0, Signal.HIDDEN_STATE, map.pair().tokens() - 1);
    double both = map.share(map.sites().indexOf(first)) + map.share(map.sites().indexOf(last));
    assertThat(map.share(map.sites().indexOf(first))).isNotCloseTo(0, within(1e-3));
    assertThat(both).as("the dense layer adds the two final states").isEqualTo(1, within(1e-4));
  }

  @Test
  void betweenSentencesThatAreTheSameThereAreNoShares() {
    CausalMap map = CausalMap.of(DecidedNetworks.of(Architecture.LSTM, true), BASE, BASE);
    assertThat(map.isTelling()).isFalse();
    assertThat(map.change()).isZero();
    assertThat(map.share(0)).isNaN();
    assertThat(map.strongest()).isEmpty();
    assertThat(map.pair().differing()).isEmpty();
  }

  @Test
  void theStrongestIsAGateWhereThereAreGates() {
    CausalMap lstm = CausalMap.of(DecidedNetworks.of(Architecture.LSTM, true), BASE, SOURCE);
    int strongest = lstm.sites().indexOf(lstm.strongest().orElseThrow());
    for (int i = 0; i < lstm.sites().size(); i++) {
      if (lstm.sites().get(i).signal().isGate()) {
        assertThat(lstm.share(i)).isLessThanOrEqualTo(lstm.share(strongest));
      }
    }
    assertThat(lstm.sites().get(strongest).signal().isGate()).isTrue();
    CausalMap rnn = CausalMap.of(DecidedNetworks.of(Architecture.RNN, true), BASE, SOURCE);
    assertThat(rnn.strongest().orElseThrow().signal()).isEqualTo(Signal.HIDDEN_STATE);
  }

  @Test
  void theScoreIsBetweenTheTwoAnswersOrThatWhichGainsMost() {
    float[] base = {3, 1, 0};
    assertThat(LogitDifference.of(base, new float[] {0, 1, 2}))
        .isEqualTo(new LogitDifference(0, 2));
    assertThat(LogitDifference.of(base, new float[] {3, 1, 2}))
        .isEqualTo(new LogitDifference(0, 2));
    assertThat(LogitDifference.of(base, new float[] {4, 1.5f, 0}))
        .as("all others lose, this one least")
        .isEqualTo(new LogitDifference(0, 1));
    assertThat(new LogitDifference(0, 1).score(base)).isEqualTo(-2);
  }

  @Test
  void whatCannotBePatchedIsSaid() {
    Classifier lstm = DecidedNetworks.of(Architecture.LSTM, true);
    assertRefused("causal.lengths", lstm, BASE, "le film");
    assertRefused("causal.lengths", lstm, "le " + BASE, SOURCE);
    assertRefused("causal.no-words", lstm, "…", "…");
    assertRefused(
        "causal.no-cells", SampleModels.of(Architecture.TRANSFORMER).classifier(), BASE, SOURCE);
    assertRefused("causal.tags", SampleModels.tagger(Architecture.LSTM).classifier(), BASE, SOURCE);
  }

  private static void assertRefused(String key, Classifier network, String base, String source) {
    assertThatThrownBy(() -> CausalMap.of(network, base, source))
        .isInstanceOfSatisfying(
            LocalizedException.class, failure -> assertThat(failure.key()).isEqualTo(key));
  }
}
