package org.remanence.cli.output;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.file.ForeignText;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.DataRead;
import org.remanence.notebook.analysis.ExperimentEvent.SplitMade;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;
import org.remanence.notebook.analysis.ExperimentEvent.VocabularyFitted;
import org.remanence.notebook.check.Finding;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.notebook.summary.InlineTexts;
import org.remanence.notebook.summary.NetworkSettings;

/** Report on a notebook, findings and what was recognised, for people. */
public final class NotebookText {
  private final PrintWriter out;

  public NotebookText(PrintWriter out) {
    this.out = out;
  }

  public void print(NotebookReport report, ExperimentSummary summary) {
    String file = String.valueOf(report.notebook().file());
    boolean recognised = report.experiment().isRecognised();
    if (!recognised) {
      out.println(Messages.text("notebook.nothing", file));
    }
    if (recognised || !report.findings().isEmpty()) {
      out.println(Messages.text("notebook.found", file, report.findings().size()));
    }
    int number = 1;
    for (Finding finding : report.findings()) {
      out.println();
      print(number++, finding);
    }
    if (report.experiment().isRecognised()) {
      out.println();
      printSummary(summary);
    }
  }

  private void print(int number, Finding finding) {
    out.println(number + ". " + finding.title() + "  [" + finding.id() + "]");
    out.println("   " + location(finding.location()) + "  " + finding.location().code());
    out.println("   " + finding.what());
    out.println("   " + finding.why());
    out.println("   → " + finding.remedy());
    out.println("   → " + finding.measure());
  }

  /** Such as “Cell 3 [5], line 2:”. */
  static String location(CodeLocation location) {
    OptionalInt count = location.execution();
    return count.isPresent()
        ? Messages.text("notebook.location-run", location.cell(), count.getAsInt(), location.line())
        : Messages.text("notebook.location", location.cell(), location.line());
  }

  private void printSummary(ExperimentSummary summary) {
    out.println(Messages.text("notebook.recognised"));
    rows(summary).forEach((name, value) -> out.println("  " + name + ": " + value));
    summary
        .command()
        .ifPresent(
            command -> {
              out.println();
              out.println(command.explanation());
              out.println("  " + command.line());
            });
  }

  private static Map<String, String> rows(ExperimentSummary summary) {
    Experiment experiment = summary.experiment();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(Messages.text("notebook.row.data"), data(summary));
    rows.put(
        Messages.text("notebook.row.split"),
        experiment
            .events(SplitMade.class)
            .findFirst()
            .map(NotebookText::split)
            .orElseGet(NotebookText::unknown));
    rows.put(
        Messages.text("notebook.row.vocabulary"),
        experiment
            .events(VocabularyFitted.class)
            .findFirst()
            .map(fitted -> quoted(fitted.location()))
            .orElseGet(NotebookText::unknown));
    rows.put(
        Messages.text("notebook.row.padding"),
        experiment
            .events(Trained.class)
            .flatMap(trained -> trained.padding().stream())
            .findFirst()
            .map(padding -> quoted(padding.location()))
            .orElseGet(NotebookText::unknown));
    List<NetworkSettings> networks = summary.networks();
    for (int i = 0; i < networks.size(); i++) {
      rows.put(Messages.text("notebook.row.network", i + 1), network(networks.get(i)));
    }
    if (networks.isEmpty()) {
      rows.put(Messages.text("notebook.row.network", 1), unknown());
    }
    return rows;
  }

  private static String quoted(CodeLocation location) {
    return location(location) + " " + location.code();
  }

  private static String unknown() {
    return Messages.text("notebook.not-recognised");
  }

  private static String data(ExperimentSummary summary) {
    if (summary.texts().isPresent()) {
      InlineTexts texts = summary.texts().get();
      Map<String, Integer> counts = new TreeMap<>();
      texts.labels().forEach(label -> counts.merge(ForeignText.printable(label), 1, Integer::sum));
      String labels =
          counts.entrySet().stream()
              .map(label -> label.getKey() + ": " + NumberText.whole(label.getValue()))
              .collect(joining(", "));
      return Messages.text(
          "notebook.texts",
          texts.texts().size(),
          labels.isEmpty() ? unknown() : labels,
          quoted(texts.location()));
    }
    return summary
        .experiment()
        .events(DataRead.class)
        .findFirst()
        .map(read -> quoted(read.location()))
        .orElseGet(NotebookText::unknown);
  }

  private static String split(SplitMade split) {
    return quoted(split.location())
        + (split.tests().isPresent()
            ? " " + Messages.text("notebook.tests", split.tests().getAsInt())
            : "");
  }

  private static String network(NetworkSettings network) {
    List<String> settings = new ArrayList<>();
    network.values().forEach((name, value) -> settings.add(name.id() + " " + name.format(value)));
    if (!network.optimizer().isEmpty()) {
      settings.add("optimizer " + network.optimizer());
    }
    network.seed().ifPresent(seed -> settings.add("seed " + seed));
    return network.stack().name() + " – " + String.join(", ", settings);
  }
}
