package org.remanence.study.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.remanence.model.TestAnswers;
import org.remanence.study.LastOpinionRule;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.training.PreparedData;
import org.remanence.training.baselines.Baseline;

/**
 * Baselines that answer a test part without memory. Whatever compares networks on these texts
 * compares them with all of these, so that the same networks are the same comparisons everywhere.
 */
public final class References {
  private References() {}

  /** References of the test part of a training. */
  public static List<BaselineResult> of(PreparedData prepared, List<Baseline> measured) {
    return of(
        prepared.split().examples(prepared.dataset(), Part.TEST),
        prepared.data().labels(),
        prepared.data().testPart(),
        measured);
  }

  /**
   * The most frequent label, then what was measured, then the rule “believe the last opinion” where
   * it has an answer to every text.
   *
   * @param labels answers of what was measured are indices into them
   * @param testPart identifies the texts and their order
   * @param measured one without an answer to each text has its accuracy alone
   */
  public static List<BaselineResult> of(
      List<LabelledText> tests, List<String> labels, String testPart, List<Baseline> measured) {
    List<BaselineResult> results = new ArrayList<>();
    String label = mostFrequentLabel(tests);
    results.add(
        BaselineResult.untrained(
            BaselineResult.Kind.MAJORITY, answers(tests, testPart, text -> label)));
    for (Baseline baseline : measured) {
      results.add(
          new BaselineResult(
              BaselineResult.Kind.valueOf(baseline.kind().name()),
              baseline.parameters(),
              tests.size(),
              baseline.predicted().length == tests.size()
                  ? baseline
                      .metrics()
                      .with(answers(tests, testPart, i -> labels.get(baseline.predicted()[i])))
                  : baseline.metrics()));
    }
    if (LastOpinionRule.isKnown(tests)) {
      results.add(
          BaselineResult.untrained(
              BaselineResult.Kind.LAST_OPINION,
              answers(tests, testPart, i -> tests.get(i).lastOpinion())));
    }
    return List.copyOf(results);
  }

  /** Most frequent label; of equally frequent ones the first in the alphabet. */
  public static String mostFrequentLabel(List<LabelledText> texts) {
    Map<String, Long> counts =
        texts.stream()
            .collect(
                Collectors.groupingBy(LabelledText::label, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .orElseThrow()
        .getKey();
  }

  private static TestAnswers answers(
      List<LabelledText> tests, String testPart, IntFunction<String> answer) {
    boolean[] right = new boolean[tests.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = answer.apply(i).equals(tests.get(i).label());
    }
    return TestAnswers.of(testPart, right);
  }
}
