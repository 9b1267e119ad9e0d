package org.remanence.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.option.OutputFormat;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.NotebookJson;
import org.remanence.notebook.NotebookFile;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.notebook.summary.ReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code remanence lint}: what makes the results of a notebook say less than they seem to. */
@Command(sortOptions = false)
final class LintCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE.ipynb", descriptionKey = "file")
  Path file;

  @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
  OutputFormat format;

  @Mixin HelpOption help;

  /** 1 where something was found. */
  @Override
  public Integer call() {
    NotebookReport report = NotebookReport.of(NotebookFile.read(file));
    ExperimentSummary summary = ExperimentSummary.of(report.experiment());
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      JsonOutput.print(NotebookJson.of(report, summary), out);
    } else {
      out.print(ReportText.of(report, summary));
    }
    return report.findings().isEmpty() ? 0 : 1;
  }
}
