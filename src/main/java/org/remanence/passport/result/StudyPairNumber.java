package org.remanence.passport.result;

import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.NumberText;
import org.remanence.passport.PassportBuilder;
import org.remanence.study.report.PairedComparison;
import org.remanence.study.report.Verdict;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.study.statistics.PairedTest;

/**
 * A number that a study’s sentence on two contenders tells.
 *
 * @param id what it is, in programs and message keys
 */
record StudyPairNumber(String id, double value) {

  String name() {
    return PassportBuilder.number(id, NumberText.percentUpTo(Verdict.POWER, 0), Verdict.MAX_SEEDS);
  }

  /** In their order, with the sign that the one ahead gives them. */
  static List<StudyPairNumber> of(PairedComparison pair, int folds) {
    PairedTest test = pair.test();
    MeanEstimate difference = test.difference().fromAhead();
    List<StudyPairNumber> numbers = new ArrayList<>();
    numbers.add(new StudyPairNumber("difference", difference.mean()));
    if (difference.hasInterval()) {
      numbers.add(new StudyPairNumber("low", difference.low()));
      numbers.add(new StudyPairNumber("high", difference.high()));
    }
    numbers.add(new StudyPairNumber("p", test.p()));
    numbers.add(new StudyPairNumber("corrected", pair.corrected()));
    if (pair.verdict().seedsNeeded().isPresent()) {
      numbers.add(new StudyPairNumber("seeds-needed", pair.verdict().seedsNeeded().getAsInt()));
    } else if (pair.verdict().kind() == Verdict.Kind.UNDECIDED) {
      numbers.add(new StudyPairNumber("bound", test.bound()));
      numbers.add(new StudyPairNumber("narrowest", test.margin(Verdict.MAX_SEEDS * folds)));
    } else if (pair.verdict().kind() == Verdict.Kind.EQUIVALENT) {
      numbers.add(new StudyPairNumber("bound", test.bound()));
    }
    return numbers;
  }
}
