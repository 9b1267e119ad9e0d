package org.remanence.cli.output;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.notebook.Place;
import org.remanence.notebook.check.Finding;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.lesson.Event.DataRead;
import org.remanence.notebook.lesson.Event.SplitMade;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Event.VocabularyFitted;
import org.remanence.notebook.lesson.Lesson;
import org.remanence.notebook.summary.LessonSummary;
import org.remanence.notebook.summary.LessonTexts;
import org.remanence.notebook.summary.NetworkSettings;

/** Report on a notebook, findings and what was recognised, for people. */
public final class NotebookText {
  private final PrintWriter out;

  public NotebookText(PrintWriter out) {
    this.out = out;
  }

  public void print(NotebookReport report, LessonSummary summary) {
    String file = String.valueOf(report.notebook().file());
    if (!report.lesson().isRecognised()) {
      out.println(Messages.text("notebook.nothing", file));
    } else {
      out.println(Messages.text("notebook.found", file, report.findings().size()));
    }
    int number = 1;
    for (Finding finding : report.findings()) {
      out.println();
      print(number++, finding);
    }
    if (report.lesson().isRecognised()) {
      out.println();
      printSummary(summary);
    }
  }

  private void print(int number, Finding finding) {
    out.println(number + ". " + finding.title() + "  [" + finding.id() + "]");
    out.println("   " + place(finding.place()) + "  " + finding.place().code());
    out.println("   " + finding.what());
    out.println("   " + finding.why());
    out.println("   → " + finding.remedy());
    out.println("   → " + finding.measure());
  }

  /** Such as “Cell 3 [5], line 2:”. */
  static String place(Place place) {
    OptionalInt count = place.execution();
    return count.isPresent()
        ? Messages.text("notebook.place-run", place.cell(), count.getAsInt(), place.line())
        : Messages.text("notebook.place", place.cell(), place.line());
  }

  private void printSummary(LessonSummary summary) {
    out.println(Messages.text("notebook.recognised"));
    rows(summary).forEach((name, value) -> out.println("  " + name + ": " + value));
    summary
        .command()
        .ifPresent(
            command -> {
              out.println();
              boolean language = summary.lesson().isLanguageModel();
              out.println(Messages.text(language ? "notebook.fair-writing" : "notebook.fair"));
              out.println("  " + command);
            });
  }

  private static Map<String, String> rows(LessonSummary summary) {
    Lesson lesson = summary.lesson();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(Messages.text("notebook.row.data"), data(summary));
    rows.put(
        Messages.text("notebook.row.split"),
        lesson
            .events(SplitMade.class)
            .findFirst()
            .map(NotebookText::split)
            .orElseGet(NotebookText::unknown));
    rows.put(
        Messages.text("notebook.row.vocabulary"),
        lesson
            .events(VocabularyFitted.class)
            .findFirst()
            .map(fitted -> quoted(fitted.place()))
            .orElseGet(NotebookText::unknown));
    rows.put(
        Messages.text("notebook.row.padding"),
        lesson
            .events(Trained.class)
            .flatMap(trained -> trained.padding().stream())
            .findFirst()
            .map(padding -> quoted(padding.place()))
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

  private static String quoted(Place place) {
    return place(place) + " " + place.code();
  }

  private static String unknown() {
    return Messages.text("notebook.not-recognised");
  }

  private static String data(LessonSummary summary) {
    if (summary.texts().isPresent()) {
      LessonTexts texts = summary.texts().get();
      Map<String, Integer> counts = new TreeMap<>();
      texts.labels().forEach(label -> counts.merge(label, 1, Integer::sum));
      String labels =
          counts.entrySet().stream()
              .map(label -> label.getKey() + ": " + NumberText.whole(label.getValue()))
              .collect(joining(", "));
      return Messages.text(
          "notebook.texts",
          texts.texts().size(),
          labels.isEmpty() ? unknown() : labels,
          quoted(texts.place()));
    }
    return summary
        .lesson()
        .events(DataRead.class)
        .findFirst()
        .map(read -> quoted(read.place()))
        .orElseGet(NotebookText::unknown);
  }

  private static String split(SplitMade split) {
    return quoted(split.place())
        + (split.tests().isPresent()
            ? " " + Messages.text("notebook.tests", split.tests().getAsInt())
            : "");
  }

  private static String network(NetworkSettings network) {
    return NotebookJson.settings(network).entrySet().stream()
        .map(setting -> setting.getKey() + " " + setting.getValue())
        .collect(joining(", ", network.stack().name() + " – ", ""));
  }
}
