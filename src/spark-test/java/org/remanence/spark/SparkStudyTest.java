package org.remanence.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.StudySamples;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.LocalExecutor;
import org.remanence.study.execution.RunExecutor;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyEvent;
import org.remanence.training.BackgroundTrainingService;

/** The same study here and on Spark, which leaves the same bytes. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class SparkStudyTest {
  private static final String DESCRIPTION =
      """
      dataset: notebook
      architectures: [rnn, lstm, gru]
      seeds: 8
      epochs: 12
      patience: 12
      batch-size: 4
      hidden: 16
      embedding: 8
      schedule: cosine
      clip-norm: 1
      weight-decay: 0.01
      class-weights: balanced
      """;

  @TempDir static Path folder;
  private static final Map<String, String> BEFORE = new HashMap<>();
  private static StudyPlan plan;
  private static Map<String, String> local;

  @BeforeAll
  static void runHere() throws Exception {
    // Nothing leaves this machine, and no pages are served.
    set("spark.driver.host", "127.0.0.1");
    set("spark.driver.bindAddress", "127.0.0.1");
    set("spark.ui.enabled", "false");
    plan = StudySamples.plan(DESCRIPTION);
    Path out = folder.resolve("here");
    StudyFolders.run(
        plan, out, new LocalExecutor(new BackgroundTrainingService(2), 2), event -> {});
    local = StudyFolders.repeatable(out);
    // A file for each run and for the baselines of each split, and the tables.
    assertThat(local).hasSize(24 + 8 + 7);
  }

  @AfterAll
  static void restoreProperties() {
    BEFORE.forEach(
        (key, value) -> {
          if (value == null) {
            System.clearProperty(key);
          } else {
            System.setProperty(key, value);
          }
        });
  }

  private static void set(String key, String value) {
    BEFORE.putIfAbsent(key, System.getProperty(key));
    System.setProperty(key, value);
  }

  @Test
  void onTwoThreads() throws Exception {
    Path out = folder.resolve("threads");
    Study.Outcome outcome =
        StudyFolders.run(plan, out, new SparkExecutorFactory().create("local[2]"), event -> {});
    assertThat(outcome.failures()).isEmpty();
    assertThat(StudyFolders.repeatable(out)).isEqualTo(local);
  }

  /** Whose file other machines do not have. */
  @Test
  void taggedSentencesAreSentWithTheirTags() throws Exception {
    Path file = folder.resolve("words.conll");
    StringBuilder sentences = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      sentences.append("the\tDET\nword").append(i).append("\tNOUN\n\n");
    }
    Files.writeString(file, sentences);
    StudyConfig config =
        StudyYaml.parse(
            folder.resolve("tagging.yaml"),
            """
            task: tagging
            data: words.conll
            architectures: [rnn, bilstm]
            seeds: 2
            epochs: 2
            hidden: 4
            embedding: 4
            """);
    StudyPlan tagging = StudyPlan.of(config, config.data().load());
    Path here = folder.resolve("tagging-here");
    StudyFolders.run(
        tagging, here, new LocalExecutor(new BackgroundTrainingService(2), 2), event -> {});
    Files.delete(file);
    Path there = folder.resolve("tagging-there");
    Study.Outcome outcome =
        StudyFolders.run(
            tagging, there, new SparkExecutorFactory().create("local[2]"), event -> {});
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.results()).hasSize(4);
    assertThat(StudyFolders.repeatable(there)).isEqualTo(StudyFolders.repeatable(here));
  }

  @Test
  void aRunThatFailsIsToldAndSparesTheOthers() throws Exception {
    StudyPlan tooShort =
        StudySamples.plan(
            """
            dataset: notebook
            architectures: [stacked-lstm, rnn]
            seeds: 2
            mode: equal-time
            seconds: 0.1
            batch-size: 1
            hidden: 512
            embedding: 512
            """);
    Study.Outcome outcome =
        StudyFolders.run(
            tooShort,
            folder.resolve("failing"),
            new SparkExecutorFactory().create("local[1]"),
            event -> {});
    assertThat(outcome.results().size() + outcome.failures().size()).isEqualTo(4);
    assertThat(outcome.failures().values())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).hasMessageContaining("0.1 s"));
  }

  @Test
  void cancelKeepsWhatIsFinished() throws Exception {
    Path out = folder.resolve("cancelled");
    RunExecutor executor = new SparkExecutorFactory().create("local[2]");
    Study.Outcome outcome =
        StudyFolders.run(
            plan,
            out,
            executor,
            event -> {
              if (event instanceof StudyEvent.RunFinished) {
                executor.cancel();
              }
            });
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.results()).hasSizeBetween(1, 23);
    Map<String, String> runs = StudyFolders.repeatable(out);
    runs.keySet().removeIf(name -> !name.startsWith("runs/"));
    assertThat(local).containsAllEntriesOf(runs);
  }

  @Test
  void whatIsNoMasterIsSaid() {
    assertThatThrownBy(() -> new SparkExecutorFactory().create("nobody"))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("The Spark master nobody cannot be reached");
  }

  @Test
  void onTwoMachinesOfWhichOneIsLost() throws Exception {
    Path out = folder.resolve("machines");
    try (StandaloneCluster cluster = StandaloneCluster.start(folder.resolve("cluster"), 2)) {
      cluster.settings().forEach(SparkStudyTest::set);
      AtomicInteger finished = new AtomicInteger();
      AtomicInteger atTheKill = new AtomicInteger();
      Study.Outcome outcome =
          StudyFolders.run(
              plan,
              out,
              new SparkExecutorFactory().create(cluster.master()),
              event -> {
                if (event instanceof StudyEvent.RunFinished && finished.incrementAndGet() == 5) {
                  cluster.killOneThatWorks();
                  atTheKill.set(finished.get());
                }
              });
      assertThat(atTheKill.get()).isEqualTo(5);
      assertThat(cluster.alive()).isEqualTo(1);
      assertThat(outcome.failures()).isEmpty();
      assertThat(outcome.results()).hasSize(24);
    }
    assertThat(StudyFolders.repeatable(out)).isEqualTo(local);
  }
}
