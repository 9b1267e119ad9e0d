package org.remanence.study.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.text.Tokenizer;

class ReplicationTest {
  private static final String ASKED = "le film était bon mais long";
  private static final String OTHER = "le film était long mais long";
  private static final int SWAPPED = 3;
  private static final long SEED = 5;

  private final Classifier network = DecidedNetworks.of(Architecture.LSTM, true);

  /** Sentences with “bon” and “mais” behind it. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String first : List.of("le", "film", "était", "long")) {
      for (String second : List.of("le", "film", "était", "long", "mais")) {
        texts.add(first + " " + second + " bon mais film");
        texts.add(first + " bon " + second + " mais");
      }
    }
    return texts;
  }

  private PatchQuestion question(Signal signal, int token) {
    CausalMap map = CausalMap.of(network, ASKED, OTHER);
    return PatchQuestion.of(map, new Site(0, signal, token)).orElseThrow();
  }

  private Replicated ask(PatchQuestion question, List<String> texts) {
    return new Replication(network, SEED, share -> {}).ask(question, texts, ASKED);
  }

  @Test
  void sharesAreThoseOfEachPairsOwnMap() {
    Replicated told = ask(question(Signal.FORGET_GATE, 4), texts());
    assertThat(told.pairs() + told.close()).isEqualTo(texts().size());
    int pair = 0;
    for (String text : texts()) {
      CausalMap map = CausalMap.of(network, text, text.replace("bon", "long"));
      if (map.isTelling()) {
        List<String> tokens = Tokenizer.tokenize(text);
        int but = tokens.subList(tokens.indexOf("bon"), tokens.size()).indexOf("mais");
        Site site = new Site(0, Signal.FORGET_GATE, tokens.indexOf("bon") + but);
        assertThat(told.shares()[pair])
            .as(text)
            .isEqualTo(map.share(map.sites().indexOf(site)), within(1e-4));
        pair++;
      }
    }
    assertThat(pair).isEqualTo(told.pairs()).isGreaterThan(Replicated.MIN_PAIRS);
  }

  @Test
  void theStateThatCarriesAllCarriesMoreThanUnitsDrawnAtRandom() {
    Replicated told = ask(question(Signal.HIDDEN_STATE, 4), texts().subList(1, 2));
    assertThat(told.verdict()).isEqualTo(Replicated.Verdict.TOO_FEW);
    List<String> endingWithBut =
        texts().stream()
            .filter(text -> text.endsWith("mais") && !text.contains("mais mais"))
            .toList();
    Replicated all = ask(question(Signal.HIDDEN_STATE, 4), endingWithBut);
    assertThat(all.share().mean()).isEqualTo(1, within(1e-4));
    assertThat(all.control().mean()).isLessThan(0.9);
    assertThat(all.verdict()).isEqualTo(Replicated.Verdict.MORE);
    assertThat(CausalText.verdict(all, network))
        .startsWith("At “mais” the hidden state h carries 100%")
        .contains("in " + all.pairs() + " held-out pairs", "95% interval")
        .endsWith("It carries more than they do.");
    assertThat(CausalText.control(all, true))
        .contains("“bon”", "“long”", "10 draws", "seed 5")
        .doesNotContain("another training");
  }

  @Test
  void theSameSeedDrawsTheSameUnits() {
    PatchQuestion question = question(Signal.CANDIDATE, SWAPPED);
    Replicated once = ask(question, texts());
    assertThat(ask(question, texts()).random()).isEqualTo(once.random());
    Replicated other = new Replication(network, SEED + 1, s -> {}).ask(question, texts(), ASKED);
    assertThat(other.random()).isNotEqualTo(once.random());
    assertThat(other.shares()).isEqualTo(once.shares());
  }

  @Test
  void onlySentencesWithBothWordsAreAskedAndNotTheOneItComesFrom() {
    List<String> others =
        List.of(ASKED, "Le film était bon, mais long !", "le film", "mais le film bon", "bon");
    Replicated told = ask(question(Signal.CELL_STATE, 4), others);
    assertThat(told.pairs() + told.close()).isZero();
    Replicated swapped = ask(question(Signal.CELL_STATE, SWAPPED), others);
    assertThat(swapped.pairs() + swapped.close()).isEqualTo(2);
    assertThat(CausalText.verdict(told, network)).contains("no held-out pair");
  }

  @Test
  void theClosestSuchWordOnItsSideIsPatched() {
    List<String> tokens = List.of("mais", "le", "mais", "bon", "le", "mais", "mais");
    assertThat(question(Signal.CANDIDATE, 4).patched(tokens, 3)).hasValue(5);
    assertThat(question(Signal.CANDIDATE, SWAPPED).patched(tokens, 3)).hasValue(3);
    CausalMap before = CausalMap.of(network, "mais film bon", "mais film long");
    PatchQuestion question =
        PatchQuestion.of(before, new Site(0, Signal.CANDIDATE, 0)).orElseThrow();
    assertThat(question.side()).isEqualTo(-1);
    assertThat(question.patched(tokens, 3)).hasValue(2);
    assertThat(question.patched(List.of("bon", "mais"), 0)).isEmpty();
    CausalMap two = CausalMap.of(network, "le film bon", "le bon long");
    assertThat(PatchQuestion.of(two, new Site(0, Signal.CANDIDATE, 0))).isEmpty();
  }

  @Test
  void verdictsFollowFromTheDifferences() {
    double[] low = {0.1, 0.12, 0.09, 0.11, 0.1, 0.08, 0.12, 0.1};
    double[] high = {0.7, 0.72, 0.74, 0.69, 0.71, 0.75, 0.7, 0.68};
    double[] wild = {0.9, -0.7, 0.1, 0.4, -0.3, 0.2, 0.8, -0.9};
    assertThat(told(high, low).verdict()).isEqualTo(Replicated.Verdict.MORE);
    assertThat(told(low, high).verdict()).isEqualTo(Replicated.Verdict.LESS);
    assertThat(told(wild, low).verdict()).isEqualTo(Replicated.Verdict.NOT_TOLD_APART);
    assertThat(told(high, high).verdict()).isEqualTo(Replicated.Verdict.NOT_TOLD_APART);
    assertThat(told(Arrays.copyOf(high, 7), Arrays.copyOf(low, 7)).verdict())
        .isEqualTo(Replicated.Verdict.TOO_FEW);
    assertThat(CausalText.verdict(told(wild, low), network))
        .endsWith("does not tell it from units drawn at random.");
    assertThat(CausalText.verdict(told(high, low), network))
        .isEqualTo(
            "At “mais” the forget gate f carries 71% (95% interval 69% to 73%) of the change of the"
                + " answer in 8 held-out pairs; as many units drawn at random carry 10% (95%"
                + " interval 9% to 11%). It carries more than they do.");
  }

  private static Replicated told(double[] shares, double[] random) {
    PatchQuestion question =
        new PatchQuestion(new WordSwap("bon", "long"), 0, Signal.FORGET_GATE, "mais", 1);
    Site site = new Site(0, Signal.FORGET_GATE, 4);
    List<PatchedPair> pairs =
        IntStream.range(0, shares.length)
            .mapToObj(i -> new PatchedPair("", "", site, 1, shares[i], random[i], List.of()))
            .toList();
    return new Replicated(question, pairs, SEED);
  }

  @Test
  void whatItReportsToCanEndIt() {
    Replication ended =
        new Replication(
            network,
            SEED,
            share -> {
              throw new CancellationException();
            });
    assertThatThrownBy(() -> ended.ask(question(Signal.CANDIDATE, SWAPPED), texts(), ASKED))
        .isInstanceOf(CancellationException.class);
  }
}
