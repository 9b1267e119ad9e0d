package org.remanence.passport.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.passport.Settings;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.execution.SplitBaselines;
import org.remanence.study.report.BaselineMean;
import org.remanence.study.report.ComparisonFamily;
import org.remanence.study.report.Contender;
import org.remanence.study.report.LabelsSaved;
import org.remanence.study.report.PairedComparison;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyNames;
import org.remanence.study.report.Verdict;
import org.remanence.study.statistics.MeanEstimate;

/** Passport of a study’s means and comparisons, from the scores of its runs. */
public record StudyPassport(StudyAnalysis analysis) {
  private static final String FILE = "scores.csv";
  private static final String SIZES = "parameters.csv";
  private static final String ACCURACY = "test_accuracy";
  private static final String LOSS = "test_loss";
  private static final String PARAMETERS = "parameters";

  /** Passport of a mean test accuracy and its interval. */
  public Passport accuracy(Contender contender) {
    return mean(who(contender), ACCURACY, contender.accuracy(analysis.overlap()), 1);
  }

  /** Passport of a mean test loss and its interval. */
  public Passport loss(Contender contender) {
    return mean(who(contender), LOSS, contender.loss(analysis.overlap()), Double.MAX_VALUE);
  }

  /** Passport of a baseline’s mean test accuracy and its interval. */
  public Passport accuracy(BaselineMean baseline) {
    return mean(who(baseline), ACCURACY, baseline.accuracy(), 1);
  }

  /** Passport of a baseline’s mean test loss and its interval. */
  public Passport loss(BaselineMean baseline) {
    return mean(who(baseline), LOSS, baseline.loss(), Double.MAX_VALUE);
  }

  /** Passport of how many runs have a score, and of the lowest and highest accuracy of them. */
  public Passport runs(Contender contender) {
    return range(who(contender), FILE, ACCURACY);
  }

  /** The same of a baseline. */
  public Passport runs(BaselineMean baseline) {
    return range(who(baseline), FILE, ACCURACY);
  }

  /** Passport of from how many to how many parameters the networks of a configuration have. */
  public Passport parameters(Contender contender) {
    return range(who(contender), SIZES, PARAMETERS);
  }

  /** The same of a baseline. */
  public Passport parameters(BaselineMean baseline) {
    return range(who(baseline), SIZES, PARAMETERS);
  }

  /** Passport of the parameters of a configuration that architectures differ in. */
  public Passport weights(StudyConfiguration configuration) {
    Hyperparameters settings = configuration.hyperparameters(0);
    // The vocabulary has no part in it.
    NetworkSizes sizes = NetworkSizes.of(1, settings, analysis.plan().dataset().labels().size());
    return SizePassport.weights(configuration.architecture(), sizes);
  }

  /**
   * Contender or baseline that has scores: its name, its number in files, and what it was trained
   * with.
   */
  private record Who(String name, int place, List<Settings.Of> trained) {}

  private Who who(Contender contender) {
    return new Who(StudyNames.of(contender), place(contender), trained(contender));
  }

  private Who who(BaselineMean baseline) {
    return new Who(
        StudyNames.of(baseline),
        contenders().size() + baselineNames().indexOf(baseline.name()),
        List.of());
  }

  private List<String> baselineNames() {
    return analysis.baselineMeans().stream().map(BaselineMean::name).toList();
  }

  private Passport range(Who who, String file, String column) {
    double[] values =
        rows(file).stream()
            .filter(row -> row.who() == who.place())
            .mapToDouble(row -> row.values().get(column))
            .toArray();
    return passport(
            Kind.STUDY_RANGE,
            Messages.text("passport.title.study.range." + column, who.name()),
            who.trained(),
            values.length,
            Arrays.stream(values).min().orElseThrow(),
            Arrays.stream(values).max().orElseThrow())
        .named("runs", "lowest", "highest")
        .file(PassportFile.of(file, () -> csv(file)))
        .input("x", "study-scores", file)
        .variable("SCORES", file)
        .variable("CONTENDER", who.place())
        .variable("COLUMN", column)
        .build();
  }

