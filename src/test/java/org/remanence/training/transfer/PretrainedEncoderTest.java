package org.remanence.training.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Pooling;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.LanguageModel;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.SplitOptions;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.Preparation;
import org.remanence.training.ResumableTraining;
import org.remanence.training.TrainingEvent;
import org.remanence.training.jobs.RunControl;

class PretrainedEncoderTest {
  private static final List<String> TOKENS =
      List.of("<pad>", "<unk>", "Rain", "rain", ", ", "Snow", "\n");

  private final LanguageModel writer = writer(TokenLevel.WORD);
  private final PretrainedEncoder encoder = new PretrainedEncoder("weather.rema", writer);

  /** Two LSTM layers. */
  private static LanguageModel writer(TokenLevel level) {
    return writer(Architecture.STACKED_LSTM, level);
  }

  private static LanguageModel writer(Architecture architecture, TokenLevel level) {
    LanguageHyperparameters sizes =
        LanguageHyperparameters.of(architecture, TokenLevel.WORD, Preset.STANDARD);
    NetworkShape shape = LanguageModel.shape(architecture, sizes, TOKENS.size());
    return new LanguageModel(
        architecture, level, sizes, new Vocabulary(TOKENS), InitialWeights.draw(shape, 5));
  }

  @Test
  void wordsOfTheTextsComeFirstAndThoseOfTheModelFollowAsFarAsThereIsRoom() {
    Vocabulary fitted = new Vocabulary(List.of("<pad>", "<unk>", "wind", "rain"));
    assertThat(encoder.extend(fitted, 100).words())
        .containsExactly("<pad>", "<unk>", "wind", "rain", "snow");
    assertThat(encoder.extend(fitted, 4).words()).isEqualTo(fitted.words());
    assertThat(encoder.knows("snow")).isTrue();
    assertThat(encoder.knows("wind")).isFalse();
  }

  @Test
  void knownWordsPaddingAndUnknownTakeTheModelsVectorsAndOthersAreDrawn() {
    Vocabulary vocabulary = new Vocabulary(List.of("<pad>", "<unk>", "wind", "snow", "rain"));
    NetworkShape shape = shape(Architecture.LSTM, vocabulary);
    Weights drawn = InitialWeights.draw(shape, 1);
    float[][] rows = rows(encoder.over(drawn, shape, vocabulary));
    float[][] known = rows(writer.weights());
    assertThat(rows[0]).containsExactly(known[0]);
    assertThat(rows[1]).containsExactly(known[1]);
    assertThat(rows[2]).containsExactly(rows(drawn)[2]);
    assertThat(rows[3]).as("only known with a capital").containsExactly(known[5]);
    assertThat(rows[4]).as("in its own spelling").containsExactly(known[3]);
  }

  @Test
  void layersThatBothHaveTakeTheModelsWeightsForward() {
    Vocabulary vocabulary = new Vocabulary(List.of("<pad>", "<unk>", "rain"));
    for (Architecture architecture :
        List.of(Architecture.LSTM, Architecture.STACKED_LSTM, Architecture.BIDIRECTIONAL_LSTM)) {
      encoder.require(architecture);
      NetworkShape shape = shape(architecture, vocabulary);
      Weights drawn = InitialWeights.draw(shape, 1);
      Weights start = encoder.over(drawn, shape, vocabulary);
      assertThat(start.fit(shape)).isTrue();
      start
          .tensors()
          .forEach(
              (name, tensor) -> {
                boolean forward = name.startsWith("recurrent") && !name.contains("backward");
                Weights expected = forward ? writer.weights() : drawn;
                if (!name.equals(TensorNames.EMBEDDINGS)) {
                  assertThat(tensor.values())
                      .as(architecture + " " + name)
                      .containsExactly(expected.get(name).values());
                }
              });
      assertThat(encoder.layers(architecture)).isEqualTo(architecture.layers());
    }
  }

