package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Pooling;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;
import org.remanence.text.Vocabulary;

class ClassifierTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(List.of("<pad>", "<unk>", "le", "film", "est", "bon", "mais", "long"));
  private static final List<String> LABELS = List.of("négatif", "positif");

  /** A maximum bends where another word takes over, so a finite difference is no slope there. */
  static Stream<Arguments> smoothNetworks() {
    return networks().filter(each -> each.get()[1] != Pooling.MAX);
  }

  static Stream<Arguments> networks() {
    return Stream.concat(
        Stream.of(Architecture.values()).map(each -> Arguments.of(each, Pooling.LAST)),
        Stream.of(Architecture.LSTM, Architecture.BIDIRECTIONAL_LSTM, Architecture.STACKED_LSTM)
            .flatMap(
                each ->
                    Stream.of(Pooling.MEAN, Pooling.MAX, Pooling.ATTENTION)
                        .map(pooling -> Arguments.of(each, pooling))));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void inspectionAndPredictionAgree(Architecture architecture, Pooling pooling) {
    Classifier classifier = classifier(architecture, true, pooling);
    List<String> texts =
        List.of("le film est bon", "long", "", "le film est bon mais long, xyz !", "inconnu");
    float[][] rows = classifier.probabilities(texts);
    for (int i = 0; i < texts.size(); i++) {
      float[] inspected = classifier.inspect(texts.get(i)).trace().probabilities();
      assertThat(inspected).containsExactly(rows[i], within(1e-6f));
      assertThat(inspected[0] + inspected[1]).isCloseTo(1, within(1e-6f));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void prefixesAreReadAsIfTheSentenceEndedThere(Architecture architecture, Pooling pooling) {
    for (boolean mask : new boolean[] {true, false}) {
      Classifier classifier = classifier(architecture, mask, pooling);
      float[][] rows = classifier.prefixProbabilities(classifier.inspect("le film est bon"));
      List<String> prefixes = List.of("le", "le film", "le film est", "le film est bon");
      assertThat(rows).hasNumberOfRows(4);
      for (int t = 0; t < 4; t++) {
        float[] alone = classifier.inspect(prefixes.get(t)).trace().probabilities();
        assertThat(rows[t]).containsExactly(alone, within(1e-6f));
      }
    }
    Classifier classifier = classifier(architecture, true, pooling);
    assertThat(classifier.prefixProbabilities(classifier.inspect(""))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void aTraceHasOneRowPerTokenAndEverySignalOfItsCell(Architecture architecture) {
    Inspection inspection = classifier(architecture, true).inspect("Le film est zut bon");
    assertThat(inspection.tokens())
        .extracting(Inspection.Token::text)
        .containsExactly("le", "film", "est", "zut", "bon");
    assertThat(inspection.tokens())
        .extracting(Inspection.Token::known)
        .containsExactly(true, true, true, false, true);
    for (LayerTrace layer : inspection.trace().layers()) {
      assertThat(layer.signals()).containsOnlyKeys(architecture.cell().signals());
      layer.signals().forEach((signal, rows) -> assertThat(rows).hasDimensions(5, 6));
      for (Signal signal : layer.signals().keySet()) {
        if (signal.isGate()) {
          for (float[] row : layer.get(signal)) {
            for (float value : row) {
              assertThat(value).as(signal.id()).isBetween(0f, 1f);
            }
          }
        }
      }
    }
  }

  @Test
  void withoutAMaskThePaddingIsReadButNotShown() {
    Inspection masked = classifier(Architecture.LSTM, true).inspect("le film");
    Inspection unmasked = classifier(Architecture.LSTM, false).inspect("le film");
    assertThat(unmasked.tokens()).hasSize(2);
    assertThat(unmasked.trace().layers().get(0).get(Signal.HIDDEN_STATE)).hasNumberOfRows(2);
    assertThat(unmasked.trace().probabilities()).isNotEqualTo(masked.trace().probabilities());
  }

  @Test
  void eachTokenReadHasAWeightAndTheySumToOne() {
    Classifier classifier = classifier(Architecture.BIDIRECTIONAL_LSTM, true, Pooling.ATTENTION);
    float[] attention = classifier.inspect("le film est bon").trace().attention().weights();
    assertThat(attention).hasSize(4);
    double sum = 0;
    for (float weight : attention) {
      assertThat(weight).isBetween(0f, 1f);
      sum += weight;
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
    assertThat(classifier.inspect("").trace().attention().isEmpty()).isTrue();
    Classifier mean = classifier(Architecture.BIDIRECTIONAL_LSTM, true, Pooling.MEAN);
    assertThat(mean.inspect("le film est bon").trace().attention().isEmpty()).isTrue();
  }

  @Test
  void paddingThatIsReadTakesAPartOfTheAttention() {
    Classifier classifier = classifier(Architecture.LSTM, false, Pooling.ATTENTION);
    float[] attention = classifier.inspect("le film").trace().attention().weights();
    assertThat(attention).hasSize(2);
    assertThat(attention[0] + attention[1]).isLessThan(0.9f);
  }

  @Test
  void aBackwardDirectionsRowsAreInTokenOrder() {
    Inspection inspection =
        classifier(Architecture.BIDIRECTIONAL_LSTM, true).inspect("bon mais long");
    LayerTrace backward = inspection.trace().layers().get(1);
    assertThat(backward.backward()).isTrue();
    // The backward state at the last token has read that token alone.
    Inspection alone = classifier(Architecture.BIDIRECTIONAL_LSTM, true).inspect("long");
    assertThat(backward.get(Signal.HIDDEN_STATE)[2])
        .containsExactly(alone.trace().layers().get(1).get(Signal.HIDDEN_STATE)[0], within(1e-6f));
  }

  @Test
  void onlyTheLastTokensOfALongTextAreRead() {
    String text = String.join(" ", Collections.nCopies(10_000, "film")) + " est bon";
    Inspection inspection = classifier(Architecture.GRU, true).inspect(text);
    assertThat(inspection.tokens()).hasSize(8);
    assertThat(inspection.dropped()).isEqualTo(9_994);
    assertThat(inspection.tokens().get(7).text()).isEqualTo("bon");
  }

  @Test
  void manyTextsAreTheSameAsEachOfThem() {
    Classifier classifier = classifier(Architecture.STACKED_LSTM, true);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      texts.add(String.join(" ", VOCABULARY.words().subList(2, 3 + i % 6)));
    }
    float[][] rows = classifier.probabilities(texts);
    for (int i = 0; i < rows.length; i++) {
      assertThat(rows[i]).containsExactly(rows[i % 6], within(1e-6f));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aWordsContributionIsHowTheMarginFallsWithoutIt(Architecture architecture, Pooling pooling) {
    for (boolean mask : new boolean[] {true, false}) {
      Classifier classifier = classifier(architecture, mask, pooling);
      Attribution attribution = classifier.attribute(classifier.inspect("le film est bon"), 1);
      double whole = margin(classifier, "le film est bon");
      List<String> without = List.of("film est bon", "le est bon", "le film bon", "le film est");
      for (int t = 0; t < 4; t++) {
        assertThat(attribution.leaveOneOut()[t])
            .isCloseTo(whole - margin(classifier, without.get(t)), within(1e-4));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("smoothNetworks")
  void gradientTimesInputIsTheMarginsSlopeAlongTheWordVector(
      Architecture architecture, Pooling pooling) {
    String text = "le film est bon";
    Classifier classifier = classifier(architecture, true, pooling);
    Inspection inspection = classifier.inspect(text);
    Attribution attribution = classifier.attribute(inspection, 1);
    // The norms of a transformer bend the margin of vectors as short as these.
    double step = architecture.isRecurrent() ? 0.05 : 0.01;
    double tolerance = architecture.isRecurrent() ? 2e-5 : 1e-4;
    for (int t = 0; t < 4; t++) {
      int id = inspection.tokens().get(t).id();
      double more = margin(stretched(classifier, id, 1 + step), text);
      double less = margin(stretched(classifier, id, 1 - step), text);
      assertThat(attribution.gradientTimesInput()[t])
          .isCloseTo((more - less) / (2 * step), within(tolerance));
    }
    assertThat(classifier.attribute(classifier.inspect(""), 1).gradientTimesInput()).isEmpty();
  }

  /** With two labels the margin is the logarithm of the odds. */
  private static double margin(Classifier classifier, String text) {
    float[] p = classifier.inspect(text).trace().probabilities();
    return Math.log((double) p[1] / p[0]);
  }

  /** The same network with a longer or shorter vector of one word. */
  private static Classifier stretched(Classifier classifier, int id, double factor) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(classifier.weights().tensors());
    Tensor embeddings = tensors.get("embedding.embeddings");
    float[] values = embeddings.values().clone();
    int width = embeddings.shape()[1];
    for (int i = id * width; i < (id + 1) * width; i++) {
      values[i] *= (float) factor;
    }
    tensors.put("embedding.embeddings", new Tensor(embeddings.shape(), values));
    return new Classifier(
        classifier.architecture(),
        classifier.hyperparameters(),
        VOCABULARY,
        LABELS,
        new Weights(tensors));
  }

  private static Classifier classifier(Architecture architecture, boolean mask) {
    return classifier(architecture, mask, Pooling.LAST);
  }

  private static Classifier classifier(Architecture architecture, boolean mask, Pooling pooling) {
    Hyperparameters settings =
        new Hyperparameters(1, 1, 1, 1e-3, 1, 8, 8, 5, 6, 0, 0, mask)
            .with(h -> h.pooling = pooling);
    return new Classifier(
        architecture,
        settings,
        VOCABULARY,
        LABELS,
        InitialWeights.draw(architecture.shape(NetworkSizes.of(8, settings, 2)), 7));
  }
}
