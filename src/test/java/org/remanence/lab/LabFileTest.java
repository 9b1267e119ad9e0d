package org.remanence.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.Pooling;
import org.remanence.engine.Weights;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.model.Zips;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.SplitOptions;
import org.remanence.text.Splitter;
import org.remanence.text.Task;
import org.remanence.text.tagging.ConllSource;

class LabFileTest {
  private static final String TEXT = "le film était long mais bon";

  @TempDir Path folder;
  private final Map<Integer, Classifier> epochs = new HashMap<>();

  @Test
  void aLabSavedAndOpenedIsTheSame() {
    Path file = folder.resolve("labo.remalab");
    Lab lab = SampleLabs.whole();
    LabFile.write(file, lab, SampleLabs::epoch);
    Lab read = LabReader.read(file, epochs::put);
    assertThat(read.form()).isEqualTo(lab.form());
    assertThat(read.chosen()).isEqualTo(lab.chosen());
    assertThat(read.trained()).isEqualTo(lab.trained());
    assertThat(read.view()).isEqualTo(lab.view());
    assertThat(read.networks()).hasSameSizeAs(lab.networks());
    for (int i = 0; i < read.networks().size(); i++) {
      LabNetwork expected = lab.networks().get(i);
      LabNetwork found = read.networks().get(i);
      assertThat(found.run()).isEqualTo(expected.run());
      assertThat(found.epochs()).isEqualTo(expected.epochs());
      assertThat(found.trained().map(TrainedModel::metrics))
          .isEqualTo(expected.trained().map(TrainedModel::metrics));
      assertThat(answer(found.classifier())).isEqualTo(answer(expected.classifier()));
    }
    assertThat(read.writers())
        .singleElement()
        .satisfies(model -> assertThat(model.metrics()).isEqualTo(lab.writers().get(0).metrics()));
  }

  @Test
  void networksOfACellThatDifferInTheirPoolingAreBothKept() {
    Path file = folder.resolve("labo.remalab");
    List<LabNetwork> networks =
        Stream.of(Pooling.values())
            .map(
                pooling ->
                    SampleModels.of(
                        Architecture.GRU,
                        SampleModels.hyperparameters(4, 3, true).with(h -> h.pooling = pooling),
                        pooling.ordinal()))
            .map(
                model ->
                    new LabNetwork(model.classifier(), Optional.of(model), Optional.empty(), 0))
            .toList();
    Lab like = SampleLabs.alone(SampleModels.of(Architecture.GRU));
    LabFile.write(
        file,
        new Lab(like.form(), like.chosen(), like.trained(), networks, like.writers(), like.view()),
        SampleLabs::epoch);
    assertThat(LabReader.read(file, epochs::put).networks())
        .extracting(LabNetwork::key, each -> answer(each.classifier()))
        .containsExactlyElementsOf(
            networks.stream().map(each -> tuple(each.key(), answer(each.classifier()))).toList());
  }

  @Test
  void everyEpochComesBackInItsOrder() throws IOException {
    Path file = folder.resolve("labo.remalab");
    LabFile.write(file, SampleLabs.whole(), SampleLabs::epoch);
    LabReader.read(file, epochs::put);
    assertThat(epochs).containsOnlyKeys(0, 1, 2);
    for (int epoch : epochs.keySet()) {
      Classifier kept = SampleLabs.epoch(Architecture.LSTM, epoch).orElseThrow();
      assertThat(answer(epochs.get(epoch))).isEqualTo(answer(kept));
    }
    assertThat(answer(epochs.get(0))).isNotEqualTo(answer(epochs.get(1)));
  }

