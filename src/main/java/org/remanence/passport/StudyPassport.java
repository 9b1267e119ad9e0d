package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.report.Contender;
import org.remanence.study.report.Family;
import org.remanence.study.report.Pair;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyNames;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.study.statistics.PairedTest;

/** Of a study’s means and comparisons, from the scores of its runs. */
public record StudyPassport(StudyAnalysis analysis) {
  private static final String FILE = "scores.csv";

  /** Of a mean test accuracy and its interval. */
  public Passport accuracy(Contender contender) {
    return mean(contender, "test_accuracy", contender.accuracy(analysis.overlap()), 1);
  }

  /** Of a mean test loss and its interval. */
  public Passport loss(Contender contender) {
    return mean(contender, "test_loss", contender.loss(analysis.overlap()), Double.MAX_VALUE);
  }

  private Passport mean(Contender contender, String column, MeanEstimate estimate, double most) {
    double[] values =
        estimate.varies()
            ? new double[] {estimate.mean(), estimate.low(), estimate.high()}
            : new double[] {estimate.mean()};
    String title =
        Messages.text("passport.title.study." + column, StudyNames.of(contender), estimate.n());
    return passport(Kind.STUDY_MEAN, title, values)
        .equation("x̄ ± t₀.₉₇₅(n − 1)·s·√(1/n + ρ) (Nadeau & Bengio 2003)")
        .variable("CONTENDER", place(contender))
        .variable("COLUMN", column)
        .variable("MOST", most)
        .build();
  }

  /** Of a comparison: mean difference, its interval where there is one, p and corrected p. */
  public Passport pair(Family family, Pair pair) {
    PairedTest test = pair.test();
    MeanEstimate difference = test.difference();
    double[] values =
        difference.varies()
            ? new double[] {
              difference.mean(), difference.low(), difference.high(), test.p(), pair.corrected()
            }
            : new double[] {difference.mean(), test.p(), pair.corrected()};
    String title =
        Messages.text(
            "passport.title.study.pair",
            StudyNames.of(pair.first()),
            StudyNames.of(pair.second()),
            difference.n());
    List<List<Integer>> pairs =
        family.pairs().stream()
            .map(each -> List.of(place(each.first()), place(each.second())))
            .toList();
    return passport(Kind.STUDY_PAIR, title, values)
        .equation(
            "d̄ ± t₀.₉₇₅(n − 1)·s·√(1/n + ρ), t = d̄ / (s·√(1/n + ρ)) (Nadeau & Bengio 2003); "
                + "Holm: (m − i + 1)·p₍ᵢ₎")
        .input("m", "comparisons", pairs.size())
        .variable("PAIRS", pairs)
        .variable("PAIR", family.pairs().indexOf(pair))
        .build();
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    List<Origin.Setting> settings =
        List.of(
            new Origin.Setting("seeds", analysis.plan().config().seeds().toString()),
            new Origin.Setting("folds", String.valueOf(analysis.plan().config().folds())));
    return Passport.of(kind, title, values)
        .origin(
            new Origin(
                analysis.plan().dataset().name(),
                analysis.plan().fingerprint(),
                OptionalLong.empty(),
                settings,
                List.of()))
        .file(PassportFile.of(FILE, this::csv))
        .input("x", "studyScores", FILE)
        .input("ρ", "overlap", analysis.overlap())
        .variable("SCORES", FILE)
        .variable("OVERLAP", analysis.overlap());
  }

  private List<Contender> contenders() {
    return Stream.concat(analysis.configurations().stream(), analysis.tuned().stream()).toList();
  }

  private int place(Contender contender) {
    return contenders().indexOf(contender);
  }

  /** A line for each contender and split that both are there of. */
  private String csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("contender", "name", "split", "test_accuracy", "test_loss"));
    List<Contender> contenders = contenders();
    for (int i = 0; i < contenders.size(); i++) {
      Contender contender = contenders.get(i);
      for (int split = 0; split < contender.scores().size(); split++) {
        Optional<RunScores> scores = contender.scores().get(split);
        if (scores.isPresent()) {
          rows.add(
              List.of(
                  String.valueOf(i),
                  contender.name(),
                  String.valueOf(split),
                  String.valueOf(scores.get().testAccuracy()),
                  String.valueOf(scores.get().testLoss())));
        }
      }
    }
    return Csv.of(rows);
  }
}
