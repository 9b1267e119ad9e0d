package org.remanence.ui.units;

import org.remanence.i18n.Messages;
import org.remanence.study.units.ControlScores;
import org.remanence.study.units.Measure;
import org.remanence.study.units.UnitFinder;
import org.remanence.study.units.UnitRanking;
import org.remanence.study.units.UnitScore;
import org.remanence.ui.kit.DataNames;

/** Texts of the unit finder on its answers. */
final class UnitTexts {
  private UnitTexts() {}

  /** Sentence on which texts the units were chosen and scored, and how. */
  static String summary(UnitAnswer answer) {
    UnitRanking finding = answer.finding();
    String measured =
        Messages.text(
            "units.summary",
            answer.network(),
            answer.concept(),
            DataNames.title(answer.texts()),
            finding.fitSentences(),
            finding.heldOutSentences(),
            finding.candidates(),
            finding.units().size());
    String score =
        Messages.text(finding.measure() == Measure.AUC ? "units.auc" : "units.correlation");
    String stranger = answer.taught() ? "" : " " + Messages.text("units.stranger");
    return measured + " " + score + stranger;
  }

  /** Number of units that are more than noise, in words. */
  static String verdict(UnitAnswer answer) {
    int all = answer.finding().units().size();
    long above = answer.finding().units().stream().filter(UnitScore::aboveChance).count();
    if (above == all) {
      return Messages.text("units.all", all);
    }
    return above == 0 ? Messages.text("units.none") : Messages.text("units.some", above, all);
  }

  static String control(UnitRanking finding) {
    ControlScores control = finding.control();
    return Messages.text(
        "units.control",
        control.shuffledLimit(),
        UnitFinder.SHUFFLES,
        control.randomMean(),
        control.randomBest(),
        finding.units().size());
  }

  /** Tells which way the unit goes, and how its words are marked. */
  static String title(UnitAnswer answer, UnitScore unit) {
    String way =
        Messages.text(
            unit.direction() > 0 ? "units.rises" : "units.falls",
            answer.name(unit.place()),
            answer.concept());
    boolean underlined = answer.finding().measure() == Measure.AUC;
    return underlined ? way + " " + Messages.text("units.underlined") : way;
  }

  static String fileTitle(UnitAnswer answer, UnitScore unit) {
    return answer.network() + ", " + answer.name(unit.place()) + ", " + answer.concept();
  }
}
