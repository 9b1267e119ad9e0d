package org.remanence.study.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.files.SetAside;
import org.remanence.i18n.Messages;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.report.BaselineMean;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyFiles;
import org.remanence.study.report.StudyNames;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;

/** The baselines of three splits of the notebook’s texts. */
class StudyBaselinesTest {
  private final StudyPlan plan = StudySamples.plan(StudySamples.TINY);
  @TempDir Path folder;

  @Test
  void areKeptOncePerSplitAndNotMeasuredAgain() throws IOException {
    List<SplitBaselines> first = measure(plan.runs());
    assertThat(first).hasSize(3);
    assertThat(first)
        .allSatisfy(
            split ->
                assertThat(split.scores())
                    .extracting(SplitBaselines.Score::name)
                    .containsExactly("bag-of-words", "n-grams"));
    assertThat(files()).hasSize(3);

    Path kept = files().get(0);
    String whole = Files.readString(kept);
    // What is kept is taken as it is; what is damaged is measured again, to the same bytes.
    Files.writeString(kept, whole.replaceFirst("\"parameters\" : \\d+", "\"parameters\" : 7"));
    assertThat(measure(plan.runs()))
        .flatExtracting(SplitBaselines::scores)
        .extracting(SplitBaselines.Score::parameters)
        .contains(7L);
    List<SetAside> told = new ArrayList<>();
    for (byte[] damaged : List.of("null".getBytes(UTF_8), ("\0\0\0" + whole).getBytes(UTF_8))) {
      Files.write(kept, damaged);
      told.clear();
      assertThat(
              new StudyBaselines(plan, StudyFolder.open(folder, told::add))
                  .measure(plan.runs(), () -> false))
          .isEqualTo(first);
      assertThat(kept).hasContent(whole);
      assertThat(told).extracting(SetAside::file).containsExactly(kept);
    }
  }

  @Test
  void splitsWithoutAFinishedRunAndThoseAfterACancelAreLeftOut() throws IOException {
    assertThat(measure(plan.runs().subList(0, 1))).hasSize(1);
    assertThat(
            new StudyBaselines(plan, StudyFolder.open(folder, damaged -> {}))
                .measure(plan.runs(), () -> true))
        .isEmpty();
    assertThat(files()).hasSize(1);
  }

  @Test
  void standInTheReportAndTheTables() throws IOException {
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    plan.runs().forEach(run -> results.put(run, StudySamples.invented(run)));
    StudyAnalysis analysis = StudyAnalysis.of(plan, results, measure(plan.runs()));
    StudyFiles.write(analysis, folder);
    double mean =
        analysis.baselines().stream()
            .mapToDouble(split -> split.scores().get(1).testAccuracy())
            .average()
            .orElseThrow();
    assertThat(analysis.baselineMeans().get(1).accuracy().mean()).isEqualTo(mean);
    assertThat(analysis.baselineMeans().get(1).accuracy().n()).isEqualTo(3);
    assertThat(Files.readAllLines(folder.resolve("baselines.csv")))
        .hasSize(1 + 3 * 2)
        .startsWith("baseline,seed,fold,parameters,test_accuracy,test_loss");
    assertThat(Files.readString(folder.resolve("report.md")))
        .contains("| " + StudyNames.of(analysis.baselineMeans().get(0)) + " | ")
        .contains("| " + StudyNames.of(analysis.baselineMeans().get(1)) + " | ");
    assertThat(new String(Files.readAllBytes(folder.resolve("study.json")), StandardCharsets.UTF_8))
        .contains("\"name\" : \"n-grams\"");
  }

  /** Of data that tell of their last opinions; here it is the label but of every fourth text. */
  @Test
  void theRuleStandsBesideThemWhereDataHaveIt() throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (LabelledText text : StudySamples.plants().examples()) {
      String last = texts.size() % 4 == 0 ? "vivante" : text.label();
      texts.add(new LabelledText(text.text(), text.label(), 0, 0, LabelledText.UNKNOWN, last));
    }
    StudyPlan told =
        StudyPlan.of(StudySamples.config(StudySamples.TINY), new Dataset("plants", texts));
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    told.runs().forEach(run -> results.put(run, StudySamples.invented(run)));
    StudyBaselines baselines = new StudyBaselines(told, StudyFolder.open(folder, damaged -> {}));
    List<SplitBaselines> measured = baselines.measure(told.runs(), () -> false);
    assertThat(measured)
        .allSatisfy(
            split ->
                assertThat(split.scores())
                    .extracting(SplitBaselines.Score::name)
                    .containsExactly("bag-of-words", "n-grams", "last-opinion"));
    assertThat(baselines.measure(told.runs(), () -> false)).as("kept").isEqualTo(measured);
    StudyAnalysis analysis = StudyAnalysis.of(told, results, measured);
    BaselineMean rule = analysis.baselineMeans().get(2);
    assertThat(rule.accuracy().mean()).isBetween(0.6, 1.0);
    assertThat(rule.loss().mean()).isNaN();
    StudyFiles.write(analysis, folder);
    assertThat(Files.readString(folder.resolve("report.md")))
        .contains("| " + StudyNames.of(rule) + " | 0 | 3 | ")
        .contains(Messages.text("study.report.rule-meaning"));
    assertThat(Files.readAllLines(folder.resolve("baselines.csv")))
        .filteredOn(line -> line.startsWith("last-opinion,"))
        .hasSize(3)
        .allMatch(line -> line.endsWith(","));
    assertThat(StudyAnalysis.of(plan, Map.of(), measure(plan.runs())).baselinesMeaning())
        .doesNotContain(Messages.text("study.report.rule-meaning"));
  }

  private List<SplitBaselines> measure(List<PlannedRun> finished) {
    return new StudyBaselines(plan, StudyFolder.open(folder, damaged -> {}))
        .measure(finished, () -> false);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("baselines"))) {
      return files.sorted().toList();
    }
  }
}
