package org.remanence.ui.errors;

import java.util.List;
import java.util.Locale;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.Difficulty;
import org.remanence.study.LastOpinionRule;
import org.remanence.text.LabelledText;

/** Numbers and names of the Errors tab in the language in use. */
final class ErrorsTexts {
  private static final int SCORE_DIGITS = 3;

  private ErrorsTexts() {}

  static String whole(int number) {
    return NumberText.whole(number);
  }

  /** Precision and the like, as the command line shows them. */
  static String score(double number) {
    return NumberText.decimal(number, SCORE_DIGITS);
  }

  /** A share without decimals: over bars there is no room for more. */
  static String percent(double share) {
    return NumberText.share(share, 0);
  }

  static String name(Difficulty difficulty) {
    return Messages.text("errors.difficulty." + id(difficulty));
  }

  /** For the head of a narrow column. */
  static String shortName(Difficulty difficulty) {
    return Messages.text("errors.difficulty." + id(difficulty) + ".short");
  }

  /** Describes a difficulty, and what it is good for. */
  static String explain(Difficulty difficulty, List<LabelledText> tests) {
    // Of the built-in texts, in which alone a word is known to decide, the reviews have opinions.
    boolean isTask = difficulty == Difficulty.DISTANCE && !LastOpinionRule.isKnown(tests);
    return Messages.text("errors.difficulty." + id(difficulty) + (isTask ? ".task" : ".text"));
  }

  /** Explains the grey bars, and what they say of the others; empty if there are none. */
  static String references(ErrorsSnapshot snapshot, Difficulty difficulty) {
    if (snapshot.references().isEmpty()) {
      return "";
    }
    boolean rule = snapshot.references().get(0).isRule();
    String what =
        rule
            ? Messages.text(
                "errors.difficulty.rule",
                NumberText.accuracy(
                    LastOpinionRule.hitCount(snapshot.tests()).orElseThrow().accuracy()))
            : Messages.text("errors.difficulty.baselines");
    // Along the distance alone a fall may be taken for forgetting.
    return difficulty == Difficulty.DISTANCE
        ? what
            + " "
            + Messages.text(
                rule ? "errors.difficulty.rule.distance" : "errors.difficulty.baselines.distance")
        : what;
  }

  private static String id(Difficulty difficulty) {
    return difficulty.name().toLowerCase(Locale.ROOT);
  }
}
