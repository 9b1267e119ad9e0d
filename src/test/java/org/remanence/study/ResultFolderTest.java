package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;

class ResultFolderTest {
  private static final Dataset DATA =
      new Dataset(
          "data",
          List.of(new LabelledText("a, \"b\"\nc", "x", 2, 0), new LabelledText("d", "y", 4, 0)));
  private static final Split SPLIT = new Split(List.of(Part.TEST, Part.TRAIN), 0);
  private static final List<ResultRow> BASELINES =
      List.of(
          new ResultRow(
              "bag-of-words",
              12,
              new TestMetrics(0.5, 0.7, 3, 2, 0.1234567),
              Optional.empty(),
              Optional.empty()),
          new ResultRow(
              "n-grams",
              34,
              new TestMetrics(0.75, 0.6, 9, 5, 0.5),
              Optional.empty(),
              Optional.empty()));

  @TempDir Path temp;

  @Test
  void holdsWhatIsFinishedSoFar() throws IOException {
    ResultFolder folder = ResultFolder.open(temp.resolve("new/out"));
    assertThat(folder.holdsResults()).isFalse();
    TrainedModel rnn = SampleModels.of(Architecture.RNN);
    TrainedModel gru = SampleModels.of(Architecture.GRU);
    folder.save(DATA, SPLIT, BASELINES, List.of(rnn));
    folder.save(DATA, SPLIT, BASELINES, List.of(rnn, gru));

    Path out = temp.resolve("new/out");
    assertThat(out.resolve("results.csv"))
        .hasContent(
            """
            architecture,parameters,test_accuracy,test_loss,epochs,best_epoch,seconds,learning_rate,clipping,clipping_limit,patience,max_epochs,trials,seed
            rnn,%d,0.8125,0.4375,2,1,1.5,%s
            gru,%d,0.8125,0.4375,2,1,1.5,%s
            bag-of-words,12,0.5,0.7,3,2,0.123,,,,,,,
            n-grams,34,0.75,0.6,9,5,0.5,,,,,,,
            """
                .formatted(
                    rnn.classifier().shape().parameters(),
                    String.join(",", SettingColumns.cells(rnn.classifier().hyperparameters(), 0)),
                    gru.classifier().shape().parameters(),
                    String.join(",", SettingColumns.cells(gru.classifier().hyperparameters(), 0))));
    assertThat(out.resolve("baseline.csv"))
        .hasContent(
            """
            architecture,parameters,test_accuracy,test_loss,epochs,best_epoch,seconds
            bag-of-words,12,0.5,0.7,3,2,0.123
            n-grams,34,0.75,0.6,9,5,0.5
            """);
    assertThat(out.resolve("history.csv"))
        .hasContent(
            """
            architecture,epoch,accuracy,loss,val_accuracy,val_loss
            rnn,1,0.5,1.1,0.6,1.0
            rnn,2,0.75,0.5,0.55,1.2
            gru,1,0.5,1.1,0.6,1.0
            gru,2,0.75,0.5,0.55,1.2
            """);
    assertThat(out.resolve("split.csv"))
        .hasContent("text,label,part\n\"a, \"\"b\"\"\nc\",x,test\nd,y,train\n");
    assertThat(RemaFile.read(out.resolve("models/gru.rema")).history()).isEqualTo(gru.history());
    assertThat(RemaFile.read(out.resolve("models/rnn.rema")).history()).isEqualTo(rnn.history());
  }

  @Test
  void theFirstSaveReplacesAnEarlierComparisonAndNothingElse() throws IOException {
    ResultFolder earlier = ResultFolder.open(temp);
    TrainedModel rnn = SampleModels.of(Architecture.RNN);
    earlier.save(DATA, SPLIT, BASELINES, List.of(rnn));
    Path notes = Files.writeString(temp.resolve("notes.txt"), "mine");
    Path other = Files.writeString(temp.resolve("models/mine.rema"), "mine");

    ResultFolder later = ResultFolder.open(temp);
    assertThat(later.holdsResults()).isTrue();
    assertThat(temp.resolve("models/rnn.rema")).exists();
    later.save(DATA, SPLIT, BASELINES, List.of(SampleModels.of(Architecture.LSTM)));
    assertThat(temp.resolve("models/rnn.rema")).doesNotExist();
    assertThat(Files.readString(temp.resolve("results.csv"))).doesNotContain("rnn");
    assertThat(notes).hasContent("mine");
    assertThat(other).hasContent("mine");
  }

  @Test
  void aFullDiskIsToldAndLeavesTheEarlierComparisonWhole() throws IOException {
    Configuration small = Configuration.unix().toBuilder().setMaxSize(4096 * 14).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      Path out = disk.getPath("/work/out");
      ResultFolder.open(out)
          .save(DATA, SPLIT, BASELINES, List.of(SampleModels.of(Architecture.RNN)));
      Map<Path, byte[]> before = contents(out);
      assertThat(before).hasSize(7);

      TrainedModel large =
          SampleModels.of(Architecture.RNN, SampleModels.hyperparameters(99, 99, true), 1);
      assertThatThrownBy(() -> ResultFolder.open(out).save(DATA, SPLIT, BASELINES, List.of(large)))
          .isInstanceOf(LocalizedException.class)
          .hasMessageStartingWith("/work/out/models/rnn.rema: the file cannot be written");
      assertThat(contents(out)).usingRecursiveComparison().isEqualTo(before);
    }
  }

  private static Map<Path, byte[]> contents(Path folder) throws IOException {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        contents.put(file, Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
