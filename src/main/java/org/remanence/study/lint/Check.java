package org.remanence.study.lint;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.remanence.training.baselines.Baseline;

/** A way in which a split, a test or its results can mislead. */
public enum Check {
  REPEATED(SplitChecks::repeated, subject -> true),
  REPEATED_TESTS(SplitChecks::repeatedTests, subject -> true),
  VOCABULARY(SplitChecks::vocabulary, Check::hasNetworks),
  MAJORITY(ResultChecks::majority, Check::hasNetworks),
  BAG_OF_WORDS(Baseline.Kind.BAG_OF_WORDS),
  N_GRAMS(Baseline.Kind.N_GRAMS),
  LAST_OPINION(
      subject -> ResultChecks.against(subject, Check.lastOpinion()),
      subject -> hasNetworks(subject) && subject.reference(Check.lastOpinion()).isPresent()),
  ENOUGH_TESTS(SplitChecks::enoughTests, subject -> true),
  ENOUGH_PER_LABEL(SplitChecks::enoughPerLabel, subject -> true),
  BALANCE(ResultChecks::balance, Check::hasNetworks);

  private final Function<LintSubject, List<Warning>> run;
  private final Predicate<LintSubject> canRun;

  Check(Function<LintSubject, List<Warning>> run, Predicate<LintSubject> canRun) {
    this.run = run;
    this.canRun = canRun;
  }

  /** Whether networks are better than that baseline. */
  Check(Baseline.Kind kind) {
    this(
        subject -> ResultChecks.against(subject, of(kind)),
        subject -> hasNetworks(subject) && subject.reference(of(kind)).isPresent());
  }

  // A constant’s own arguments cannot name it.
  private static Check lastOpinion() {
    return LAST_OPINION;
  }

  static Check of(Baseline.Kind kind) {
    return switch (kind) {
      case BAG_OF_WORDS -> BAG_OF_WORDS;
      case N_GRAMS -> N_GRAMS;
    };
  }

  List<Warning> run(LintSubject subject) {
    return run.apply(subject);
  }

  /** Whether there is what it looks at. */
  boolean canRun(LintSubject subject) {
    return canRun.test(subject);
  }

  /** Its part of a message key. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean hasNetworks(LintSubject subject) {
    return !subject.networks().isEmpty();
  }
}
