package org.remanence.notebook.summary;

import static java.util.stream.Collectors.joining;

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

/** Report on a notebook, findings and what was recognised, for people. */
public final class ReportText {
  private final StringBuilder out = new StringBuilder();

  private ReportText() {}

  /** The report in the language in use; every line has its end. */
  public static String of(NotebookReport report, ExperimentSummary summary) {
    ReportText text = new ReportText();
    text.add(report, summary);
    return text.out.toString();
  }

  private void add(NotebookReport report, ExperimentSummary summary) {
    line(headline(report));
    int number = 1;
    for (Finding finding : report.findings()) {
      line("");
      add(number++, finding);
    }
    if (report.experiment().isRecognised()) {
      line("");
      add(summary);
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  /** Headline: what was found, in one line or two. */
  public static String headline(NotebookReport report) {
    String file = String.valueOf(report.notebook().file());
    String found = Messages.text("notebook.found", file, report.findings().size());
    if (report.experiment().isRecognised()) {
      return found;
    }
    String nothing = Messages.text("notebook.nothing", file);
    return report.findings().isEmpty() ? nothing : nothing + "\n" + found;
  }

  private void add(int number, Finding finding) {
    line(number + ". " + finding.title() + "  [" + finding.id() + "]");
    line("   " + location(finding.location()) + "  " + finding.location().code());
    line("   " + finding.what());
    line("   " + finding.why());
    line("   → " + finding.remedy());
    line("   → " + finding.measure());
  }

  /** Location in words, such as “cell 3 [5], line 2:”. */
  public static String location(CodeLocation location) {
    OptionalInt count = location.execution();
    return count.isPresent()
        ? Messages.text("notebook.location-run", location.cell(), count.getAsInt(), location.line())
        : Messages.text("notebook.location", location.cell(), location.line());
  }

  private void add(ExperimentSummary summary) {
    line(Messages.text("notebook.recognised"));
    rows(summary)
        .forEach((name, value) -> line("  " + Messages.text("notebook.page.row", name, value)));
    summary
        .command()
        .ifPresent(
            command -> {
              line("");
              line(command.explanation());
              line("  " + command.line());
            });
  }

  /** Rows of what was recognised: data, split, vocabulary, padding, each network. */
  public static Map<String, String> rows(ExperimentSummary summary) {
    Experiment experiment = summary.experiment();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(Messages.text("notebook.row.data"), data(summary));
    rows.put(
        Messages.text("notebook.row.split"),
        experiment
            .events(SplitMade.class)
            .findFirst()
            .map(ReportText::split)
            .orElseGet(ReportText::unknown));
    rows.put(
        Messages.text("notebook.row.vocabulary"),
        experiment
            .events(VocabularyFitted.class)
            .findFirst()
            .map(fitted -> quoted(fitted.location()))
            .orElseGet(ReportText::unknown));
    rows.put(
        Messages.text("notebook.row.padding"),
        experiment
            .events(Trained.class)
            .flatMap(trained -> trained.padding().stream())
            .findFirst()
            .map(padding -> quoted(padding.location()))
            .orElseGet(ReportText::unknown));
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
        .orElseGet(ReportText::unknown);
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
