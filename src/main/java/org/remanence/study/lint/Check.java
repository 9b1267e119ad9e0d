package org.remanence.study.lint;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.remanence.study.benchmark.BaselineResult;

/** A way in which a split, a test or its results can mislead. */
public enum Check {
  REPEATED(SplitChecks::repeated, subject -> true),
  REPEATED_TESTS(SplitChecks::repeatedTests, subject -> true),
  VOCABULARY(SplitChecks::vocabulary, Check::hasNetworks),
  MAJORITY(ResultChecks::majority, Check::hasNetworks),
  BAG_OF_WORDS(BaselineResult.Kind.BAG_OF_WORDS),
  N_GRAMS(BaselineResult.Kind.N_GRAMS),
  LAST_OPINION(BaselineResult.Kind.LAST_OPINION),
  ENOUGH_TESTS(SplitChecks::enoughTests, subject -> true),
  ENOUGH_PER_LABEL(SplitChecks::enoughPerLabel, subject -> true),
  BALANCE(ResultChecks::balance, Check::hasNetworks);

  private final Function<LintSubject, List<Warning>> run;
  private final Predicate<LintSubject> canRun;

  Check(Function<LintSubject, List<Warning>> run, Predicate<LintSubject> canRun) {
    this.run = run;
    this.canRun = canRun;
  }

  /** Creates the check whether networks are better than that reference. */
  Check(BaselineResult.Kind kind) {
    this(
        subject -> ResultChecks.against(subject, kind),
        subject -> hasNetworks(subject) && subject.reference(kind).isPresent());
  }

  /** Check that compares networks with that reference. */
  public static Check of(BaselineResult.Kind kind) {
    return switch (kind) {
      case MAJORITY -> MAJORITY;
      case BAG_OF_WORDS -> BAG_OF_WORDS;
      case N_GRAMS -> N_GRAMS;
      case LAST_OPINION -> LAST_OPINION;
    };
  }

  List<Warning> run(LintSubject subject) {
    return run.apply(subject);
  }

  /** Returns whether there is what it looks at. */
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
