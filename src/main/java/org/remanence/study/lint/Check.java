package org.remanence.study.lint;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.remanence.training.baselines.Baseline;

/** A way in which a split, a test or its results can mislead. */
public enum Check {
  REPEATED(SplitChecks::repeated, subject -> true),
  VOCABULARY(SplitChecks::vocabulary, Check::hasNetworks),
  MAJORITY(ResultChecks::majority, Check::hasNetworks),
  BAG_OF_WORDS(Baseline.Kind.BAG_OF_WORDS),
  N_GRAMS(Baseline.Kind.N_GRAMS),
  ENOUGH_TESTS(SplitChecks::enoughTests, subject -> true),
  ENOUGH_PER_LABEL(SplitChecks::enoughPerLabel, subject -> true),
  BALANCE(ResultChecks::balance, Check::hasNetworks);

  private final Function<Subject, List<Warning>> run;
  private final Predicate<Subject> canRun;

  Check(Function<Subject, List<Warning>> run, Predicate<Subject> canRun) {
    this.run = run;
    this.canRun = canRun;
  }

  /** Whether networks are better than that baseline. */
  Check(Baseline.Kind kind) {
    this(
        subject -> ResultChecks.baseline(subject, kind),
        subject -> hasNetworks(subject) && subject.baseline(kind).isPresent());
  }

  static Check of(Baseline.Kind kind) {
    return switch (kind) {
      case BAG_OF_WORDS -> BAG_OF_WORDS;
      case N_GRAMS -> N_GRAMS;
    };
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