  private Passport mean(Who who, String column, MeanEstimate estimate, double max) {
    double[] values =
        estimate.hasInterval()
            ? new double[] {estimate.mean(), estimate.low(), estimate.high()}
            : new double[] {estimate.mean()};
    String title = Messages.text("passport.title.study." + column, who.name(), estimate.n());
    PassportBuilder passport = scored(Kind.STUDY_MEAN, title, who.trained(), values);
    if (estimate.hasInterval()) {
      passport.named("mean", "low", "high");
    }
    return passport
        .equation("x̄ ± t₀.₉₇₅(n − 1)·s·√(1/n + ρ) (Nadeau & Bengio 2003)")
        .symbol("x̄", "mean")
        .symbol("s", "spread")
        .symbol("n", "runs")
        .symbol("t₀.₉₇₅", "student")
        .variable("CONTENDER", who.place())
        .variable("COLUMN", column)
        .variable("MAX", max)
        .build();
  }

  /**
   * Passport of a comparison, seen from the side of the one ahead as its sentence is: mean
   * difference, its interval where there is one, p and corrected p, and what else the sentence
   * tells.
   */
  public Passport pair(ComparisonFamily family, PairedComparison pair) {
    List<StudyPairNumber> told = StudyPairNumber.of(pair, analysis.plan().config().folds());
    String title =
        Messages.text(
            "passport.title.study.pair",
            StudyNames.of(pair.ahead()),
            StudyNames.of(pair.behind()),
            pair.test().difference().n());
    List<List<Integer>> pairs =
        family.pairs().stream()
            .map(each -> List.of(place(each.ahead()), place(each.behind())))
            .toList();
    return scored(
            Kind.STUDY_PAIR,
            title,
            trained(pair.ahead(), pair.behind()),
            told.stream().mapToDouble(StudyPairNumber::value).toArray())
        .named(told.stream().map(StudyPairNumber::name).toList())
        .equation(
            "d̄ ± t₀.₉₇₅(n − 1)·s·√(1/n + ρ), t = d̄ / (s·√(1/n + ρ)) (Nadeau & Bengio 2003); "
                + "Holm: max_{j ≤ i} min(1, (m − j + 1)·p₍ⱼ₎)")
        .symbol("d̄", "mean-difference")
        .symbol("s", "spread")
        .symbol("n", "runs")
        .symbol("t₀.₉₇₅", "student")
        .symbol("i, j", "place")
        .input("m", "comparisons", pairs.size())
        .variable("PAIRS", pairs)
        .variable("PAIR", family.pairs().indexOf(pair))
        .variable("TOLD", told.stream().map(StudyPairNumber::id).toList())
        .variable("FOLDS", analysis.plan().config().folds())
        .variable("MAX_SEEDS", Verdict.MAX_SEEDS)
        .build();
  }

  /** Passport of the labels that a start saves; empty where none are told. */
  public Optional<Passport> labels(LabelsSaved saved) {
    return new LabelsPassport(this, saved).build();
  }

  PassportBuilder scored(Kind kind, String title, List<Settings.Of> trained, double... values) {
    return passport(kind, title, trained, values)
        .file(PassportFile.of(FILE, () -> csv(FILE)))
        .input("x", "study-scores", FILE)
        .variable("SCORES", FILE);
  }

