package org.remanence.passport.network;

import java.util.Locale;
import java.util.stream.IntStream;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.study.Bin;
import org.remanence.study.ClassificationReport;
import org.remanence.study.Difficulty;
import org.remanence.study.HitCount;
import org.remanence.study.WilsonInterval;

/** Passport of a network's scores on texts: accuracy, loss, scores of classes, counts. */
public final class ScorePassport {
  public static final String WILSON =
      "Wilson (1927): (a + z²/2n ± z·√(a·(1 − a)/n + z²/4n²)) / (1 + z²/n), z = 1.96";

  /** On the texts of a difficulty. */
  static final String BIN_ACCURACY = "a = (1/n)·|{ x ∈ D : ŷ = y }|, n = |D|; ";

  private static final int ALL_CLASSES = -1;

  private ScorePassport() {}

  /** A score of a class. */
  public enum Score {
    PRECISION("TP / (TP + FP)"),
    RECALL("TP / (TP + FN)"),
    F1("2·TP / (2·TP + FP + FN)");

    private final String equation;

    Score(String equation) {
      this.equation = equation;
    }

    double of(ClassificationReport.Scores scores) {
      return switch (this) {
        case PRECISION -> scores.precision();
        case RECALL -> scores.recall();
        case F1 -> scores.f1();
      };
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Passport of the share of texts answered rightly, and of its interval. */
  public static Passport accuracy(ExamplesReading of, HitCount hitCount) {
    String title = Messages.text("passport.title.accuracy", of.architecture(), of.partName());
    WilsonInterval interval = hitCount.interval();
    return of.passport(Kind.ACCURACY, title, hitCount.accuracy(), interval.low(), interval.high())
        .named("accuracy", "low", "high")
        .equation("a = (1/n)·|{ x : ŷ = y }|, ŷ = argmaxₖ p(k | x); " + WILSON)
        .build();
  }

  /** Passport of the same where only the share is shown. */
  public static Passport accuracy(ExamplesReading of, double accuracy) {
    int hits = (int) Math.round(accuracy * of.examples().size());
    return accuracy(of, new HitCount(hits, of.examples().size()));
  }

  /** Passport of the mean cross-entropy. */
  public static Passport loss(ExamplesReading of, double loss) {
    String title = Messages.text("passport.title.loss.part", of.architecture(), of.partName());
    return of.passport(Kind.LOSS, title, loss)
        .equation("L = −(1/n)·Σ ln p(y | x); " + Equations.SOFTMAX)
        .build();
  }

  /**
   * Passport of a class's score.
   *
   * @param label index of the class
   */
  public static Passport score(
      ExamplesReading of, Score score, ClassificationReport report, int label) {
    return score(of, score, report.labels().get(label), label, score.of(report.scores(label)));
  }

  /** Passport of the mean of all classes' scores. */
  public static Passport meanScore(ExamplesReading of, Score score, ClassificationReport report) {
    return score(
        of,
        score,
        Messages.text("passport.all-classes"),
        ALL_CLASSES,
        score.of(report.macroAverage()));
  }

  private static Passport score(
      ExamplesReading of, Score score, String name, int label, double value) {
    String title =
        Messages.text(
            "passport.title.score",
            of.architecture(),
            Messages.text("errors.column." + score.id()),
            name);
    return of.passport(Kind.CLASS_SCORE, title, value)
        .equation(score.equation)
        .input("k", "class", name)
        .input("TP", "true-positives", "ŷ = k, y = k")
        .input("FP", "false-positives", "ŷ = k, y ≠ k")
        .input("FN", "false-negatives", "ŷ ≠ k, y = k")
        .variable("SCORE", score.id())
        .variable("LABEL", label)
        .build();
  }

  /**
   * Passport of a count of the confusion matrix.
   *
   * @param actual index of the true class
   * @param predicted index of the predicted one
   */
  public static Passport confusion(
      ExamplesReading of, ClassificationReport report, int actual, int predicted) {
    String title =
        Messages.text(
            "passport.title.confusion",
            of.architecture(),
            report.labels().get(actual),
            report.labels().get(predicted));
    return of.passport(Kind.CONFUSION, title, report.confusion()[actual][predicted])
        .equation("|{ x : y = i, ŷ = j }|, ŷ = argmaxₖ p(k | x)")
        .input("i", "actual", report.labels().get(actual))
        .input("j", "predicted", report.labels().get(predicted))
        .variable("ACTUAL", actual)
        .variable("PREDICTED", predicted)
        .build();
  }

  /**
   * Passport of how many texts are of a class.
   *
   * @param label index of the class; negative for all classes
   */
  public static Passport support(ExamplesReading of, ClassificationReport report, int label) {
    String name = label < 0 ? Messages.text("passport.all-classes") : report.labels().get(label);
    int texts = label < 0 ? of.examples().size() : IntStream.of(report.confusion()[label]).sum();
    return of.passport(
            Kind.CONFUSION, Messages.text("passport.title.support", of.architecture(), name), texts)
        .equation("|{ x : y = k }|")
        .input("k", "class", name)
        .variable("ACTUAL", label < 0 ? ALL_CLASSES : label)
        .variable("PREDICTED", ALL_CLASSES)
        .build();
  }

  /** Passport of the accuracy on texts of like difficulty, and of its interval. */
  public static Passport bin(
      ExamplesReading of,
      Difficulty difficulty,
      String difficultyName,
      Bin bin,
      HitCount hitCount) {
    String range = bin.text();
    String title = Messages.text("passport.title.bin", of.architecture(), difficultyName, range);
    WilsonInterval interval = hitCount.interval();
    return of.ofSome(
            hitCount.examples(),
            Kind.BIN_ACCURACY,
            title,
            hitCount.accuracy(),
            interval.low(),
            interval.high(),
            hitCount.examples())
        .named("accuracy", "low", "high", "texts")
        .equation(BIN_ACCURACY + WILSON)
        .input("D", "difficulty", difficultyName + " " + range)
        .variable("COLUMN", difficulty.name().toLowerCase(Locale.ROOT))
        .variable("FROM", bin.from())
        .variable("TO", bin.to())
        .build();
  }
}
