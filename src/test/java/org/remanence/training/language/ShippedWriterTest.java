package org.remanence.training.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.NetworkShape;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.text.DataLanguage;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.CorpusSource;
import org.remanence.text.corpus.EncodedCorpus;

/** The shipped language models predict the bulletins of today as well as their files say. */
class ShippedWriterTest {
  /** In nats: on another processor the last digits differ. */
  private static final double ROUNDING = 1e-4;

  @ParameterizedTest
  @EnumSource
  void predictsTheEndOfItsCorpusAsItsFileSays(DataLanguage language) {
    TrainedLanguageModel writer = ShippedModels.writer(language);
    LanguageModel model = writer.model();
    EncodedCorpus corpus =
        CorpusEncoder.encode(
            CorpusSource.builtIn(language.bulletins()).open(),
            model.level(),
            model.hyperparameters().maxWords());
    assertThat(writer.corpusFingerprint()).isEqualTo(corpus.fingerprint());
    assertThat(model.vocabulary().size()).isEqualTo(corpus.vocabulary().size());
    NetworkShape shape =
        LanguageModel.shape(
            model.architecture(), model.hyperparameters(), corpus.vocabulary().size());
    HeldOutLoss measured = HeldOutLoss.of(shape, model.weights(), corpus.test());
    assertThat(measured.nats()).isCloseTo(writer.metrics().loss(), within(ROUNDING));
    assertThat(measured.bitsPerCharacter())
        .isCloseTo(writer.metrics().bitsPerCharacter(), within(ROUNDING));
  }
}
