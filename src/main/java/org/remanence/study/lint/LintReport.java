package org.remanence.study.lint;

import java.util.Arrays;
import java.util.List;

/**
 * Findings of a lint.
 *
 * @param ran checks that had all they need
 */
public record LintReport(List<Warning> warnings, List<Check> ran) {
  public static final LintReport NONE = new LintReport(List.of(), List.of());

  public LintReport {
    warnings = List.copyOf(warnings);
    ran = List.copyOf(ran);
  }

  /** Runs every check that has what it needs. Takes a moment; not for the UI thread. */
  public static LintReport of(LintSubject subject) {
    List<Check> ran = Arrays.stream(Check.values()).filter(c -> c.canRun(subject)).toList();
    return new LintReport(ran.stream().flatMap(check -> check.run(subject).stream()).toList(), ran);
  }
}
