package org.remanence.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.cli.output.StudyOutput;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult;
import org.remanence.study.report.LabelsSaved.Kind;
import org.remanence.study.statistics.LabelsNeeded;

/** Labels saved on learning curves that were made by hand. */
class LabelsSavedTest {
  private static final double[] EASE = {0, 0.04, -0.04, 0.02, -0.02};

  @TempDir Path folder;

  /** Accuracy of the runs at a number of labels on a split. */
  private interface Accuracy {
    double of(int labels, int split);
  }

  private StudyAnalysis analyse(int seeds, Accuracy without, Accuracy with) {
    StudyPlan plan = StudySamples.transfer(seeds);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      int labels = run.configuration().labels().orElseThrow();
      Accuracy accuracy = run.configuration().isPretrained() ? with : without;
      double score = accuracy.of(labels, (int) run.seed() - 1);
      results.put(run, StudySamples.scored(run, score, score));
    }
    return StudyAnalysis.of(plan, results);
  }

  private static double line(int labels, int split) {
    return Map.of(6, 0.4, 12, 0.5, 24, 0.7).get(labels) + EASE[split];
  }

  private static LabelsSaved at(int labels, StudyAnalysis analysis) {
    return analysis.labelsSaved().stream()
        .filter(saved -> saved.labels() == labels)
        .findFirst()
        .orElseThrow();
  }

  private static String text(LabelsSaved saved, StudyAnalysis analysis) {
    return new LabelsSavedText(analysis.plan().config().transfer().orElseThrow()).of(saved);
  }

  @Test
  void labelsSavedAreThoseThatItTakesMoreWithout() {
    StudyAnalysis analysis =
        analyse(5, LabelsSavedTest::line, (labels, split) -> line(labels, split) + 0.1);
    LabelsSaved saved = at(12, analysis);
    assertThat(saved.kind()).isEqualTo(Kind.SAVES);
    assertThat(needed(saved).value()).isCloseTo(18, within(1e-9));
    assertThat(text(saved, analysis))
        .isEqualTo(
            "LSTM: with the start, 12 labels do what takes 18 without it (95% interval 18): 6"
                + " labels saved.");
  }

  @Test
  void whatNoNumberTriedReachesIsSaidToBeBeyond() {
    StudyAnalysis analysis =
        analyse(5, LabelsSavedTest::line, (labels, split) -> line(labels, split) + 0.1);
    LabelsSaved saved = at(24, analysis);
    assertThat(saved.kind()).isEqualTo(Kind.BEYOND);
    assertThat(text(saved, analysis)).contains("for which 24 are not enough", "more than 24");
  }

  @Test
  void noneAreSavedWhereFewerDoWithout() {
    StudyAnalysis analysis =
        analyse(5, LabelsSavedTest::line, (labels, split) -> line(labels, split) - 0.05);
    assertThat(at(12, analysis).kind()).isEqualTo(Kind.NONE);
    assertThat(text(at(12, analysis), analysis)).contains("saves none", "takes 9 without");
    assertThat(at(6, analysis).kind()).isEqualTo(Kind.NONE);
    assertThat(text(at(6, analysis), analysis)).contains("at most 6");
  }

  @Test
  void anIntervalThatHoldsTheNumberItselfSaysNothing() {
    double[] luck = {0.1, -0.12, 0.08, -0.1, 0.06};
    StudyAnalysis analysis =
        analyse(5, LabelsSavedTest::line, (labels, split) -> line(labels, split) + luck[split]);
    LabelsSaved saved = at(12, analysis);
    assertThat(saved.kind()).isEqualTo(Kind.OPEN);
    assertThat(needed(saved).low()).isLessThan(12);
    assertThat(needed(saved).high()).isGreaterThan(12);
    assertThat(text(saved, analysis)).contains("cannot be said", "includes 12");
  }

  @Test
  void twoSplitsAreTooFewAndEqualOnesHaveNoSpread() {
    StudyAnalysis two =
        analyse(2, LabelsSavedTest::line, (labels, split) -> line(labels, split) + 0.1);
    assertThat(two.labelsSaved()).extracting(LabelsSaved::kind).containsOnly(Kind.TOO_FEW);
    assertThat(text(at(6, two), two)).contains("there are 2 splits", "it takes 3");
    StudyAnalysis equal = analyse(4, (labels, split) -> 0.5, (labels, split) -> 0.75);
    assertThat(equal.labelsSaved()).extracting(LabelsSaved::kind).containsOnly(Kind.NO_SPREAD);
  }

  @Test
  void aSplitWithoutAScoreIsLeftOut() {
    StudyAnalysis all =
        analyse(4, LabelsSavedTest::line, (labels, split) -> line(labels, split) + 0.1);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>(all.results());
    PlannedRun last = all.plan().runs().get(all.plan().runs().size() - 1);
    results.put(last, StudySamples.diverged(last));
    StudyAnalysis analysis = StudyAnalysis.of(all.plan(), results);
    assertThat(analysis.labelsSaved()).extracting(LabelsSaved::splits).containsOnly(3);
    assertThat(needed(at(12, analysis)).value()).isCloseTo(18, within(1e-9));
  }

  @Test
  void aSplitThatIsLeftOutGivesNoSpread() {
    StudyAnalysis all =
        analyse(4, (labels, split) -> split == 3 ? 0.3 : 0.5, (labels, split) -> 0.75);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>(all.results());
    PlannedRun last = all.plan().runs().get(all.plan().runs().size() - 1);
    results.put(last, StudySamples.diverged(last));
    StudyAnalysis analysis = StudyAnalysis.of(all.plan(), results);
    assertThat(analysis.labelsSaved()).extracting(LabelsSaved::splits).containsOnly(3);
    assertThat(analysis.labelsSaved())
        .as("the complete splits are equal")
        .extracting(LabelsSaved::kind)
        .containsOnly(Kind.NO_SPREAD);
  }

  @Test
  void startsAreComparedAtTheSameNumberOfLabelsAlone() {
    StudyAnalysis analysis =
        analyse(5, LabelsSavedTest::line, (labels, split) -> line(labels, split) + 0.1);
    assertThat(analysis.families()).hasSize(1);
    assertThat(analysis.families().get(0).pairs())
        .extracting(pair -> pair.first().name() + " | " + pair.second().name())
        .containsExactly(
            "lstm labels=6 start=drawn | lstm labels=6 start=pretrained",
            "lstm labels=12 start=drawn | lstm labels=12 start=pretrained",
            "lstm labels=24 start=drawn | lstm labels=24 start=pretrained");
    assertThat(analysis.tuned()).isEmpty();
    assertThat(analysis.overlap())
        .as("texts without a label are no test either")
        .isCloseTo(10 / 38.0, within(1e-12));
  }

  @Test
  void reportTablesAndOutputSayTheSame() throws IOException {
    StudyAnalysis analysis =
        analyse(5, LabelsSavedTest::line, (labels, split) -> line(labels, split) + 0.1);
    StudyFiles.write(analysis, folder);
    String sentence = text(at(12, analysis), analysis);
    assertThat(Files.readString(folder.resolve("report.md")))
        .contains("How many labels does the start from wind.rema save?", sentence, "bootstrap");
    List<String> rows = Files.readAllLines(folder.resolve("labels-saved.csv"));
    assertThat(rows).hasSize(4);
    assertThat(rows.get(3)).startsWith("lstm,24,5,").contains(",inf,inf,inf,beyond,");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("study.json").toFile());
    assertThat(json.at("/labels_saved/1/labels_needed/value").doubleValue())
        .isCloseTo(18, within(1e-9));
    assertThat(json.at("/labels_saved/2/labels_needed/value").isNull()).isTrue();
    StringWriter out = new StringWriter();
    StudyOutput.print(analysis, new PrintWriter(out));
    assertThat(out.toString()).contains(sentence);
  }

  private static LabelsNeeded needed(LabelsSaved saved) {
    assertThat(saved.needed()).isNotNull();
    return saved.needed();
  }
}
