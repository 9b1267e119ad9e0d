package org.remanence.study.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.ArchitectureNames;
import org.remanence.study.config.Fairness;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.design.Configuration;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.text.Dataset;

/** A study’s outcome in words and tables for people, as Markdown in the language in use. */
final class StudyReport {
  private final StudyAnalysis analysis;
  private final StudyConfig config;
  private final StringBuilder text = new StringBuilder();

  private StudyReport(StudyAnalysis analysis) {
    this.analysis = analysis;
    this.config = analysis.plan().config();
  }

  static String of(StudyAnalysis analysis) {
    StudyReport report = new StudyReport(analysis);
    report.question();
    report.results();
    report.chosen();
    report.baselines();
    analysis.families().forEach(report::verdicts);
    report.method();
    return report.text.toString();
  }

  private void question() {
    Dataset dataset = analysis.plan().dataset();
    line("# " + Messages.text("study.report.title", dataset.name()));
    paragraph(
        Messages.text(
            "study.report.what",
            StudyNames.list(config.architectures()),
            dataset.name(),
            dataset.examples().size(),
            dataset.labels().size(),
            VerdictText.splits(config),
            analysis.plan().runs().size()));
    if (config.trials().isEmpty() || !(config.fairness() instanceof Fairness.Plain)) {
      paragraph(mode());
    }
    config.trials().ifPresent(trials -> paragraph(tuned(trials)));
    String settings = StudyNames.settings(config.settings(), config.regime());
    paragraph(Messages.text("study.report.settings", settings, settings.isEmpty() ? 0 : 1));
    if (config.keepDuplicates()) {
      paragraph(Messages.text("study.report.duplicates"));
    }
    if (!analysis.complete()) {
      paragraph(
          Messages.text(
              "study.report.incomplete", analysis.results().size(), analysis.plan().runs().size()));
    }
    if (analysis.diverged() > 0) {
      paragraph(Messages.text("study.report.diverged", analysis.diverged()));
    }
  }

  private String tuned(int trials) {
    return Messages.text(
        "study.report.eachTuned", trials, analysis.plan().epochs(analysis.plan().runs().get(0)));
  }

  private String mode() {
    if (config.fairness() instanceof Fairness.EqualParameters equal) {
      return Messages.text(
          "study.report.equalParameters",
          ArchitectureNames.within(equal.reference()),
          ReportNumbers.decimal(100 * equal.tolerance(), 1));
    }
    if (config.fairness() instanceof Fairness.EqualTime equal) {
      return Messages.text("study.report.equalTime", ReportNumbers.decimal(equal.seconds(), 1));
    }
    return Messages.text("study.report.plain");
  }

  private void results() {
    line("## " + Messages.text("study.report.results"));
    line("");
    line(
        "| "
            + List.of(
                    "configuration",
                    "hidden",
                    "parameters",
                    "weights",
                    "runs",
                    "accuracy",
                    "interval",
                    "sd",
                    "loss")
                .stream()
                .map(name -> Messages.text("study.column." + name))
                .collect(joining(" | "))
            + " |");
    line("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    analysis.configurations().forEach(this::row);
    if (!analysis.tuned().isEmpty()) {
      analysis.tuned().forEach(this::row);
      paragraph(Messages.text("study.report.tuned"));
    } else {
      line("");
    }
  }

  private void row(Contender contender) {
    MeanEstimate accuracy = contender.accuracy(analysis.overlap());
    MeanEstimate loss = contender.loss(analysis.overlap());
    List<String> cells =
        List.of(
            StudyNames.of(contender),
            contender.configuration().map(c -> ReportNumbers.whole(c.hidden())).orElse(""),
            analysis.parameters(contender).map(ReportNumbers::range).orElse(""),
            contender
                .configuration()
                .map(Configuration::weights)
                .map(ReportNumbers::whole)
                .orElse(""),
            ReportNumbers.whole(accuracy.n()),
            number(accuracy.mean(), 100, 1),
            ReportNumbers.interval(accuracy.low(), accuracy.high()),
            number(accuracy.sd(), 100, 1),
            Double.isNaN(loss.mean()) ? "–" : NumberText.loss(loss.mean()));
    line("| " + String.join(" | ", cells) + " |");
  }

  private void baselines() {
    List<BaselineMean> means = analysis.baselineMeans();
    if (means.isEmpty()) {
      return;
    }
    line("## " + Messages.text("study.report.baselines"));
    line("");
    line(
        Stream.of("baseline", "parameters", "splits", "accuracy", "interval", "sd", "loss")
            .map(name -> Messages.text("study.column." + name))
            .collect(joining(" | ", "| ", " |")));
    line("|---|---:|---:|---:|---:|---:|---:|");
    for (BaselineMean mean : means) {
      MeanEstimate accuracy = mean.accuracy();
      List<String> cells =
          List.of(
              StudyNames.of(mean),
              ReportNumbers.range(mean.parameters()),
              ReportNumbers.whole(accuracy.n()),
              number(accuracy.mean(), 100, 1),
              ReportNumbers.interval(accuracy.low(), accuracy.high()),
              number(accuracy.sd(), 100, 1),
              NumberText.loss(mean.loss().mean()));
      line("| " + String.join(" | ", cells) + " |");
    }
    paragraph(Messages.text("study.report.baselinesMeaning"));
  }

  private static String number(double value, double scale, int digits) {
    return Double.isNaN(value) ? "–" : ReportNumbers.decimal(scale * value, digits);
  }

  /** What was chosen by each run of a tuned study. */
  private void chosen() {
    List<List<String>> rows = ChosenTable.rows(analysis);
    if (rows.isEmpty()) {
      return;
    }
    line("## " + Messages.text("study.report.chosen"));
    line("");
    List<String> headings = ChosenTable.headings();
    line("| " + String.join(" | ", headings) + " |");
    line("|" + "---|".repeat(headings.size()));
    rows.forEach(row -> line("| " + String.join(" | ", row) + " |"));
    line("");
  }

  private void verdicts(Family family) {
    line("## " + StudyNames.question(family, config));
    line("");
    family.pairs().forEach(pair -> line("- " + VerdictText.of(pair, config)));
    line("");
  }

  private void method() {
    line("## " + Messages.text("study.report.method"));
    paragraph(Messages.text("study.method.pairs"));
    paragraph(Messages.text("study.method.test", ReportNumbers.decimal(analysis.overlap(), 3)));
    paragraph(Messages.text("study.method.holm"));
    paragraph(Messages.text("study.method.power"));
    paragraph(
        Messages.text(config.fairness().repeatable() ? "study.method.again" : "study.method.once"));
  }

  private void paragraph(String content) {
    line("");
    line(content);
    line("");
  }

  /** One blank line between blocks, never two. */
  private void line(String content) {
    if (content.isEmpty() && text.toString().endsWith("\n\n")) {
      return;
    }
    text.append(content).append('\n');
  }
}
