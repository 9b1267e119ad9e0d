package org.remanence.study.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;

class SwapSearchTest {
  private static final String TEXT = "Le film était bon, mais long.";
  private static final List<String> TOKENS = List.of("le", "film", "était", "bon", "mais", "long");

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      names = {"RNN", "LSTM", "BIDIRECTIONAL_LSTM"})
  void theSmallestSwapIsTheClosestOfAllThatChangeTheAnswer(Architecture architecture) {
    Classifier network = DecidedNetworks.of(architecture, true);
    float[][] vectors = network.weights().get("embedding.embeddings").rows();
    int answer = network.inspect(TEXT).predicted();
    double smallest = Double.POSITIVE_INFINITY;
    String expected = "";
    for (int place = 0; place < TOKENS.size(); place++) {
      for (int id = 2; id < network.vocabulary().size(); id++) {
        String word = network.vocabulary().words().get(id);
        WordSwap swap = new WordSwap(TOKENS.get(place), word);
        String text = swap.in(TEXT, place);
        double distance = distance(vectors[network.vocabulary().id(swap.from())], vectors[id]);
        if (network.inspect(text).predicted() != answer && distance < smallest) {
          smallest = distance;
          expected = text;
        }
      }
    }
    assertThat(expected).as("some swap changes the answer").isNotEmpty();
    SwapSearch.Found found = search(network, SwapWords.known(network.vocabulary()));
    assertThat(found.text()).isEqualTo(expected);
    assertThat(network.inspect(found.text()).predicted()).isNotEqualTo(answer);
    assertThat(found.swap().in(TEXT, found.token())).isEqualTo(expected);
  }

  private static SwapSearch.Found search(Classifier network, SwapWords words) {
    return new SwapSearch(network, share -> {}).smallest(TEXT, words).orElseThrow();
  }

  private static double distance(float[] one, float[] other) {
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      squares += Math.pow((double) one[i] - other[i], 2);
    }
    return Math.sqrt(squares);
  }

  @Test
  void onlyWordsThatAreOfferedAreTried() {
    Classifier network = DecidedNetworks.of(Architecture.LSTM, true);
    SwapWords none = (tokens, place) -> List.of(tokens.get(place), "inconnu");
    assertThat(new SwapSearch(network, share -> {}).smallest(TEXT, none)).isEmpty();
    assertThat(new SwapSearch(network, share -> {}).smallest("…", none)).isEmpty();
  }

  @Test
  void wordsSeenBetweenTheSameNeighboursAreOffered() {
    SwapWords seen =
        SwapWords.seen(
            List.of(
                List.of("le", "film", "est", "bon"),
                List.of("le", "film", "était", "long"),
                List.of("un", "film", "fut", "bon")));
    List<String> tokens = List.of("le", "film", "est", "bon");
    assertThat(seen.at(tokens, 2)).containsExactly("est", "fut");
    assertThat(seen.at(tokens, 0)).containsExactly("le", "un");
    assertThat(seen.at(tokens, 3)).containsExactly("bon");
    assertThat(seen.at(List.of("autre"), 0)).isEmpty();
  }

  @Test
  void itTellsHowFarItIsAndCanBeEnded() {
    Classifier network = DecidedNetworks.of(Architecture.LSTM, true);
    AtomicReference<Double> share = new AtomicReference<>();
    SwapWords all = SwapWords.known(network.vocabulary());
    new SwapSearch(network, share::set).smallest(TEXT, all);
    assertThat(share.get()).isBetween(0.0, 1.0);
    SwapSearch ended =
        new SwapSearch(
            network,
            reported -> {
              throw new CancellationException();
            });
    assertThatThrownBy(() -> ended.smallest(TEXT, all)).isInstanceOf(CancellationException.class);
  }
}
