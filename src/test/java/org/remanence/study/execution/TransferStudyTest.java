package org.remanence.study.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.study.StudySamples;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingEvent;

/** A study of transfer from its description to runs that are really trained, very small ones. */
class TransferStudyTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    write(Architecture.LSTM);
  }

  private void write(Architecture architecture) {
    LanguageModelFile.write(
        folder.resolve("wind.rema"), SampleLanguageModels.trained(architecture, TokenLevel.WORD));
  }

  private StudyConfig parse(String lines) {
    return StudyYaml.parse(
        folder.resolve("study.yaml"), "dataset: notebook\narchitectures: lstm\nseeds: 2\n" + lines);
  }

  @Test
  void eachRunLearnsFromItsLabelsAndStartsWhereItShould() throws InterruptedException {
    StudyPlan plan = StudySamples.transfer(2);
    assertThat(plan.runs()).hasSize(2 * 3 * 2).hasSize((int) plan.config().runs());
    Map<PlannedRun, RunResult> results = new ConcurrentHashMap<>();
    Map<PlannedRun, Throwable> failures = new ConcurrentHashMap<>();
    try (LocalExecutor executor = new LocalExecutor(new BackgroundTrainingService(2), 2)) {
      executor.execute(plan, plan.runs(), listener(results, failures));
    }
    assertThat(failures).isEmpty();
    for (PlannedRun run : plan.runs()) {
      RunResult result = results.get(run);
      assertThat(result.trainTexts()).isEqualTo(run.configuration().labels().orElseThrow());
      assertThat(result.validationTexts() + result.testTexts()).isEqualTo(48 - 33);
    }
    RunResult drawn = results.get(plan.runs().get(0));
    RunResult pretrained = results.get(plan.runs().get(1));
    assertThat(pretrained.parameters())
        .as("the language model’s words are known, too")
        .isGreaterThan(drawn.parameters());
    assertThat(pretrained.scores()).isNotEqualTo(drawn.scores());
    assertThat(StudyBaselines.areIn(plan)).isFalse();
  }

  private static RunExecutor.Listener listener(
      Map<PlannedRun, RunResult> results, Map<PlannedRun, Throwable> failures) {
    return new RunExecutor.Listener() {
      @Override
      public void training(PlannedRun run, TrainingEvent event) {}

      @Override
      public void finished(PlannedRun run, RunResult result) {
        results.put(run, result);
      }

      @Override
      public void failed(PlannedRun run, Throwable cause) {
        failures.put(run, cause);
      }
    };
  }

  @Test
  void anotherLanguageModelIsAnotherRunUnlessTheNetworkDoesNotStartFromIt() {
    String lines = "start-from: wind.rema\nlabels: [6, 12]\n";
    StudyPlan one = StudyPlan.of(parse(lines), StudySamples.plants());
    write(Architecture.STACKED_LSTM);
    StudyPlan other = StudyPlan.of(parse(lines), StudySamples.plants());
    assertThat(other.runs().get(0).key()).isEqualTo(one.runs().get(0).key());
    assertThat(other.runs().get(1).key()).isNotEqualTo(one.runs().get(1).key());
  }

  @Test
  void theDescriptionIsReadBackAndTheLanguageModelTravelsWithAClassStudy() throws IOException {
    StudyConfig config = parse("start-from: wind.rema\nlabels: [12, 6]\n");
    assertThat(StudyYaml.parse(folder.resolve("again.yaml"), StudyYaml.write(config)))
        .isEqualTo(config);
    Path share = folder.resolve("share");
    StudyPlan plan = StudyPlan.of(config, config.data().load());
    ClassStudy.prepare(share, plan, "1");
    Files.delete(folder.resolve("wind.rema"));
    assertThat(ClassStudy.open(share, "1").plan().runs()).isEqualTo(plan.runs());
  }

  @Test
  void aDescriptionReadByARelativeNameAndWrittenElsewhereNamesTheSameLanguageModel() {
    Path here = Path.of("").toAbsolutePath();
    assumeTrue(here.getRoot().equals(folder.getRoot()), "on one drive");
    StudyConfig config =
        StudyYaml.parse(
            here.relativize(folder.resolve("study.yaml")),
            "dataset: notebook\narchitectures: lstm\nseeds: 2\n"
                + "start-from: wind.rema\nlabels: [6, 12]\n");
    Path out = folder.resolve("out").resolve("study.yaml");
    assertThat(StudyYaml.parse(out, StudyYaml.write(config))).isEqualTo(config);
  }

  @Test
  void whatDoesNotGoTogetherIsSaidWithItsLine() {
    String start = "start-from: wind.rema\n";
    String labels = "labels: [6, 12]\n";
    for (Map.Entry<String, String> wrong :
        List.of(
            Map.entry(start, "labels as well"),
            Map.entry(labels, "start-from as well"),
            Map.entry(start + "labels: 6\n", "at least two"),
            Map.entry(start + labels + "dropout: [0, 0.3]\n", "one value"),
            Map.entry(start + labels + "hidden: 8\n", "Expected: 6"),
            Map.entry(start + labels + "mode: equal-time\nseconds: 1\n", "mode: plain"))) {
      assertThatThrownBy(() -> parse(wrong.getKey()))
          .as(wrong.getKey())
          .hasMessageContaining("line ")
          .hasMessageContaining(wrong.getValue());
    }
    assertThat(parse(start + labels + "hidden: 6\nembedding: 4\n"))
        .isEqualTo(parse(start + labels));
  }

  /** The fold that tests a sentence with its repetitions has fewer texts left. */
  @Test
  void labelsThatALaterFoldLacksAreRefusedBeforeAnythingIsTrained() {
    List<LabelledText> texts = new ArrayList<>(StudySamples.plants().examples());
    texts.addAll(Collections.nCopies(5, texts.get(0)));
    Dataset repeated = new Dataset("plants", texts);
    String lines = "folds: 5\nstart-from: wind.rema\nlabels: [6, ";
    StudyPlan plan = StudyPlan.of(parse(lines + "12]\n"), repeated);
    List<Integer> sizes =
        plan.runs().stream()
            .map(run -> plan.split(run).examples(repeated, Part.TRAIN).size())
            .toList();
    int first = sizes.get(0);
    int least = Collections.min(sizes);
    assertThat(first).isGreaterThan(least);
    assertThatThrownBy(() -> StudyPlan.of(parse(lines + first + "]\n"), repeated))
        .hasMessageContaining(first + " labelled texts are asked for")
        .hasMessageContaining("at most ");
    assertThat(StudyPlan.of(parse(lines + least + "]\n"), repeated).runs())
        .hasSameSizeAs(plan.runs());
  }

  @Test
  void textsWithATagForEachWordAreRefused() {
    StudyConfig tagging =
        StudyYaml.parse(
            folder.resolve("study.yaml"),
            "task: tagging\ndataset: names-en\narchitectures: lstm\nseeds: 2\n"
                + "start-from: wind.rema\nlabels: [6, 12]\n");
    assertThatThrownBy(() -> StudyPlan.of(tagging, tagging.data().load()))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("Expected: texts with one label each");
  }

  @Test
  void anotherCellAndLabelsThatAreNotThereAreRefusedBeforeAnythingIsTrained() {
    String lines = "start-from: wind.rema\nlabels: [6, 34]\n";
    assertThatThrownBy(() -> StudyPlan.of(parse(lines), StudySamples.plants()))
        .hasMessageContaining("33");
    StudyConfig gru =
        StudyYaml.parse(
            folder.resolve("study.yaml"),
            "dataset: notebook\narchitectures: gru\nseeds: 2\n" + lines.replace("34", "12"));
    assertThatThrownBy(() -> StudyPlan.of(gru, StudySamples.plants()))
        .hasMessageContaining("gru cannot start from it");
  }
}
