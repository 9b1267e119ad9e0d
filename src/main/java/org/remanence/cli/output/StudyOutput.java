package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.report.ChosenTable;
import org.remanence.study.report.ComparisonFamily;
import org.remanence.study.report.LabelsSavedText;
import org.remanence.study.report.MeansRow;
import org.remanence.study.report.PairedComparison;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyNames;
import org.remanence.study.report.VerdictText;

/** End of a study: means with their intervals, and the verdicts. */
public final class StudyOutput {
  private StudyOutput() {}

  public static void print(StudyAnalysis analysis, PrintWriter out) {
    TextTable table =
        new TextTable(
            MeansRow.headings(
                "configuration",
                "hidden",
                "parameters",
                "weights",
                "runs",
                "accuracy",
                "interval",
                "sd"));
    MeansRow.networks(analysis).forEach(row -> table.add(cells(row)));
    MeansRow.baselines(analysis).forEach(row -> table.add(cells(row)));
    table.print(out);
    if (!analysis.baselines().isEmpty()) {
      out.println(analysis.baselinesMeaning());
    }
    chosen(analysis, out);
    StudyConfig config = analysis.plan().config();
    out.println();
    out.println(StudyNames.given(config));
    config.transfer().ifPresent(transfer -> labelsSaved(transfer, analysis, out));
    for (ComparisonFamily family : analysis.families()) {
      out.println();
      out.println(StudyNames.question(family, config));
      for (PairedComparison pair : family.pairs()) {
        out.println("  " + VerdictText.of(pair, config));
      }
    }
    VerdictText.caution(analysis).ifPresent(out::println);
    if (config.trials().isEmpty()
        && config.transfer().isEmpty()
        && !analysis.families().isEmpty()) {
      out.println(Messages.text("cli.study.ask-tuned"));
    }
    out.flush();
  }

  private static void labelsSaved(
      TransferSettings transfer, StudyAnalysis analysis, PrintWriter out) {
    LabelsSavedText texts = new LabelsSavedText(transfer);
    out.println(StudyNames.of(transfer));
    out.println();
    out.println(texts.question());
    TextTable table = new TextTable(LabelsSavedText.headings());
    analysis.labelsSaved().forEach(each -> table.add(texts.row(each).toArray(String[]::new)));
    table.print(out);
    analysis.labelsSaved().forEach(each -> out.println("  " + texts.of(each)));
  }

  /** Prints what each run of a tuned study chose. */
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

  private static String[] cells(MeansRow row) {
    return new String[] {
      row.name(),
      row.hidden(),
      row.parameters(),
      row.weights(),
      row.runs(),
      row.accuracy(),
      row.interval(),
      row.spread()
    };
  }
}
