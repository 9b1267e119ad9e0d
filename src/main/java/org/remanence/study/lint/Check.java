package org.remanence.study.lint;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** A way in which a split, a test or its results can mislead. */
public enum Check {
  REPEATED(SplitChecks::repeated, subject -> true),
  VOCABULARY(SplitChecks::vocabulary, Check::hasNetworks),
  MAJORITY(ResultChecks::majority, Check::hasNetworks),
  BAG_OF_WORDS(
      ResultChecks::bagOfWords,
      subject -> hasNetworks(subject) && !Double.isNaN(subject.baseline())),
  ENOUGH_TESTS(SplitChecks::enoughTests, subject -> true),
  ENOUGH_PER_LABEL(SplitChecks::enoughPerLabel, subject -> true),
  BALANCE(ResultChecks::balance, Check::hasNetworks);

  private final Function<Subject, List<Warning>> run;
  private final Predicate<Subject> canRun;

  Check(Function<Subject, List<Warning>> run, Predicate<Subject> canRun) {
    this.run = run;
    this.canRun = canRun;
  }

  List<Warning> run(Subject subject) {
    return run.apply(subject);
  }

  /** Whether there is what it looks at. */
  boolean canRun(Subject subject) {
    return canRun.test(subject);
  }

  /** Its part of a message key. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean hasNetworks(Subject subject) {
    return !subject.networks().isEmpty();
  }
}
