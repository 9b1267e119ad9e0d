package org.remanence.ui.errors;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.i18n.Messages;
import org.remanence.passport.network.FilteredPassport;
import org.remanence.study.LastOpinionRule;
import org.remanence.text.LabelledText;
import org.remanence.training.baselines.Baseline;
import org.remanence.ui.plot.chart.Mark;

/**
 * Reference that answers the test texts without memory, so that accuracy by distance does not pass
 * for forgetting: of the built-in reviews the rule “believe the last opinion”, of other texts the
 * baselines that are measured.
 *
 * @param id its name in files
 * @param answers a label for each test text
 */
record MemorylessReference(String id, Mark mark, List<String> answers) {

  /** Those there are. */
  static List<MemorylessReference> of(
      List<LabelledText> tests, List<String> labels, List<Baseline> measured) {
    if (LastOpinionRule.isKnown(tests)) {
      List<String> last = tests.stream().map(LabelledText::lastOpinion).toList();
      return List.of(new MemorylessReference(FilteredPassport.LAST_OPINION, Mark.DIAMOND, last));
    }
    return measured.stream()
        .filter(baseline -> baseline.predicted().length == tests.size())
        .map(baseline -> of(baseline, labels))
        .toList();
  }

  private static MemorylessReference of(Baseline baseline, List<String> labels) {
    return new MemorylessReference(
        baseline.kind().id(),
        baseline.kind() == Baseline.Kind.N_GRAMS ? Mark.DIAMOND : Mark.SQUARE,
        IntStream.of(baseline.predicted()).mapToObj(labels::get).toList());
  }

  boolean isRule() {
    return id.equals(FilteredPassport.LAST_OPINION);
  }

  String name() {
    return Messages.text("architecture.baseline." + id);
  }

  boolean[] right(List<LabelledText> tests) {
    boolean[] right = new boolean[tests.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = answers.get(i).equals(tests.get(i).label());
    }
    return right;
  }
}
