package org.remanence.cli.output;

import java.io.PrintWriter;
import org.remanence.files.TerminalText;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.text.table.Mend;
import org.remanence.text.table.Problem;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableTexts;

/**
 * Report on a table: what was assumed about it, all that is wrong with it, and what was done about
 * it.
 */
public final class TableReportText {
  private static final String OPTIONS = "--encoding, --separator, --quoting, --no-header, ";
  private static final String COLUMNS = "--text-column, --label-column";

  private TableReportText() {}

  public static void print(String name, TableReport report, PrintWriter err) {
    line(err, Messages.text("cli.table.read", name, TableTexts.format(report.format())));
    String options = report.format().kind().hasSeparator() ? OPTIONS + COLUMNS : COLUMNS;
    line(err, Messages.text("cli.table.change", options));
    if (!report.labels().isEmpty()) {
      line(err, TableTexts.labels(report.labels()));
    }
    for (Problem problem : report.problems()) {
      line(err, Messages.text("cli.table.problem", TableTexts.what(problem), consequence(problem)));
    }
    line(err, TableTexts.summary(report));
    err.flush();
  }

  private static void line(PrintWriter err, String text) {
    err.println(TerminalText.line(text));
  }

  private static String consequence(Problem problem) {
    return TableTexts.done(problem)
        .orElseGet(
            () ->
                Messages.text(
                    "cli.table.offer",
                    NameList.or(problem.kind().mends().stream().map(TableReportText::offer))));
  }

  private static String offer(Mend mend) {
    return Messages.text("cli.table.offer.mend", mend.id(), TableTexts.mend(mend));
  }
}
