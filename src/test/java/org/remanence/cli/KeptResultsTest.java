package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.study.ResultFolder;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;

/** Results that cannot be written end no comparison, and are not lost. */
class KeptResultsTest {
  private static final Dataset DATA =
      new Dataset(
          "data", List.of(new LabelledText("a", "x", 2, 0), new LabelledText("d", "y", 3, 0)));
  private static final Split SPLIT = new Split(List.of(Part.TEST, Part.TRAIN), 0);

  private final FileSystem full = disk(24);
  private final FileSystem roomy = disk(500);
  private final List<LocalizedException> told = new ArrayList<>();

  private static FileSystem disk(int blocks) {
    return Jimfs.newFileSystem(
        Configuration.unix().toBuilder().setMaxSize(4096L * blocks).setBlockSize(4096).build());
  }

  private KeptResults results(Path out, Path... others) {
    return new KeptResults(
        ResultFolder.open(out), DATA, SPLIT, List.of(), new OtherPlace(List.of(others)), told::add);
  }

  private static TrainedModel large() {
    return SampleModels.of(Architecture.LSTM, SampleModels.hyperparameters(99, 99, true), 1);
  }

  @Test
  void oneThatFindsNoRoomIsToldAndTheOthersAreWritten() {
    Path out = full.getPath("/out");
    KeptResults results = results(out);
    results.keep(SampleModels.of(Architecture.RNN));
    assertThat(told).isEmpty();
    results.keep(large());
    assertThat(told)
        .singleElement()
        .asString()
        .contains("/out/models/lstm.rema", "the file cannot be written");
    results.keep(SampleModels.of(Architecture.GRU));
    assertThat(results.isSafe()).isFalse();
    assertThat(results.finished()).hasSize(3);
    assertThat(out.resolve("models/rnn.rema")).exists();
    assertThat(out.resolve("models/gru.rema")).exists();
    assertThat(out.resolve("models/lstm.rema")).doesNotExist();
    assertThat(out.resolve("results.csv")).content().contains("\nrnn,", "\nlstm,", "\ngru,");
    assertThat(results.settle()).as("nowhere").isEmpty();
  }

  @Test
  void whatFindsNoRoomGoesWholeToAnotherPlace() throws IOException {
    Path other = Files.createDirectory(roomy.getPath("/tmp"));
    Files.createDirectory(other.resolve("out"));
    KeptResults results = results(full.getPath("/out"), full.getPath("/work"), other);
    results.keep(large());
    results.keep(SampleModels.of(Architecture.GRU));
    Path place = results.settle().orElseThrow();
    assertThat(place).isEqualTo(other.resolve("out-2"));
    assertThat(place.resolve("models/lstm.rema")).exists();
    assertThat(place.resolve("models/gru.rema")).exists();
    assertThat(place.resolve("results.csv")).content().contains("\nlstm,", "\ngru,");
  }

  @Test
  void aFolderThatComesBackGetsAllThatWasMissed() throws IOException {
    Path out = roomy.getPath("/out");
    KeptResults results = results(out);
    delete(out);
    results.keep(SampleModels.of(Architecture.RNN));
    assertThat(told).hasSize(1);
    Files.createDirectories(out.resolve("models"));
    results.keep(SampleModels.of(Architecture.GRU));
    assertThat(results.isSafe()).isTrue();
    assertThat(out.resolve("models/rnn.rema")).exists();
    assertThat(out.resolve("models/gru.rema")).exists();
    assertThat(results.settle()).contains(out);
  }

  @Test
  void roomIsLookedForBeforehand() {
    ResultFolder folder = ResultFolder.open(full.getPath("/out"));
    folder.requireRoom(1000);
    assertThatThrownBy(() -> folder.requireRoom(1_000_000))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("/out: 3.8 MB are needed there");
  }

  @Test
  void aFileKeepsItsNameInAnotherPlace() throws IOException {
    Path folder = Files.createDirectory(roomy.getPath("/tmp"));
    Files.createFile(folder.resolve("m.rema"));
    OtherPlace other = new OtherPlace(List.of(folder));
    TrainedModel model = SampleModels.of(Architecture.RNN);
    assertThat(other.write(Path.of("/no/m.rema"), place -> RemaFile.write(place, model)))
        .contains(folder.resolve("m-2.rema"));
  }

  private static void delete(Path out) throws IOException {
    Files.delete(out.resolve("models"));
    Files.delete(out);
  }
}
