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
    MeanEstimate difference = test.difference();
    boolean turned = difference.mean() < 0;
    List<StudyPairNumber> told = new ArrayList<>();
    told.add(new StudyPairNumber("difference", Math.abs(difference.mean())));
    if (difference.hasInterval()) {
      told.add(new StudyPairNumber("low", turned ? -difference.high() : difference.low()));
      told.add(new StudyPairNumber("high", turned ? -difference.low() : difference.high()));
    }
    told.add(new StudyPairNumber("p", test.p()));
    told.add(new StudyPairNumber("corrected", pair.corrected()));
    if (pair.verdict().seedsNeeded().isPresent()) {
      told.add(new StudyPairNumber("seedsNeeded", pair.verdict().seedsNeeded().getAsInt()));
    } else if (pair.verdict().kind() == Verdict.Kind.UNDECIDED) {
      told.add(new StudyPairNumber("bound", test.bound()));
      told.add(new StudyPairNumber("narrowest", test.margin(Verdict.MAX_SEEDS * folds)));
    } else if (pair.verdict().kind() == Verdict.Kind.EQUIVALENT) {
      told.add(new StudyPairNumber("bound", test.bound()));
    }
    return told;
  }
}
