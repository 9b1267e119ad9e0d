package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.export.KerasExport;

/** {@code convert} writes programs, and says which files they are. */
class ConvertProgramsTest {
  @TempDir Path folder;

  private Run convert(String target, Path out) {
    Path rema = folder.resolve("model.rema");
    RemaFile.write(rema, SampleModels.of(Architecture.GRU));
    return Run.of("convert", "--model", rema, "--to", target, "--out", out);
  }

  @ParameterizedTest
  @CsvSource({
    "python-keras, network.py, keras.layers.GRU(",
    "python-pytorch, network.py, nn.GRU(",
    "python-numpy, network.py, def step(",
    "notebook, network.ipynb, nbformat"
  })
  void theProgramAndWhatItReadsAreWritten(String target, String name, String part)
      throws IOException {
    Path out = folder.resolve(name);
    Run run = convert(target, out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains(out.toString(), "network.weights.npz", "network.words.json");
    assertThat(out).content().contains(part, "network.weights.npz");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              List.of("model.rema", name, "network.weights.npz", "network.words.json"));
    }
  }

  @Test
  void ofAKerasModelProgramsAreWrittenAndOthersRefusedByName() {
    Path keras = folder.resolve("theirs.keras");
    KerasExport.write(keras, SampleModels.of(Architecture.GRU).classifier());
    Path out = folder.resolve("theirs.py");
    Run run = Run.of("convert", "--model", keras, "--to", "python-numpy", "--out", out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("theirs.weights.npz").doesNotContain("words.json");
    assertThat(out).content().contains("def gru(");
    Run refused = Run.of("convert", "--model", keras, "--to", "onnx", "--out", out);
    assertThat(refused.code()).isNotZero();
    assertThat(refused.err()).contains("trained by Keras", "--to onnx", "python-numpy");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path out = folder.resolve("absent").resolve("network.py");
    Run run = convert("python-numpy", out);
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("absent");
  }
}
