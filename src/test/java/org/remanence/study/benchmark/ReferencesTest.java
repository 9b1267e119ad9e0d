package org.remanence.study.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.TestMetrics;
import org.remanence.text.LabelledText;
import org.remanence.training.baselines.Baseline;

/** What answers a test part without memory. */
class ReferencesTest {
  private static final List<String> LABELS = List.of("bad", "good");

  @Test
  void theRuleStandsWhereEveryTextHasALastOpinion() {
    List<LabelledText> tests =
        List.of(text("good", "good"), text("good", "bad"), text("bad", "bad"));
    List<BaselineResult> references =
        References.of(tests, LABELS, "part", List.of(nGrams(1, 1, 0)));
    assertThat(references)
        .extracting(BaselineResult::kind)
        .containsExactly(
            BaselineResult.Kind.MAJORITY,
            BaselineResult.Kind.N_GRAMS,
            BaselineResult.Kind.LAST_OPINION);
    assertThat(references)
        .extracting(BaselineResult::accuracy)
        .containsExactly(2 / 3.0, 1.0, 2 / 3.0);
    assertThat(references).allMatch(each -> each.answers().orElseThrow().testPart().equals("part"));
    assertThat(references.get(2).answers().orElseThrow().bits().stream()).containsExactly(0, 2);
  }

  @Test
  void otherTextsHaveNoRule() {
    List<LabelledText> tests = List.of(text("good", "good"), text("bad", ""));
    assertThat(References.of(tests, LABELS, "part", List.of()))
        .extracting(BaselineResult::kind)
        .containsExactly(BaselineResult.Kind.MAJORITY);
  }

  @Test
  void ofEquallyFrequentLabelsTheFirstIsNamed() {
    assertThat(References.mostFrequentLabel(List.of(text("good", ""), text("bad", ""))))
        .isEqualTo("bad");
  }

  @Test
  void theRuleIsComparedButNoLineOfTheTable() {
    BenchmarkRow good = Rows.answered(Architecture.GRU, Rows.right(400, 0, 396));
    BenchmarkRow weak = Rows.answered(Architecture.RNN, Rows.right(400, 0, 284));
    BaselineResult rule = Rows.baseline(BaselineResult.Kind.LAST_OPINION, Rows.right(400, 0, 280));
    Benchmark table = new Benchmark(List.of(good, weak), List.of(rule));
    assertThat(table.comparisons()).isEqualTo(3);
    assertThat(table.lines()).containsExactly(good, weak);
    assertThat(table.findings())
        .contains(
            new Conclusion.Against(
                BaselineResult.Kind.LAST_OPINION, 0.7, List.of(good), List.of(weak)));
  }

  private static LabelledText text(String label, String lastOpinion) {
    return new LabelledText("it was", label, 0, 0, LabelledText.UNKNOWN, lastOpinion);
  }

  private static Baseline nGrams(int... predicted) {
    return new Baseline(Baseline.Kind.N_GRAMS, 3, new TestMetrics(1, 0.2, 1, 1, 0), predicted);
  }
}