  private PassportBuilder passport(
      Kind kind, String title, List<Settings.Of> trained, double... values) {
    StudyConfig config = analysis.plan().config();
    List<Origin.Setting> settings = new ArrayList<>();
    settings.add(Settings.of("seeds", config.seeds().toString()));
    settings.add(Settings.of("folds", String.valueOf(config.folds())));
    config
        .trials()
        .ifPresent(trials -> settings.add(Settings.of("trials", String.valueOf(trials))));
    settings.addAll(Settings.of(trained));
    return Passport.of(kind, title, values)
        .origin(
            new Origin(
                analysis.plan().dataset().name(),
                analysis.plan().fingerprint(),
                OptionalLong.empty(),
                settings,
                List.of()))
        .input("ρ", "overlap", analysis.overlap())
        .variable("OVERLAP", analysis.overlap());
  }

  /** The settings of those, of a tuned architecture all that it was given to choose from. */
  List<Settings.Of> trained(Contender... those) {
    return Stream.of(those).flatMap(this::configurations).toList();
  }

  private Stream<Settings.Of> configurations(Contender contender) {
    return analysis.configurations().stream()
        .filter(
            each ->
                contender.configuration().isPresent()
                    ? each.configuration().equals(contender.configuration())
                    : each.architecture() == contender.architecture())
        .map(
            each ->
                new Settings.Of(
                    StudyNames.of(each), each.configuration().orElseThrow().hyperparameters(0)));
  }

  private List<Contender> contenders() {
    return Stream.concat(analysis.configurations().stream(), analysis.tuned().stream()).toList();
  }

  int place(Contender contender) {
    return contenders().indexOf(contender);
  }

  /** A line of a file: numbers of a contender or baseline on a split. */
  private record Row(int who, String name, int split, Map<String, Double> values) {}

  /** A line for each contender and split that both are there of; then the baselines. */
  private List<Row> rows(String file) {
    List<Row> rows = new ArrayList<>(file.equals(SIZES) ? sizes() : scores());
    int first = contenders().size();
    for (int split = 0; split < analysis.baselines().size(); split++) {
      for (SplitBaselines.Score score : analysis.baselines().get(split).scores()) {
        rows.add(
            new Row(
                first + baselineNames().indexOf(score.name()),
                score.name(),
                split,
                Map.of(
                    ACCURACY, score.testAccuracy(),
                    LOSS, score.testLoss(),
                    PARAMETERS, (double) score.parameters())));
      }
    }
    return rows;
  }

  private List<Row> scores() {
    List<Row> rows = new ArrayList<>();
    for (Contender contender : contenders()) {
      for (int split = 0; split < contender.scores().size(); split++) {
        Optional<RunScores> scores = contender.scores().get(split);
        if (scores.isPresent()) {
          rows.add(
              new Row(
                  place(contender),
                  contender.name(),
                  split,
                  Map.of(ACCURACY, scores.get().testAccuracy(), LOSS, scores.get().testLoss())));
        }
      }
    }
    return rows;
  }

  /** Sizes of all runs, those included that diverged. */
  private List<Row> sizes() {
    List<Row> rows = new ArrayList<>();
    for (Contender contender : analysis.configurations()) {
      int split = 0;
      for (Map.Entry<PlannedRun, RunResult> run : analysis.results().entrySet()) {
        if (contender.configuration().filter(run.getKey().configuration()::equals).isPresent()) {
          rows.add(
              new Row(
                  place(contender),
                  contender.name(),
                  split++,
                  Map.of(PARAMETERS, (double) run.getValue().parameters())));
        }
      }
    }
    return rows;
  }

  private String csv(String file) {
    List<String> columns = file.equals(SIZES) ? List.of(PARAMETERS) : List.of(ACCURACY, LOSS);
    List<List<String>> lines = new ArrayList<>();
    lines.add(Stream.concat(Stream.of("contender", "name", "split"), columns.stream()).toList());
    for (Row row : rows(file)) {
      Stream<String> who =
          Stream.of(String.valueOf(row.who()), row.name(), String.valueOf(row.split()));
      Stream<String> values =
          columns.stream().map(column -> String.valueOf(row.values().get(column)));
      lines.add(Stream.concat(who, values).toList());
    }
    return Csv.raw(lines);
  }
}