  @Test
  void theSameLabGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.remalab");
    Path other = folder.resolve("other.remalab");
    LabFile.write(one, SampleLabs.whole(), SampleLabs::epoch);
    LabFile.write(other, LabReader.read(one, epochs::put), (of, at) -> Optional.of(epochs.get(at)));
    assertThat(Files.mismatch(one, other)).isEqualTo(-1);
  }

  @Test
  void aNetworkOfALabIsTheModelOfItsOwnFile() throws IOException {
    Path lab = folder.resolve("labo.remalab");
    Path model = folder.resolve("lstm.rema");
    LabFile.write(lab, SampleLabs.whole(), SampleLabs::epoch);
    RemaFile.write(model, SampleLabs.lstm());
    Map<String, byte[]> parts = Zips.parts(lab);
    Zips.parts(model)
        .forEach((name, bytes) -> assertThat(parts.get("networks/lstm/" + name)).isEqualTo(bytes));
  }

  @Test
  void aNetworkThatTagsWordsComesBack() {
    Path file = folder.resolve("tags.remalab");
    TrainedModel tagger = SampleModels.tagger(Architecture.GRU);
    LabFile.write(file, SampleLabs.alone(tagger), SampleLabs::epoch);
    Classifier read = LabReader.read(file, epochs::put).networks().get(0).classifier();
    assertThat(read.task()).isEqualTo(Task.TAGGING);
    assertThat(read.inspect(TEXT).trace().tokenProbabilities())
        .isDeepEqualTo(tagger.classifier().inspect(TEXT).trace().tokenProbabilities());
  }

  @Test
  void taggedSentencesComeBackWithTheirTags() {
    List<LabelledText> sentences = BuiltInDatasets.load("names-fr").examples().subList(0, 20);
    ConllSource source = new ConllSource(Path.of("/school/noms.conll"));
    LabTexts texts = new LabTexts(source, new Dataset(source.name(), sentences));
    Lab empty = SampleLabs.alone(SampleModels.tagger(Architecture.GRU));
    Lab lab =
        new Lab(
            empty.form(),
            Optional.of(texts),
            Optional.of(
                new LabSplit(texts, Splitter.split(texts.dataset(), SplitOptions.withSeed(1)))),
            List.of(),
            List.of(),
            empty.view());
    Path file = folder.resolve("noms.remalab");
    LabFile.write(file, lab, SampleLabs::epoch);
    assertThat(LabReader.read(file, epochs::put)).isEqualTo(lab);
  }

  @Test
  void anEmptyLabIsALab() {
    Path file = folder.resolve("empty.remalab");
    Lab lab =
        new Lab(
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            new LabView("start", LabView.NEWEST, "", Map.of()));
    LabFile.write(file, lab, SampleLabs::epoch);
    assertThat(LabReader.read(file, epochs::put)).isEqualTo(lab);
  }

  @Test
  void aLabThatCannotBeWrittenLeavesTheOldOneWhole() throws IOException {
    Path file = folder.resolve("labo.remalab");
    LabFile.write(file, SampleLabs.whole(), SampleLabs::epoch);
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> LabFile.write(file, SampleLabs.whole(), (of, at) -> Optional.empty()))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("epoch 0 of lstm");
    assertThat(file).hasBinaryContent(before);
    assertThat(folder).isDirectoryContaining(each -> each.equals(file));
    assertThat(filesIn(folder)).containsExactly(file);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return new ArrayList<>(files.toList());
    }
  }

  @Test
  void numbersThatNoFileMayHoldAreRefused() {
    Path file = folder.resolve("labo.remalab");
    Classifier wild = SampleModels.of(Architecture.RNN).classifier();
    Weights weights = wild.weights();
    weights.tensors().values().iterator().next().values()[0] = Float.NaN;
    Lab whole = SampleLabs.whole();
    Lab lab =
        new Lab(
            whole.form(),
            whole.chosen(),
            whole.trained(),
            List.of(new LabNetwork(wild, Optional.empty(), Optional.empty(), 0)),
            List.of(),
            whole.view());
    assertThatThrownBy(() -> LabFile.write(file, lab, SampleLabs::epoch))
        .isInstanceOf(LocalizedException.class);
    assertThat(file).doesNotExist();
  }

  private static float[] answer(Classifier classifier) {
    return classifier.probabilities(List.of(TEXT))[0];
  }
}
