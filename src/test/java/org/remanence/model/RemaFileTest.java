package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemaFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void keepsEverythingOfAModel(Architecture architecture) {
    TrainedModel model = SampleModels.of(architecture);
    Path file = folder.resolve("model.rema");
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
    assertThat(opened.classifier().inspect("Le film était inconnu 😀").trace().probabilities())
        .isEqualTo(model.classifier().inspect("Le film était inconnu 😀").trace().probabilities());
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first.rema");
    Path second = folder.resolve("second.rema");
    RemaFile.write(first, SampleModels.of(Architecture.GRU));
    RemaFile.write(second, SampleModels.of(Architecture.GRU));
    assertThat(first).hasSameBinaryContentAs(second);
  }
}