  /** A classifier may have more positions than the language model, or fewer. */
  @ParameterizedTest
  @ValueSource(ints = {2, 40})
  void aTransformersBlockIsTakenWithThePositionsThatBothHave(int positions) {
    Architecture transformer = Architecture.TRANSFORMER;
    LanguageModel learnt = writer(transformer, TokenLevel.WORD);
    PretrainedEncoder block = new PretrainedEncoder("weather.rema", learnt);
    block.require(transformer);
    Vocabulary vocabulary = new Vocabulary(List.of("<pad>", "<unk>", "rain"));
    NetworkShape shape =
        new NetworkSizes(vocabulary.size(), block.embedding(), block.hidden(), 2)
            .withPositions(positions)
            .shape(transformer);
    Weights drawn = InitialWeights.draw(shape, 1);
    Weights start = block.over(drawn, shape, vocabulary);
    assertThat(start.fit(shape)).isTrue();
    String query = "transformer.0.attention.kernel";
    assertThat(start.get(query).values()).isEqualTo(learnt.weights().get(query).values());
    float[][] rows = start.get("transformer.0.positions").rows();
    float[][] known = learnt.weights().get("transformer.0.positions").rows();
    float[][] others = drawn.get("transformer.0.positions").rows();
    assertThat(rows).hasDimensions(positions, block.hidden());
    for (int i = 0; i < positions; i++) {
      assertThat(rows[i]).containsExactly(i < known.length ? known[i] : others[i]);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LAST", "MEAN", "MAX"})
  void oneLayerMoreIsTrainedInEachEpochTheOutputFirst(Pooling withoutWeights) throws Exception {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(new LabelledText("rain " + i, "wet", i, i));
      texts.add(new LabelledText("snow " + i, "white", i, i));
    }
    Preparation prepared =
        Preparation.of(
                new Dataset("weather", texts),
                new SplitOptions(1, 0.2, 0.2, false),
                Hyperparameters.DEFAULT.with(h -> h.pooling = withoutWeights))
            .startingFrom(encoder);
    assertThat(prepared.hyperparameters().optimisation().languageModel()).isEqualTo("weather.rema");
    ResumableTraining training = new ResumableTraining(prepared.request(Architecture.LSTM));
    List<Weights> after = new ArrayList<>();
    for (int epoch = 1; epoch <= 3; epoch++) {
      training.epoch(
          new RunControl(() -> false),
          event -> {
            if (event instanceof TrainingEvent.Started started) {
              after.add(started.initial().weights());
            } else if (event instanceof TrainingEvent.EpochDone done) {
              after.add(done.snapshot().weights());
            }
          });
    }
    assertThat(changed(after.get(0), after.get(1))).containsExactly("dense");
    assertThat(changed(after.get(1), after.get(2))).containsExactly("recurrent", "dense");
    assertThat(changed(after.get(2), after.get(3)))
        .containsExactly("embedding", "recurrent", "dense");
  }

  private static Set<String> changed(Weights before, Weights after) {
    Set<String> layers = new LinkedHashSet<>();
    before
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (!Arrays.equals(tensor.values(), after.get(name).values())) {
                layers.add(name.substring(0, name.indexOf('.')));
              }
            });
    return layers;
  }

  @Test
  void otherCellsAndModelsOfCharactersAreRefused() {
    assertThatThrownBy(() -> encoder.require(Architecture.GRU))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("weather.rema")
        .hasMessageContaining("lstm, bilstm and stacked-lstm");
    assertThatThrownBy(() -> new PretrainedEncoder("letters.rema", writer(TokenLevel.CHARACTER)))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("letters.rema")
        .hasMessageContaining("--level word");
  }

  private NetworkShape shape(Architecture architecture, Vocabulary vocabulary) {
    return architecture.shape(vocabulary.size(), encoder.embedding(), encoder.hidden(), 2);
  }

  private static float[][] rows(Weights weights) {
    return weights.get(TensorNames.EMBEDDINGS).rows();
  }
}
