package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.report.ChosenTable;
import org.remanence.study.report.Contender;
import org.remanence.study.report.Family;
import org.remanence.study.report.Pair;
import org.remanence.study.report.ReportNumbers;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyNames;
import org.remanence.study.report.VerdictText;
import org.remanence.study.statistics.MeanEstimate;

/** What a study ends with: means with their intervals, and the verdicts. */
public final class StudyOutput {
  private StudyOutput() {}

  public static void print(StudyAnalysis analysis, PrintWriter out) {
    TextTable table =
        new TextTable(
            Stream.of(
                    "configuration",
                    "hidden",
                    "parameters",
                    "weights",
                    "runs",
                    "accuracy",
                    "interval",
                    "sd")
                .map(name -> Messages.text("study.column." + name))
                .toList());
    analysis.configurations().forEach(contender -> table.add(cells(contender, analysis)));
    analysis.tuned().forEach(contender -> table.add(cells(contender, analysis)));
    analysis
        .baselineMeans()
        .forEach(
            mean ->
                table.add(
                    cells(
                        StudyNames.of(mean),
                        "",
                        ReportNumbers.range(mean.parameters()),
                        "",
                        mean.accuracy())));
    table.print(out);
    if (!analysis.baselines().isEmpty()) {
      out.println(Messages.text("study.report.baselinesMeaning"));
    }
    chosen(analysis, out);
    for (Family family : analysis.families()) {
      out.println();
      out.println(StudyNames.question(family, analysis.plan().config()));
      for (Pair pair : family.pairs()) {
        out.println("  " + VerdictText.of(pair, analysis.plan().config()));
      }
    }
    out.flush();
  }

  /** What each run of a tuned study chose. */
  private static void chosen(StudyAnalysis analysis, PrintWriter out) {
    List<List<String>> rows = ChosenTable.rows(analysis);
    if (!rows.isEmpty()) {
      TextTable table = new TextTable(ChosenTable.headings());
      rows.forEach(row -> table.add(row.toArray(String[]::new)));
      out.println();
      out.println(Messages.text("study.report.chosen"));
      table.print(out);
    }
  }

  private static String[] cells(Contender contender, StudyAnalysis analysis) {
    return cells(
        StudyNames.of(contender),
        contender.configuration().map(c -> Numbers.whole(c.hidden())).orElse(""),
        analysis.parameters(contender).map(ReportNumbers::range).orElse(""),
        contender.configuration().map(c -> Numbers.whole(c.weights())).orElse(""),
        contender.accuracy(analysis.overlap()));
  }

  private static String[] cells(
      String name, String hidden, String parameters, String weights, MeanEstimate accuracy) {
    return new String[] {
      name,
      hidden,
      parameters,
      weights,
      Numbers.whole(accuracy.n()),
      NumberText.accuracy(accuracy.mean()),
      ReportNumbers.interval(accuracy.low(), accuracy.high()),
      Double.isNaN(accuracy.sd()) ? "–" : Numbers.decimal(100 * accuracy.sd(), 1)
    };
  }
}
