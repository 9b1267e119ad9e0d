package org.remanence.study.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.files.MarkdownText;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.config.Fairness;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.statistics.LabelsNeeded;
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
    report.labelsSaved();
    analysis.families().forEach(report::verdicts);
    VerdictText.caution(analysis).ifPresent(report::paragraph);
    report.method();
    return report.text.toString();
  }

  private void question() {
    Dataset dataset = analysis.plan().dataset();
    heading("# ", Messages.text("study.report.title", dataset.name()));
    paragraph(
        Messages.text(
            "study.report.what",
            StudyNames.list(config.architectures()),
            dataset.name(),
            dataset.examples().size(),
            dataset.labels().size(),
            VerdictText.splits(config),
            analysis.plan().runs().size()));
    if (config.trials().isEmpty() || config.fairness().mode() != Fairness.Mode.PLAIN) {
      paragraph(config.fairness().text());
    }
    config.trials().ifPresent(trials -> paragraph(tuned(trials)));
    config.transfer().ifPresent(transfer -> paragraph(StudyNames.of(transfer)));
    paragraph(StudyNames.given(config));
    if (config.keepDuplicates() && dataset.hasRepeats()) {
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
        "study.report.each-tuned", trials, analysis.plan().epochs(analysis.plan().runs().get(0)));
  }

  private void results() {
    heading("## ", Messages.text("study.report.results"));
    line("");
    headings(
        MeansRow.headings(
            "configuration",
            "hidden",
            "parameters",
            "weights",
            "runs",
            "accuracy",
            "interval",
            "sd",
            "loss"));
    for (MeansRow row : MeansRow.networks(analysis)) {
      cells(
          row.name(),
          row.hidden(),
          row.parameters(),
          row.weights(),
          row.runs(),
          row.accuracy(),
          row.interval(),
          row.spread(),
          row.loss());
    }
    if (!analysis.tuned().isEmpty()) {
      paragraph(Messages.text("study.report.tuned"));
    } else {
      line("");
    }
  }

  /** A first column of words, and others of numbers. */
  private void headings(List<String> headings) {
    cells(headings.toArray(String[]::new));
    line("|---|" + "---:|".repeat(headings.size() - 1));
  }

  private void cells(String... cells) {
    line("| " + Stream.of(cells).map(MarkdownText::of).collect(joining(" | ")) + " |");
  }

  private void baselines() {
    List<MeansRow> rows = MeansRow.baselines(analysis);
    if (rows.isEmpty()) {
      return;
    }
    heading("## ", Messages.text("study.report.baselines"));
    line("");
    headings(
        MeansRow.headings(
            "baseline", "parameters", "splits", "accuracy", "interval", "sd", "loss"));
    for (MeansRow row : rows) {
      cells(
          row.name(),
          row.parameters(),
          row.runs(),
          row.accuracy(),
          row.interval(),
          row.spread(),
          row.loss());
    }
    paragraph(analysis.baselinesMeaning());
  }

  /** Writes what was chosen by each run of a tuned study. */
  private void chosen() {
    List<List<String>> rows = ChosenTable.rows(analysis);
    if (rows.isEmpty()) {
      return;
    }
    heading("## ", Messages.text("study.report.chosen"));
    line("");
    List<String> headings = ChosenTable.headings();
    cells(headings.toArray(String[]::new));
    line("|" + "---|".repeat(headings.size()));
    rows.forEach(row -> cells(row.toArray(String[]::new)));
    line("");
  }

  private void labelsSaved() {
    if (config.transfer().isEmpty()) {
      return;
    }
    LabelsSavedText texts = new LabelsSavedText(config.transfer().get());
    heading("## ", texts.question());
    line("");
    headings(LabelsSavedText.headings());
    analysis.labelsSaved().forEach(each -> cells(texts.row(each).toArray(String[]::new)));
    line("");
    analysis.labelsSaved().forEach(each -> line("- " + MarkdownText.of(texts.of(each))));
    line("");
  }

  private void verdicts(ComparisonFamily family) {
    heading("## ", StudyNames.question(family, config));
    line("");
    family.pairs().forEach(pair -> line("- " + MarkdownText.of(VerdictText.of(pair, config))));
    line("");
  }

  private void method() {
    heading("## ", Messages.text("study.report.method"));
    paragraph(Messages.text("study.method.pairs"));
    paragraph(Messages.text("study.method.test", NumberText.decimal(analysis.overlap(), 3)));
    paragraph(Messages.text("study.method.holm"));
    paragraph(Messages.text("study.method.power", NumberText.percent(Verdict.POWER, 0)));
    if (config.transfer().isPresent()) {
      paragraph(Messages.text("study.method.labels", LabelsNeeded.RESAMPLES));
    }
    paragraph(
        Messages.text(config.fairness().repeatable() ? "study.method.again" : "study.method.once"));
  }

  private void heading(String level, String content) {
    line(level + MarkdownText.of(content));
  }

  private void paragraph(String content) {
    line("");
    line(MarkdownText.of(content));
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
