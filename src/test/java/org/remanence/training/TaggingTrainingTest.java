package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.Pooling;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.ClassWeights;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Inspection;
import org.remanence.model.Optimisation;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.model.format.ModelFiles;
import org.remanence.model.format.OpenedModel;
import org.remanence.study.TagPredictions;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.LabelledText;
import org.remanence.text.SplitOptions;
import org.remanence.text.Task;
import org.remanence.text.Vocabulary;
import org.remanence.training.jobs.RunControl;

/** Networks that give every word a tag: trained, measured, saved and read back. */
class TaggingTrainingTest {
  private static final List<String> WORDS =
      List.of("<pad>", "<unk>", "a", "b", "c", "d", "e", "f", "g", "h");

  /** Words a…h; each is tagged by whether the one before it, or behind it, is even. */
  private static TrainingData data(boolean before) {
    Random random = new Random(9);
    List<TrainingData.Example> examples = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      int[] ids = random.ints(1 + random.nextInt(7), 2, 10).toArray();
      int[] tags =
          IntStream.range(0, ids.length)
              .map(t -> before ? t - 1 : t + 1)
              .map(t -> t >= 0 && t < ids.length ? ids[t] % 2 : 0)
              .toArray();
      examples.add(new TrainingData.Example(ids, tags));
    }
    return new TrainingData(
        Task.TAGGING,
        new Vocabulary(WORDS),
        List.of("even", "odd"),
        examples.subList(0, 60),
        examples.subList(60, 75),
        examples.subList(75, 90),
        "test",
        "",
        null,
        null);
  }

  private static TrainedModel train(
      Architecture architecture, Hyperparameters settings, TrainingData data)
      throws InterruptedException {
    ResumableTraining training =
        new ResumableTraining(new TrainingRequest(architecture, settings, data));
    RunControl control = new RunControl(() -> false);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      training.epoch(control, event -> {});
    }
    return training.measure();
  }

  @ParameterizedTest
  @CsvSource({"GRU, true, true", "GRU, false, false", "BIDIRECTIONAL_LSTM, false, true"})
  void onlyTwoDirectionsSeeWhatFollows(Architecture architecture, boolean before, boolean learns)
      throws InterruptedException {
    double accuracy =
        train(architecture, SmallTrainings.settings(40, 40, 0.02, 0), data(before))
            .metrics()
            .testAccuracy();
    if (learns) {
      assertThat(accuracy).isGreaterThan(0.95);
    } else {
      assertThat(accuracy).as("a coin, but for the last word").isLessThan(0.8);
    }
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void sameSeedSameWeightsAndTheLossIsThatOfTheWords(Architecture architecture)
      throws InterruptedException {
    Hyperparameters settings =
        SmallTrainings.settings(2, 2, 0.01, 0.2)
            .with(h -> h.optimisation = balanced(h.optimisation));
    TrainedModel trained = train(architecture, settings, data(true));
    SmallTrainings.assertSame(trained, train(architecture, settings, data(true)));
    double loss = 0;
    int words = 0;
    for (TrainingData.Example each : data(true).test()) {
      float[][] rows = trained.classifier().tagProbabilities(List.of(each.ids())).get(0);
      assertThat(rows).hasDimensions(each.ids().length, 2);
      for (int t = 0; t < rows.length; t++) {
        loss -= Math.log(rows[t][each.labels()[t]]);
        words++;
      }
    }
    assertThat(trained.metrics().testLoss()).isCloseTo(loss / words, within(1e-5));
    assertThat(trained.metrics().answers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isSavedAndReadBack(boolean mask, @TempDir Path folder) throws Exception {
    Hyperparameters settings = SmallTrainings.settings(1, 1, 0.01, 0).with(h -> h.mask = mask);
    TrainedModel trained = train(Architecture.BIDIRECTIONAL_LSTM, settings, data(false));
    Path file = folder.resolve("tagger.rema");
    RemaFile.write(file, trained);
    OpenedModel opened = ModelFiles.open(file);
    assertThat(opened).isInstanceOf(OpenedModel.OpenedTagger.class);
    TrainedModel back = ((OpenedModel.OpenedTagger) opened).trained();
    assertThat(bytes(back)).isEqualTo(bytes(trained));
    assertThatThrownBy(() -> ModelFiles.openClassifier(file))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("this model gives each word a tag");

    Classifier tagger = ModelFiles.openClassifierOrTagger(file);
    Inspection inspection = tagger.inspect("A b, x");
    assertThat(inspection.tokens())
        .extracting(Inspection.Token::text)
        .containsExactly("a", "b", ",", "x");
    assertThat(inspection.hasTags()).isTrue();
    assertThat(inspection.trace().tokenProbabilities())
        .isEqualTo(trained.classifier().tagProbabilities(List.of(new int[] {2, 3, 1, 1})).get(0));
  }

  private static Optimisation balanced(Optimisation plain) {
    return new Optimisation(
        plain.schedule(),
        plain.clipping(),
        plain.weightDecay(),
        ClassWeights.BALANCED,
        plain.wordVectors());
  }

  private static byte[] bytes(TrainedModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RemaFile.write(bytes, model);
    return bytes.toByteArray();
  }

  @Test
  void aFileWhoseTaggerIsPooledIsRefused(@TempDir Path folder) throws InterruptedException {
    TrainedModel trained =
        train(Architecture.RNN, SmallTrainings.settings(1, 1, 0.01, 0), data(true));
    Classifier tagger = trained.classifier();
    Classifier pooled =
        new Classifier(
            Task.TAGGING,
            tagger.architecture(),
            tagger.hyperparameters().with(h -> h.pooling = Pooling.MEAN),
            tagger.vocabulary(),
            tagger.labels(),
            tagger.weights());
    Path file = folder.resolve("pooled.rema");
    RemaFile.write(
        file,
        new TrainedModel(pooled, trained.metrics(), trained.history(), trained.dataFingerprint()));
    assertThatThrownBy(() -> ModelFiles.open(file))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("its states are pooled (mean)");
  }

  @Test
  void statesOfEachWordAreNotPooled() {
    Hyperparameters pooled = Hyperparameters.DEFAULT.with(h -> h.pooling = Pooling.MEAN);
    Preparation preparation =
        Preparation.of(BuiltInDatasets.load("names-en"), SplitOptions.withSeed(1), pooled);
    assertThatThrownBy(() -> preparation.request(Architecture.RNN))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("nothing to pool");
  }

  @Test
  void predictionsKeepUnknownAndAmbiguousWordsApart() throws InterruptedException {
    Classifier tagger =
        train(Architecture.RNN, SmallTrainings.settings(1, 1, 0.01, 0), data(true)).classifier();
    LabelledText first = tagged(List.of("a", "Zoo"), List.of("odd", "even"));
    LabelledText second = tagged(List.of("A", "b"), List.of("even", "strange"));
    TagPredictions predictions = TagPredictions.of(tagger, List.of(first, second));
    Function<Function<TagPredictions.Word, Object>, List<Object>> of =
        value -> predictions.words().stream().map(value).toList();
    assertThat(of.apply(TagPredictions.Word::known)).containsExactly(true, false, true, true);
    assertThat(of.apply(TagPredictions.Word::ambiguous)).containsExactly(true, false, true, false);
    assertThat(of.apply(TagPredictions.Word::label)).containsExactly(1, 0, 0, -1);
    assertThat(predictions.scored()).hasSize(3);
    assertThat(predictions.hits(word -> !word.known()).examples()).isEqualTo(1);
    assertThat(predictions.report().examples()).isEqualTo(3);

    List<String> words = java.util.Collections.nCopies(14, "a");
    TagPredictions cut =
        TagPredictions.of(tagger, List.of(tagged(words, java.util.Collections.nCopies(14, "odd"))));
    assertThat(cut.unread()).as("four more than are read").isEqualTo(4);
    assertThat(cut.words()).hasSize(10);
  }

  private static LabelledText tagged(List<String> words, List<String> tags) {
    return LabelledText.tagged(words, tags, 0, 0);
  }
}
