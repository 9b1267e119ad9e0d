package org.remanence.study.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.ClassWeights;
import org.remanence.model.Hyperparameter;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.WordVectors;
import org.remanence.study.StudySamples;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.tuning.Trials;
import org.remanence.text.Task;
import org.remanence.text.table.TableSource;
import org.remanence.text.tagging.ConllSource;

class StudyYamlTest {
  private static final Path FILE = Path.of("here", "study.yaml");
  private static final String SHORTEST = "dataset: notebook\narchitectures: rnn\nseeds: 2\n";

  private static StudyConfig parse(String yaml) {
    return StudyYaml.parse(FILE, yaml);
  }

  @Test
  void builtInTextsAreNotCutUnlessAskedFor() {
    String yaml = "dataset: recall-100\narchitectures: rnn\nseeds: 2\n";
    assertThat(parse(yaml).values(Hyperparameter.MAX_LENGTH)).containsExactly(102.0);
    assertThat(parse(yaml + "max-length: 20\n").values(Hyperparameter.MAX_LENGTH))
        .containsExactly(20.0);
    assertThat(parse(SHORTEST).values(Hyperparameter.MAX_LENGTH)).containsExactly(30.0);
  }

  @Test
  void taggedSentencesAreReadInColumns(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("words.conll"), "a\tX\n".repeat(40));
    Path file = folder.resolve("study.yaml");
    String rest = "architectures: rnn\nseeds: 2\n";
    StudyConfig config = StudyYaml.parse(file, "task: tagging\ndata: words.conll\n" + rest);
    assertThat(config.data()).isEqualTo(new ConllSource(folder.resolve("words.conll")));
    assertThat(config.values(Hyperparameter.MAX_LENGTH)).containsExactly(40.0);
    assertThat(StudyYaml.parse(file, StudyYaml.write(config))).isEqualTo(config);
    assertThat(parse("task: tagging\ndataset: names-fr\n" + rest).data().task())
        .isEqualTo(Task.TAGGING);
    assertThatThrownBy(() -> parse("dataset: names-fr\n" + rest))
        .hasMessageContaining("Expected: task: tagging");
    assertThatThrownBy(() -> parse("task: tagging\n" + SHORTEST))
        .hasMessageContaining("Expected: task: classification");
  }

  @Test
  void readsEverything() {
    StudyConfig config =
        parse(
            """
            data: table.csv   # seen from this file
            architectures: [lstm, gru]
            seeds: [7, 9]
            folds: 4
            keep-duplicates: true
            mode: equal-parameters
            reference: lstm
            tolerance: 0.1
            hidden: [8, 16]
            dropout: 0.25
            mask: false
            pooling: [last, attention]
            """);
    assertThat(config.data())
        .isEqualTo(TableSource.of(Path.of("here", "table.csv").toAbsolutePath()));
    assertThat(config.keepDuplicates()).isTrue();
    assertThat(config.architectures()).containsExactly(Architecture.LSTM, Architecture.GRU);
    assertThat(config.seeds()).containsExactly(7L, 9L);
    assertThat(config.folds()).isEqualTo(4);
    assertThat(config.fairness()).isEqualTo(new Fairness.EqualParameters(Architecture.LSTM, 0.1));
    assertThat(config.settings())
        .isEqualTo(
            Map.of(
                Hyperparameter.HIDDEN, List.of(8.0, 16.0),
                Hyperparameter.DROPOUT, List.of(0.25),
                Hyperparameter.MASK, List.of(0.0),
                Hyperparameter.POOLING, List.of(0.0, 3.0)));
    assertThat(config.splits()).isEqualTo(8);
    assertThat(config.runs()).isEqualTo(2 * 8 * 2 * 2);
  }

  @Test
  void howWeightsAreChangedReachesEveryRun() {
    StudyConfig config =
        parse(
            SHORTEST
                + "schedule: step:0.2:3\nclip-norm: 2\nweight-decay: 0.01\n"
                + "class-weights: balanced\n");
    assertThat(StudyPlan.of(config, StudySamples.plants()).runs())
        .extracting(run -> run.hyperparameters().optimisation())
        .containsOnly(
            new Optimisation(
                new LearningRateSchedule(LearningRateSchedule.Kind.STEP, 0.2, 3),
                new Clipping(Clipping.Kind.NORM, 2),
                0.01,
                ClassWeights.BALANCED,
                WordVectors.DRAWN));
  }

  @Test
  void whatIsNotGivenIsTheDefault() {
    assertThat(parse(SHORTEST).optimisation()).isEqualTo(OptimisationSettings.DEFAULT);
    StudyConfig config = parse(SHORTEST);
    assertThat(config.seeds()).containsExactly(1L, 2L);
    assertThat(config.folds()).isEqualTo(1);
    assertThat(config.fairness()).isEqualTo(new Fairness.Plain());
    assertThat(config.values(Hyperparameter.EPOCHS)).containsExactly(15.0);
    assertThat(config.settings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SHORTEST,
        SHORTEST + "mode: equal-time\nseconds: 2.5\n",
        SHORTEST + "mode: equal-parameters\nreference: gru\n",
        SHORTEST + "tuned: true\nlearning-rate: 0.003\npatience: 5\nclip-norm: 2\n",
        SHORTEST + "tuned: {trials: 3}\nepochs: [9, 12]\n",
        SHORTEST + "schedule: plateau:0.3:4\nclip-norm: 2.5\nclass-weights: balanced\n",
        SHORTEST + "schedule: cosine\nclip-value: 0.1\nweight-decay: [0, 0.01]\n",
        SHORTEST + "folds: 3\nlearning-rate: [0.001, 0.01]\nmask: [true, false]\nhidden: 7\n",
        "data: \"it's a # strange: name.csv\"\narchitectures: [rnn, bilstm]\nseeds: [5, 1]\n"
      })
  void whatIsWrittenIsReadAgain(String yaml) {
    StudyConfig config = parse(yaml);
    assertThat(StudyYaml.parse(Path.of("out", "study.yaml"), StudyYaml.write(config)))
        .as("from another folder")
        .isEqualTo(config);
  }

  @Test
  void aTunedStudySaysHowManyTrialsEachRunHas() {
    assertThat(parse(SHORTEST).trials()).isEmpty();
    assertThat(parse(SHORTEST + "tuned: false\n").trials()).isEmpty();
    assertThat(parse(SHORTEST + "tuned: {}\n").trials()).hasValue(Trials.DEFAULT_COUNT);
    assertThat(parse(SHORTEST + "tuned: {trials: 12}\n").trials()).hasValue(12);
    StudyConfig config = parse(SHORTEST + "tuned: true\n");
    assertThat(config.trials()).hasValue(Trials.DEFAULT_COUNT);
    assertThat(config.values(Hyperparameter.EPOCHS))
        .containsExactly((double) Trials.DEFAULT_EPOCHS);
    assertThat(parse(SHORTEST + "tuned: true\nepochs: 9\n").values(Hyperparameter.EPOCHS))
        .containsExactly(9.0);
  }

  @Test
  void theTunedSampleIsValid() {
    StudyConfig config = StudyYaml.read(Path.of("samples", "study-tuned.yaml"));
    StudyConfig single = StudyYaml.read(Path.of("samples", "study.yaml"));
    assertThat(config.trials()).hasValue(Trials.DEFAULT_COUNT);
    assertThat(single.trials()).isEmpty();
    assertThat(config.data()).isEqualTo(single.data());
    assertThat(config.architectures()).isEqualTo(single.architectures());
    assertThat(config.seeds()).isEqualTo(single.seeds());
  }

  @Test
  void theSampleIsValid() {
    StudyConfig config = StudyYaml.read(Path.of("samples", "study.yaml"));
    assertThat(config.runs()).isEqualTo(15);
    assertThat(config.data().load().examples()).hasSize(800);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hiden: 3                     | 4 | “hiden” is unknown. Expected some of: data, dataset, ",
        "seeds: 3                     | 4 | seeds stands twice",
        "hidden: many                 | 4 | hidden: “many” is not possible. Expected: a whole"
            + " number from 1 to 4096",
        "hidden: '12'                 | 4 | hidden: “12” is not possible. Expected: a whole number",
        "hidden: 0                    | 4 | Expected: a whole number from 1 to 4096",
        "hidden: 1.5                  | 4 | Expected: a whole number",
        "hidden:                      | 4 | Expected: a whole number",
        "hidden: []                   | 4 | the list is empty",
        "hidden: [3, 3]               | 4 | hidden: 3 stands twice",
        "hidden: [3, [4]]             | 4 | hidden: “[…]” is not possible",
        "hidden: {from: 3}            | 4 | hidden: “{…}” is not possible",
        "dropout: 0.96                | 4 | Expected: a number from 0.0 to 0.95",
        "dropout: .nan                | 4 | Expected: a number",
        "mask: yes                    | 4 | Expected: true or false",
        "keep-duplicates: 1           | 4 | Expected: true or false",
        "folds: 21                    | 4 | Expected: a whole number from 1 to 20",
        "mode: fair                   | 4 | “fair” is not possible. Expected one of: plain,"
            + " equal-parameters, equal-time",
        "reference: lstm              | 4 | reference counts only with mode: equal-parameters",
        "seconds: 3                   | 4 | seconds counts only with mode: equal-time",
        "data: other.csv              | 4 | expected either data (a CSV file) or dataset",
        "schedule: slow               | 4 | schedule: “slow” is not possible. Expected: constant,"
            + " step, exponential, cosine or plateau",
        "schedule: step:2             | 4 | a factor from 0.001 to 1 and a number of epochs from 1"
            + " to 10000 may follow",
        "schedule: step:0.5:0         | 4 | schedule: “step:0.5:0” is not possible",
        "schedule: [step, cosine]     | 4 | schedule: “[…]” is not possible",
        "clip-norm: 0                 | 4 | Expected: a number from 1.0E-6 to 1000000.0",
        "weight-decay: -1             | 4 | Expected: a number from 0.0 to 10.0",
        "class-weights: fair          | 4 | Expected one of: none, balanced",
        "tuned: 8                     | 4 | tuned: “8” is not possible. Expected: true, false, or"
            + " {trials: N} with N from 1 to 64",
        "tuned: {trials: 0}           | 4 | trials: “0” is not possible. Expected: a whole number"
            + " from 1 to 64",
        "tuned: {trial: 8}            | 4 | “trial” is unknown. Expected some of: trials",
        "tuned: [true]                | 4 | tuned: “[…]” is not possible",
        "hidden: !!str 4              | 4 | has the type tag tag:yaml.org,2002:str",
        "hidden: !java.lang.Runtime 4 | 4 | has the type tag !java.lang.Runtime",
        "hidden: *nothing             | 4 | this is not valid YAML",
        "hidden: [3                   | 5 | this is not valid YAML",
        "- hidden                     | 4 | this is not valid YAML",
        "? [a, b] : 3                 | 4 | study: the key",
      })
  void errorsNameFileLineAndWhatWasExpected(String line, int where, String message) {
    assertThatThrownBy(() -> parse(SHORTEST + line + "\n"))
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith(FILE + ", line " + where + ":")
        .hasMessageContaining(message);
  }

  @Test
  void whatMustBeThereIsMissed() {
    assertThatThrownBy(() -> parse("\n\ndataset: notebook\nseeds: 2\n"))
        .hasMessageContaining(", line 3: architectures is missing");
    assertThatThrownBy(() -> parse("architectures: rnn\nseeds: 2\n"))
        .hasMessageContaining(", line 1: expected either data");
    assertThatThrownBy(() -> parse(SHORTEST + "mode: equal-time\n"))
        .hasMessageContaining("seconds is missing");
    assertThatThrownBy(() -> parse("# nothing\n")).hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> parse("- a\n- b\n")).hasMessageContaining(", line 1: study:");
    assertThatThrownBy(() -> parse(SHORTEST + "clip-norm: 1\nclip-value: 1\n"))
        .hasMessageContaining(", line 5: clip-value: the gradient is clipped by norm or by value");
    assertThatThrownBy(() -> parse(SHORTEST + "schedule: cosine\nmode: equal-time\nseconds: 2\n"))
        .hasMessageContaining(", line 4: schedule: “cosine” follows the number of epochs");
    assertThatThrownBy(() -> parse(SHORTEST + "mode: equal-time\nseconds: 2\ntuned: true\n"))
        .hasMessageContaining(", line 6: tuned has no meaning with mode: equal-time")
        .hasMessageContaining("Expected: mode: plain");
    assertThatThrownBy(() -> parse(SHORTEST + "tuned: true\nlearning-rate: [0.001, 0.01]\n"))
        .hasMessageContaining(", line 5: learning-rate is chosen by each run itself with tuned")
        .hasMessageContaining("Expected: one value");
    assertThatThrownBy(() -> parse(SHORTEST + "patience: [3, 9]\ntuned: {trials: 4}\n"))
        .hasMessageContaining(", line 4: patience is chosen by each run itself with tuned");
    assertThatThrownBy(() -> parse(SHORTEST + "tuned: true\nclip-norm: [1, 2]\n"))
        .hasMessageContaining(", line 5: clip-norm: “[…]” is not possible. Expected: a number");
    assertThatThrownBy(() -> parse(SHORTEST + "mode: equal-time\nseconds: 2\nepochs: 3\n"))
        .hasMessageContaining(", line 6: epochs has no meaning");
  }

  @Test
  void studiesThatCannotBeToldFromChanceOrNeverEndAreRefused() {
    assertThatThrownBy(() -> parse("dataset: notebook\narchitectures: rnn\nseeds: 1\n"))
        .hasMessageContaining("at least two seeds or folds");
    assertThatThrownBy(
            () -> parse("dataset: notebook\narchitectures: rnn\nseeds: 1000\nfolds: 20\n"))
        .hasMessageContaining("20,000 runs. Expected: at most 10,000");
  }

  /** A few lines that would stand for billions of values must not be unfolded. */
  @Test
  void aliasesDoNotMultiply() {
    assertThatThrownBy(
            () ->
                parse(SHORTEST + "hidden: &a [1, 2]\nepochs: &b [*a, *a]\ndropout: [*b, *b, *b]\n"))
        .isInstanceOf(LocalizedException.class);
  }

  @Test
  void listsInListsWithoutEndAreRefused() {
    assertThatThrownBy(() -> parse(SHORTEST + "hidden: " + "[".repeat(100_000)))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void speaksFrench() {
    Messages.use(Locale.FRENCH);
    assertThatThrownBy(() -> parse(SHORTEST + "hidden: 0\n"))
        .satisfies(
            problem ->
                assertThat(problem.getLocalizedMessage())
                    .contains("ligne 4\u00a0: hidden\u00a0: «\u00a00\u00a0» est impossible"));
  }
}
