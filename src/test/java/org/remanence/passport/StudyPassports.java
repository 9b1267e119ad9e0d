package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remanence.passport.result.StudyPassport;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.SplitBaselines;
import org.remanence.study.report.BaselineMean;
import org.remanence.study.report.Contender;
import org.remanence.study.report.StudyAnalysis;

/** Passports of studies that nobody trained for: varied, with a diverged run, and all alike. */
final class StudyPassports {
  private StudyPassports() {}

  static Stream<Passport> all() {
    return Stream.concat(Stream.of(true, false).flatMap(varied -> of(analysis(varied))), labels());
  }

  private static Stream<Passport> of(StudyAnalysis analysis) {
    StudyPassport of = new StudyPassport(analysis);
    List<Passport> passports = new ArrayList<>();
    for (Contender contender : analysis.configurations()) {
      passports.add(of.accuracy(contender));
      passports.add(of.loss(contender));
      passports.add(of.runs(contender));
      passports.add(of.parameters(contender));
      StudyConfiguration configuration = contender.configuration().orElseThrow();
      Passport weights = of.weights(configuration);
      assertThat(weights.value()).isEqualTo(configuration.weights());
      passports.add(weights);
    }
    for (BaselineMean baseline : analysis.baselineMeans()) {
      passports.add(of.accuracy(baseline));
      passports.add(of.loss(baseline));
      passports.add(of.runs(baseline));
      passports.add(of.parameters(baseline));
    }
    analysis
        .families()
        .forEach(family -> family.pairs().forEach(pair -> passports.add(of.pair(family, pair))));
    return passports.stream();
  }

  /** Of labels saved, where a number of labels is told. */
  private static Stream<Passport> labels() {
    StudyAnalysis analysis = transfer();
    StudyPassport of = new StudyPassport(analysis);
    List<Passport> passports =
        analysis.labelsSaved().stream().flatMap(saved -> of.labels(saved).stream()).toList();
    assertThat(passports).as("at the most labels none tried is enough").hasSize(2);
    return passports.stream();
  }

  /** The start is worth 0.1 at each number of labels, more or less. */
  private static StudyAnalysis transfer() {
    StudyPlan plan = StudySamples.transfer(5);
    Map<PlannedRun, RunResult> results = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      double score =
          0.4
              + run.configuration().labels().orElseThrow() / 60.0
              + (run.configuration().isPretrained() ? 0.06 + run.seed() % 3 / 50.0 : 0)
              + run.seed() % 2 / 40.0;
      results.put(run, StudySamples.scored(run, score, score));
    }
    return StudyAnalysis.of(plan, results);
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
    return StudyAnalysis.of(plan, results, baselines(varied));
  }

  private static List<SplitBaselines> baselines(boolean varied) {
    List<SplitBaselines> splits = new ArrayList<>();
    for (int seed = 0; seed < 6; seed++) {
      double score = varied ? 0.5 + seed / 16.0 : 0.5;
      splits.add(
          new SplitBaselines(
              seed,
              0,
              List.of(
                  new SplitBaselines.Score("bag-of-words", 100 + seed, score, 0.7),
                  new SplitBaselines.Score("n-grams", 1000, score / 2, 0.6 + seed / 100.0))));
    }
    return splits;
  }
}
