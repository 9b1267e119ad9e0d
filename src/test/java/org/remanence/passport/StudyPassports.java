package org.remanence.passport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult;
import org.remanence.study.report.Contender;
import org.remanence.study.report.StudyAnalysis;

/** Passports of studies that nobody trained for: varied, with a diverged run, and all alike. */
final class StudyPassports {
  private StudyPassports() {}

  static Stream<Passport> all() {
    return Stream.of(true, false).flatMap(varied -> of(analysis(varied)));
  }

  private static Stream<Passport> of(StudyAnalysis analysis) {
    StudyPassport of = new StudyPassport(analysis);
    List<Passport> passports = new ArrayList<>();
    for (Contender contender : analysis.configurations()) {
      passports.add(of.accuracy(contender));
      passports.add(of.loss(contender));
    }
    analysis
        .families()
        .forEach(family -> family.pairs().forEach(pair -> passports.add(of.pair(family, pair))));
    return passports.stream();
  }

  private static StudyAnalysis analysis(boolean varied) {
    StudyPlan plan =
        StudySamples.plan("dataset: notebook\narchitectures: [rnn, lstm, gru]\nseeds: 6\n");
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      boolean diverged = run.seed() == 2 && run.configuration().name().equals("rnn");
      RunResult result = varied ? StudySamples.invented(run) : StudySamples.scored(run, 0.5, 0.75);
      results.put(run, diverged ? StudySamples.diverged(run) : result);
    }
    return StudyAnalysis.of(plan, results);
  }
}
