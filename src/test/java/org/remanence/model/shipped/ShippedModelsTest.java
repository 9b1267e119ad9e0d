package org.remanence.model.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.study.Predictions;
import org.remanence.text.DataLanguage;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.SplitOptions;
import org.remanence.text.Splitter;
import org.remanence.text.corpus.TokenLevel;

/** What is shipped is what its files say, and was trained on the data and settings of today. */
class ShippedModelsTest {
  /** Of all files together. */
  private static final long MOST_BYTES = 9 << 19;

  @ParameterizedTest
  @EnumSource
  void readersAreOfTheBuiltInReviewsAndOfTheDefaultSettings(DataLanguage language) {
    DatasetSource source = DatasetSource.builtIn(language.reviews());
    Dataset reviews = source.load();
    int length = source.maxLength(Hyperparameters.DEFAULT.maxLength());
    for (TrainedModel model : ShippedModels.readers(language)) {
      Classifier classifier = model.classifier();
      assertThat(model.dataFingerprint()).isEqualTo(reviews.fingerprint());
      assertThat(classifier.hyperparameters())
          .isEqualTo(Hyperparameters.DEFAULT.with(h -> h.maxLength = length));
      assertThat(classifier.labels()).containsExactlyElementsOf(reviews.labels());
      assertThat(model.history()).hasSize(model.metrics().epochs());
    }
    assertThat(ShippedModels.readers(language))
        .extracting(model -> model.classifier().architecture())
        .containsExactlyElementsOf(ShippedModels.ARCHITECTURES);
  }

  /**
   * On another processor the last digits of a probability may differ, and so at most one answer.
   */
  @ParameterizedTest
  @EnumSource
  void readersAnswerTheTestPartAsTheirFilesSay(DataLanguage language) {
    Dataset reviews = DatasetSource.builtIn(language.reviews()).load();
    for (TrainedModel model : ShippedModels.readers(language)) {
      Hyperparameters settings = model.classifier().hyperparameters();
      Split split = Splitter.split(reviews, SplitOptions.withSeed(settings.seed()));
      List<LabelledText> tests = split.examples(reviews, Part.TEST);
      assertThat(Predictions.of(model.classifier(), tests).report().accuracy())
          .isCloseTo(model.metrics().testAccuracy(), within(1.5 / tests.size()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWriterIsTheDefaultOfThePlayground(DataLanguage language) {
    TrainedLanguageModel writer = ShippedModels.writer(language);
    assertThat(writer.corpus()).isEqualTo(language.bulletins());
    assertThat(writer.model().level()).isEqualTo(TokenLevel.WORD);
    assertThat(writer.model().hyperparameters())
        .isEqualTo(
            LanguageHyperparameters.of(
                LanguageHyperparameters.ARCHITECTURE, TokenLevel.WORD, Preset.STANDARD));
    assertThat(writer.metrics().heldOut()).isTrue();
  }

  @Test
  void theFilesAreSmall() throws IOException, URISyntaxException {
    Path folder = Path.of(getClass().getResource("/models").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all)
          .hasSize(DataLanguage.values().length * (ShippedModels.ARCHITECTURES.size() + 1));
      assertThat(all.stream().mapToLong(file -> file.toFile().length()).sum())
          .isLessThan(MOST_BYTES);
    }
  }
}
