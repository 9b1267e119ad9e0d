package org.remanence.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.Pooling;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.SampleModels;
import org.remanence.model.program.ClassifierProgram;
import org.remanence.model.program.ProgramKind;
import org.remanence.model.program.PythonProgram;

/** What another program has no layer for is refused by name, and nothing is written. */
class StockLayersTest {
  private static final Map<String, BiConsumer<Path, Classifier>> EXPORTS =
      Map.of(
          "Keras",
          KerasExport::write,
          "PyTorch",
          PytorchExport::write,
          "ONNX",
          OnnxExport::write,
          "Keras ",
          (file, network) ->
              PythonProgram.write(file, ProgramKind.KERAS, ClassifierProgram.of(network)),
          "Keras  ",
          (file, network) ->
              PythonProgram.write(file, ProgramKind.NOTEBOOK, ClassifierProgram.of(network)),
          "PyTorch ",
          (file, network) ->
              PythonProgram.write(file, ProgramKind.PYTORCH, ClassifierProgram.of(network)));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"MIN_GRU", "MIN_LSTM", "STACKED_MIN_GRU"})
  void isRefusedByNameAndNothingIsWritten(Architecture architecture) {
    Classifier classifier = SampleModels.of(architecture).classifier();
    EXPORTS.forEach(
        (program, export) ->
            assertThatThrownBy(() -> export.accept(folder.resolve("network"), classifier))
                .isInstanceOf(LocalizedException.class)
                .hasMessageContaining(program.strip())
                .hasMessageContaining(architecture.cell().name())
                .hasMessageContaining("python-numpy"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void pooledStatesAreRefusedByNameAndNothingIsWritten() {
    Hyperparameters settings =
        SampleModels.hyperparameters(4, 3, true).with(h -> h.pooling = Pooling.ATTENTION);
    Classifier classifier = SampleModels.of(Architecture.GRU, settings, 7).classifier();
    EXPORTS.forEach(
        (program, export) ->
            assertThatThrownBy(() -> export.accept(folder.resolve("network"), classifier))
                .isInstanceOf(LocalizedException.class)
                .hasMessageContaining(program.strip())
                .hasMessageContaining("attention")
                .hasMessageContaining("python-numpy"));
    assertThat(folder).isEmptyDirectory();
  }
}
