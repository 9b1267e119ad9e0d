package org.remanence.study.design;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.study.StudySamples;
import org.remanence.text.Dataset;
import org.remanence.text.Part;
import org.remanence.text.Split;

class StudyPlanTest {
  private static final String GRID =
      """
      dataset: notebook
      architectures: [rnn, gru]
      seeds: 3
      hidden: [4, 8]
      dropout: [0, 0.5]
      """;

  @Test
  void everyCombinationOnEverySplit() {
    StudyPlan plan = StudySamples.plan(GRID);
    assertThat(plan.configurations())
        .extracting(StudyConfiguration::name)
        .containsExactly(
            "rnn hidden=4 dropout=0.0",
            "rnn hidden=4 dropout=0.5",
            "rnn hidden=8 dropout=0.0",
            "rnn hidden=8 dropout=0.5",
            "gru hidden=4 dropout=0.0",
            "gru hidden=4 dropout=0.5",
            "gru hidden=8 dropout=0.0",
            "gru hidden=8 dropout=0.5");
    assertThat(plan.runs()).hasSize(8 * 3);
    assertThat(plan.runs().subList(0, 8)).allMatch(run -> run.seed() == 1);
    PlannedRun run = plan.runs().get(3);
    assertThat(run.hyperparameters().hidden()).isEqualTo(8);
    assertThat(run.hyperparameters().dropout()).isEqualTo(0.5);
    assertThat(run.hyperparameters().seed()).isEqualTo(1);
    assertThat(run.hyperparameters().epochs()).isEqualTo(15);
  }

  @Test
  void runsOfTheSameSeedShareTheirSplitAndOthersDoNot() {
    StudyPlan plan = StudySamples.plan(GRID);
    Split first = plan.split(plan.runs().get(0));
    assertThat(plan.split(plan.runs().get(7))).isEqualTo(first);
    assertThat(plan.split(plan.runs().get(8))).isNotEqualTo(first);
  }

  @Test
  void foldsTestEveryTextOnce() {
    StudyPlan plan = StudySamples.plan(StudySamples.TINY + "folds: 4\n");
    List<PlannedRun> folds =
        plan.runs().stream()
            .filter(run -> run.seed() == 2)
            .filter(run -> run.configuration().architecture() == Architecture.GRU)
            .toList();
    assertThat(folds).extracting(PlannedRun::fold).containsExactly(0, 1, 2, 3);
    List<Set<Integer>> tests = folds.stream().map(run -> test(plan.split(run))).toList();
    Set<Integer> all = new HashSet<>();
    tests.forEach(all::addAll);
    assertThat(all).hasSize(48);
    assertThat(tests).allSatisfy(test -> assertThat(test).hasSize(12));
    assertThat(folds)
        .allSatisfy(run -> assertThat(plan.split(run).parts()).contains(Part.VALIDATION));
  }

  private static Set<Integer> test(Split split) {
    return IntStream.range(0, split.parts().size())
        .filter(i -> split.parts().get(i) == Part.TEST)
        .boxed()
        .collect(toSet());
  }

  @Test
  void tooManyFoldsForTheTextsAreRefused() {
    assertThatThrownBy(() -> StudySamples.plan(StudySamples.TINY + "folds: 17\n"))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("only 16 different sentences");
  }

  @Test
  void everythingThatMattersChangesTheKeys() {
    Set<String> keys = keys(StudySamples.TINY);
    assertThat(keys).hasSize(9);
    assertThat(keys(StudySamples.TINY)).isEqualTo(keys);
    for (String change :
        List.of(
            "folds: 2",
            "keep-duplicates: true",
            "mode: equal-time\nseconds: 1",
            "batch-size: 16",
            "patience: 5",
            "learning-rate: 0.01",
            "max-words: 50",
            "max-length: 7",
            "dropout: 0",
            "recurrent-dropout: 0",
            "mask: false",
            "weight-decay: 0.01",
            "schedule: cosine",
            "clip-norm: 1",
            "clip-value: 1",
            "class-weights: balanced")) {
      String yaml =
          change.startsWith("mode")
              ? StudySamples.TINY.replace("epochs: 2\n", "")
              : StudySamples.TINY;
      assertThat(keys(yaml + change + "\n")).as(change).doesNotContainAnyElementsOf(keys);
    }
    assertThat(keys(StudySamples.TINY.replace("hidden: 4", "hidden: 5")))
        .doesNotContainAnyElementsOf(keys);
    assertThat(StudyPlan.of(StudySamples.config(StudySamples.TINY), others()).runs())
        .extracting(PlannedRun::key)
        .doesNotContainAnyElementsOf(keys);
  }

  /** What is added to a study leaves the runs that were there as they are. */
  @Test
  void aLargerStudyKeepsTheSmallerOnesKeys() {
    assertThat(keys(StudySamples.TINY.replace("seeds: 3", "seeds: 5")))
        .containsAll(keys(StudySamples.TINY));
    assertThat(keys(StudySamples.TINY.replace("hidden: 4", "hidden: [2, 4]")))
        .containsAll(keys(StudySamples.TINY));
  }

  /** Else a study that is half done would begin anew with the next version of the program. */
  @Test
  void keysStayWhatTheyAre() {
    assertThat(StudySamples.plan(StudySamples.TINY).runs().get(0).key())
        .isEqualTo("9fa0f0c71035c867db04f8c88a30fea7");
  }

  private static Set<String> keys(String yaml) {
    return StudySamples.plan(yaml).runs().stream().map(PlannedRun::key).collect(toSet());
  }

  private static Dataset others() {
    return new Dataset("plants", StudySamples.plants().examples().subList(0, 45));
  }

  @Test
  void equalParametersAreEqualWithinTheTolerance() {
    StudyPlan plan =
        StudySamples.plan(
            """
            dataset: notebook
            architectures: [rnn, lstm, gru, bilstm, stacked-lstm]
            seeds: 2
            mode: equal-parameters
            reference: lstm
            embedding: 100
            hidden: 64
            """);
    long target = plan.configurations().get(1).weights();
    // 4·((100 + 64)·64 + 64) for the LSTM, 3·(64 + 1) for the output.
    assertThat(target).isEqualTo(4 * ((100 + 64) * 64 + 64) + 3 * 65);
    assertThat(plan.configurations())
        .allSatisfy(
            configuration ->
                assertThat((double) configuration.weights() / target).isBetween(0.95, 1.05));
    assertThat(plan.configurations())
        .extracting(StudyConfiguration::hidden)
        .containsExactly(160, 64, 78, 38, 45);
  }

  @Test
  void whatCannotBeMadeEqualIsSaid() {
    assertThatThrownBy(
            () ->
                StudySamples.plan(
                    """
                    dataset: notebook
                    architectures: [rnn, bilstm]
                    seeds: 2
                    mode: equal-parameters
                    reference: rnn
                    tolerance: 0.01
                    hidden: 2
                    """))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("Bidirectional LSTM cannot have about");
  }

  @Test
  void pairsThatDifferInOneThing() {
    List<StudyConfiguration> all = StudySamples.plan(GRID).configurations();
    StudyConfiguration first = all.get(0);
    assertThat(all.stream().filter(first::differsInOneThing))
        .extracting(StudyConfiguration::name)
        .containsExactly(
            "rnn hidden=4 dropout=0.5", "rnn hidden=8 dropout=0.0", "gru hidden=4 dropout=0.0");
  }
}
