package org.remanence.model.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.ModelKind;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.Zips;
import org.remanence.text.corpus.TokenLevel;

/** Language models come back from their files as they were, and hostile files are refused. */
class LanguageModelFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "BIDIRECTIONAL_LSTM")
  void keepsEverythingOfAModel(Architecture architecture) {
    for (TokenLevel level : TokenLevel.values()) {
      TrainedLanguageModel written = SampleLanguageModels.trained(architecture, level);
      Path file = folder.resolve(architecture.id() + level + ".rema");
      LanguageModelFile.write(file, written);
      TrainedLanguageModel read = LanguageModelFile.read(file);

      assertThat(read.metrics()).isEqualTo(written.metrics());
      assertThat(read.history()).isEqualTo(written.history());
      assertThat(read.corpus()).isEqualTo("bulletins-fr");
      assertThat(read.corpusFingerprint()).isEqualTo("00ff");
      assertThat(read.model().architecture()).isEqualTo(architecture);
      assertThat(read.model().level()).isEqualTo(level);
      assertThat(read.model().hyperparameters()).isEqualTo(written.model().hyperparameters());
      assertThat(read.model().vocabulary()).isEqualTo(written.model().vocabulary());
      assertThat(read.model().generator("le vent", Sampling.DEFAULT).candidates())
          .isEqualTo(written.model().generator("le vent", Sampling.DEFAULT).candidates());
    }
  }

  @Test
  void theSameModelGivesTheSameBytes() {
    Path first = write("first.rema");
    Path second = write("second.rema");
    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void tensorsHaveKerasNamesAndShapes() {
    String weights = new String(Zips.parts(write("m.rema")).get("weights.safetensors"), UTF_8);
    assertThat(weights)
        .contains("\"embedding.embeddings\":{\"dtype\":\"F32\",\"shape\":[10,4]")
        .contains("\"recurrent.0.kernel\":{\"dtype\":\"F32\",\"shape\":[4,24]")
        .contains("\"recurrent.1.recurrent_kernel\":{\"dtype\":\"F32\",\"shape\":[6,24]")
        .contains("\"dense.kernel\":{\"dtype\":\"F32\",\"shape\":[6,10]");
  }

  @Test
  void eachKindSaysWhenItIsOpenedAsTheOther() {
    Path writes = write("writes.rema");
    Path sorts = folder.resolve("sorts.rema");
    RemaFile.write(sorts, SampleModels.of(Architecture.LSTM));

    assertThat(ModelKind.of(writes)).isEqualTo(ModelKind.LANGUAGE_MODEL);
    assertThat(ModelKind.of(sorts)).isEqualTo(ModelKind.CLASSIFIER);
    assertThatThrownBy(() -> RemaFile.read(writes))
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith(writes + ": this model writes text,");
    assertThatThrownBy(() -> LanguageModelFile.read(sorts))
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith(sorts + ": this model sorts texts into labels,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"language-model\"|\"virus\"|this model is of an unknown kind: “virus”.",
        "\"language-model\"|7|manifest.json: kind",
        "\"format_version\" : 1|\"format_version\" : 99|",
        "\"stacked-lstm\"|\"bilstm\"|manifest.json, architecture: “bilstm” reads backward",
        "\"stacked-lstm\"|\"gru\"|",
        "\"level\" : \"word\"|\"level\" : \"byte\"|manifest.json: level",
        "\"layers\" : 2|\"layers\" : 1000000|manifest.json: hyperparameters.layers",
        "\"layers\" : 2|\"layers\" : 1|",
        "\"hidden\" : 6|\"hidden\" : 7|",
        "\"hidden\" : 6|\"hidden\" : 4097|manifest.json: hyperparameters.hidden",
        "\"window\" : 5|\"window\" : 0|manifest.json: hyperparameters.window",
        "\"max_words\" : 100|\"max_words\" : 65537|manifest.json: hyperparameters.max_words",
        "\"dropout\" : 0.1|\"dropout\" : 1|manifest.json: hyperparameters.dropout",
        "\"clipping\" : 1.0|\"clipping\" : -1|manifest.json: hyperparameters.clipping",
        "\"test_loss\" : 2.5|\"test_loss\" : \"x\"|manifest.json: metrics.test_loss",
        "\"held_out\" : true|\"held_out\" : 1|manifest.json: metrics.held_out",
        "\"corpus\" : \"bulletins-fr\"|\"corpus\" : 1|manifest.json: corpus",
      })
  void aManifestOutOfItsRangesIsRefused(String from, String to, String message) {
    assertRefused("manifest.json", from, to, message == null ? "" : message);
  }

  /** Its positions are as many as the window has tokens. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"layers\" : 1|\"layers\" : 2|manifest.json: hyperparameters.layers",
        "\"window\" : 5|\"window\" : 6|weights.safetensors: tensor transformer.0.positions",
      })
  void aTransformerOfOtherSizesIsRefused(String from, String to, String message) {
    Path file = folder.resolve("transformer.rema");
    LanguageModelFile.write(
        file, SampleLanguageModels.trained(Architecture.TRANSFORMER, TokenLevel.WORD));
    assertRefused(file, "manifest.json", from, to, message);
  }

  @Test
  void aVocabularyThatDoesNotFitIsRefused() {
    assertRefused("vocabulary.json", "\"vent\"", "\"le\"", "");
    assertRefused("vocabulary.json", "\"vent\",", "", "");
    assertRefused("vocabulary.json", "\"vent\"", "7", "");
  }

  private void assertRefused(String part, String from, String to, String message) {
    assertRefused(write("hostile.rema"), part, from, to, message);
  }

  private static void assertRefused(
      Path file, String part, String from, String to, String message) {
    Map<String, byte[]> parts = Zips.parts(file);
    String text = new String(parts.get(part), UTF_8);
    assertThat(text).contains(from);
    parts.put(part, text.replace(from, to).getBytes(UTF_8));
    Zips.write(file, parts);
    assertThatThrownBy(() -> LanguageModelFile.read(file))
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  private Path write(String name) {
    Path file = folder.resolve(name);
    LanguageModelFile.write(
        file, SampleLanguageModels.trained(Architecture.STACKED_LSTM, TokenLevel.WORD));
    return file;
  }
}
