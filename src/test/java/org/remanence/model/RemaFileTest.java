package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.Weights;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;

class RemaFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("model.rema");
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void keepsEverythingOfAModel(Architecture architecture) {
    TrainedModel model = SampleModels.of(architecture);
    RemaFile.write(file, model);
    TrainedModel opened = RemaFile.read(file);

    assertThat(opened.metrics()).isEqualTo(model.metrics());
    assertThat(opened.history()).isEqualTo(model.history());
    assertThat(opened.dataFingerprint()).isEqualTo(model.dataFingerprint());
    assertThat(opened.classifier().architecture()).isEqualTo(architecture);
    assertThat(opened.classifier().hyperparameters())
        .isEqualTo(model.classifier().hyperparameters());
    assertThat(opened.classifier().labels()).isEqualTo(model.classifier().labels());
    assertThat(opened.classifier().vocabulary()).isEqualTo(model.classifier().vocabulary());
    String text = "Le film était inconnu 😀";
    assertThat(opened.classifier().inspect(text).trace().probabilities())
        .isEqualTo(model.classifier().inspect(text).trace().probabilities());
  }

  @Test
  void keepsWhetherTheSettingsWereTuned() {
    TrainedModel model = SampleModels.of(Architecture.RNN);
    RemaFile.write(file, model);
    assertThat(RemaFile.read(file).trials()).isEmpty();
    RemaFile.write(file, model.tunedWith(9));
    assertThat(RemaFile.read(file).trials()).hasValue(9);
  }

  @Test
  void keepsHowTheWeightsWereChanged() {
    Optimisation optimisation =
        new Optimisation(
            new LearningRateSchedule(LearningRateSchedule.Kind.PLATEAU, 0.25, 3),
            new Clipping(Clipping.Kind.VALUE, 0.75),
            0.0625,
            ClassWeights.BALANCED,
            new WordVectors("glove.txt", true),
            "writer.rema");
    Hyperparameters settings =
        SampleModels.hyperparameters(4, 3, true).with(h -> h.optimisation = optimisation);
    RemaFile.write(file, SampleModels.of(Architecture.GRU, settings, 7));
    assertThat(RemaFile.read(file).classifier().hyperparameters()).isEqualTo(settings);
  }

  @Test
  void aFileFromBeforeThatChoiceHasTheDefault() {
    RemaFile.write(file, SampleModels.of(Architecture.GRU));
    Map<String, byte[]> parts = Zips.parts(file);
    String manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
    String older =
        manifest.replaceFirst("(?s),\\s*\"optimisation\" : \\{.*?\\}\\s*\\}(?=\\s*\\})", "");
    assertThat(older).doesNotContain("optimisation").contains("hyperparameters");
    parts.put("manifest.json", older.getBytes(StandardCharsets.UTF_8));
    Zips.write(file, parts);
    assertThat(RemaFile.read(file).classifier().hyperparameters())
        .isEqualTo(SampleModels.hyperparameters(4, 3, true));
  }

  @Test
  void theSameModelGivesTheSameBytes() {
    Path second = folder.resolve("second.rema");
    RemaFile.write(file, SampleModels.of(Architecture.GRU));
    RemaFile.write(second, SampleModels.of(Architecture.GRU));
    assertThat(file).hasSameBinaryContentAs(second);
  }

  @Test
  void isReadAlsoWhenSomeoneZippedItAgain() {
    TrainedModel model = SampleModels.of(Architecture.LSTM);
    RemaFile.write(file, model);
    Zips.write(file, Zips.parts(file));
    assertThat(RemaFile.read(file).history()).isEqualTo(model.history());
  }

  @Test
  void weightsLieAlignedBehindAHeaderOfTheirNamesAndShapes() {
    RemaFile.write(file, SampleModels.of(Architecture.GRU));
    byte[] weights = Zips.parts(file).get("weights.safetensors");
    long header = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertThat(header % 8).isZero();
    assertThat(new String(weights, 8, (int) header, StandardCharsets.UTF_8))
        .startsWith("{\"embedding.embeddings\":{\"dtype\":\"F32\",\"shape\":[9,4],")
        .contains("\"recurrent.0.bias\":{\"dtype\":\"F32\",\"shape\":[2,9],");
  }

  @Test
  void aFullDiskIsToldAndLeavesTheOldFileWhole() throws IOException {
    Configuration small = Configuration.unix().toBuilder().setMaxSize(4096 * 5).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      Path target = disk.getPath("/work/model.rema");
      Files.createDirectories(target.getParent());
      RemaFile.write(target, SampleModels.of(Architecture.RNN));
      byte[] before = Files.readAllBytes(target);

      TrainedModel large =
          SampleModels.of(Architecture.LSTM, SampleModels.hyperparameters(64, 64, true), 1);
      assertThatThrownBy(() -> RemaFile.write(target, large))
          .isInstanceOf(LocalizedException.class)
          .hasMessageContaining("/work/model.rema")
          .hasMessageContaining("cannot be written");
      assertThat(Files.readAllBytes(target)).isEqualTo(before);
      try (var files = Files.list(target.getParent())) {
        assertThat(files).containsExactly(target);
      }
    }
  }

  @Test
  void aDivergedModelIsNotSaved() {
    TrainedModel model = SampleModels.of(Architecture.RNN);
    Classifier classifier = model.classifier();
    Map<String, Tensor> tensors = new LinkedHashMap<>(classifier.weights().tensors());
    tensors.put("dense.bias", new Tensor(new int[] {3}, new float[] {0, Float.NaN, 1}));
    TrainedModel diverged =
        new TrainedModel(
            new Classifier(
                classifier.architecture(),
                classifier.hyperparameters(),
                classifier.vocabulary(),
                classifier.labels(),
                new Weights(tensors)),
            model.metrics(),
            model.history(),
            model.dataFingerprint());
    assertThatThrownBy(() -> RemaFile.write(file, diverged)).hasMessageContaining("diverged");
    assertThat(file).doesNotExist();
  }
}
