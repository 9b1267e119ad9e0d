package org.remanence.model.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.model.Zips;
import org.remanence.model.format.OpenedModel.OpenedClassifier;
import org.remanence.model.format.OpenedModel.OpenedLanguageModel;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.text.corpus.TokenLevel;

class ModelFilesTest {
  private final TrainedModel classifier = SampleModels.of(Architecture.GRU);
  @TempDir Path folder;
  private Path sorts;
  private Path writes;

  @BeforeEach
  void save() {
    sorts = folder.resolve("sorts.model");
    writes = folder.resolve("writes.rema");
    RemaFile.write(sorts, classifier);
    LanguageModelFile.write(
        writes, SampleLanguageModels.trained(Architecture.LSTM, TokenLevel.WORD));
  }

  @Test
  void opensWhatIsInTheFileWhateverItIsCalled() {
    OpenedClassifier opened = (OpenedClassifier) ModelFiles.open(sorts);
    assertThat(opened.classifier().weights().tensors().keySet())
        .isEqualTo(classifier.classifier().weights().tensors().keySet());
    assertThat(opened.trained().orElseThrow().history()).isEqualTo(classifier.history());
    assertThat(ModelFiles.openClassifier(sorts).architecture()).isEqualTo(Architecture.GRU);
    OpenedLanguageModel language = (OpenedLanguageModel) ModelFiles.open(writes);
    assertThat(language.trained().corpus()).isEqualTo("bulletins-fr");
    assertThat(ModelFiles.openLanguageModel(writes).model().level()).isEqualTo(TokenLevel.WORD);
    assertThat(ModelFiles.patterns()).containsExactly("*.keras", "*.h5", "*.hdf5", "*.rema");
  }

  @Test
  void eachKindSaysWhatItIsWhereTheOtherIsExpected() {
    assertThatThrownBy(() -> ModelFiles.openClassifier(writes))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("it does not sort texts into labels");
    assertThatThrownBy(() -> ModelFiles.openLanguageModel(sorts))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("it does not write");
  }

  @Test
  void aKindOfALaterProgramIsRefused() throws IOException {
    Map<String, byte[]> parts = Zips.parts(writes);
    String manifest = new String(parts.get("manifest.json"), UTF_8);
    parts.put(
        "manifest.json", manifest.replace("\"language-model\"", "\"translator\"").getBytes(UTF_8));
    Zips.write(writes, parts);
    assertThatThrownBy(() -> ModelFiles.open(writes)).hasMessageContaining("“translator”");
  }

  @Test
  void whatNoFormatRecognisesIsReadAsTheOwnOneAndRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.rema"), "no zip");
    assertThatThrownBy(() -> ModelFiles.open(text)).hasMessageContaining("not a model file");
    Path gone = folder.resolve("gone.rema");
    assertThatThrownBy(() -> ModelFiles.open(gone)).hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> ModelFiles.open(folder)).hasMessageContaining("this is a folder");
  }
}
