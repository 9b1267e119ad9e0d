package org.remanence.ui.notebook;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.notebook.check.Finding;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.notebook.summary.ReportText;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.SideWindow;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.tab.WindowTab;

/**
 * A notebook that was read: what is wrong with its experiment, what was recognised, and the forms
 * that this fills.
 */
public final class NotebookPage {
  private static final double WIDTH = 820;
  private static final double HEIGHT = 660;

  private final NotebookReport report;
  private final ExperimentSummary summary;
  private final NotebookForms forms;
  private final Consumer<WindowTab> select;
  private final Runnable showStudy;
  private final Label said = text("notebookSaid", "");

  private NotebookPage(
      NotebookReport report,
      ExperimentSummary summary,
      NotebookForms forms,
      Consumer<WindowTab> select,
      Runnable showStudy) {
    this.report = report;
    this.summary = summary;
    this.forms = forms;
    this.select = select;
    this.showStudy = showStudy;
  }

  /**
   * Opens a window beside {@code from}.
   *
   * @param select brings a tab of the main window to the front
   * @param showStudy does so with the form of a study
   */
  public static void open(
      Node from,
      NotebookReport report,
      ExperimentSummary summary,
      NotebookForms forms,
      Consumer<WindowTab> select,
      Runnable showStudy) {
    NotebookPage page = new NotebookPage(report, summary, forms, select, showStudy);
    String title = Messages.text("notebook.page.title", page.name());
    SideWindow.open(from, title, page.build(), WIDTH, HEIGHT);
  }

  private String name() {
    return String.valueOf(report.notebook().file().getFileName());
  }

  private ScrollPane build() {
    VBox page = new VBox(text("notebookHeadline", ReportText.headline(report)), actions(), said);
    page.getStyleClass().add("notebook");
    Visibility.show(said, "");
    if (!report.findings().isEmpty()) {
      page.getChildren().add(findings());
    }
    if (report.experiment().isRecognised()) {
      page.getChildren().add(recognised());
    }
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private FlowPane actions() {
    Button fill = button("fill", this::fill);
    Button study = button("fair", this::runFairly);
    Button copy = button("copy", () -> ClipboardText.put(ReportText.of(report, summary)));
    boolean network = NotebookForms.canFill(summary);
    FlowPane actions = new FlowPane(8, 6);
    actions.getChildren().setAll(network ? List.of(fill, study, copy) : List.of(copy));
    return actions;
  }

  private static Button button(String name, Runnable action) {
    Button button = new Button(Messages.text("notebook.page." + name));
    button.setId("notebook-" + name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void fill() {
    if (forms.fillTraining(summary, name())) {
      Visibility.show(said, forms.said(summary));
      select.accept(WindowTab.TRAINING);
    }
  }

  private void runFairly() {
    String begun = forms.begins(summary) ? "notebook.page.begun" : "notebook.page.start";
    if (forms.fillStudy(summary, name())) {
      Visibility.show(said, forms.said(summary) + "\n" + Messages.text(begun));
      showStudy.run();
    }
  }

  private VBox findings() {
    VBox findings = new VBox(14);
    findings.setId("notebookFindings");
    report.findings().forEach(finding -> findings.getChildren().add(row(finding)));
    return findings;
  }

  private VBox row(Finding finding) {
    Label title = text("", finding.title());
    title.getStyleClass().add("lint-what");
    Label where =
        text("", ReportText.location(finding.location()) + "  " + finding.location().code());
    where.getStyleClass().add("hint");
    WindowTab tab = tab(finding);
    Hyperlink open = new Hyperlink(Messages.text("notebook.page.open", tab.title()));
    open.setOnAction(event -> select.accept(tab));
    return new VBox(
        3,
        title,
        where,
        text("", finding.what()),
        text("", finding.why()),
        text("", "→ " + finding.remedy()),
        text("", "→ " + finding.measure()),
        open);
  }

  /** The tab that measures it. */
  private static WindowTab tab(Finding finding) {
    return switch (finding.id()) {
      case "vocabulary", "few-tests" -> WindowTab.ERRORS;
      case "no-seed", "weights-not-seeded", "one-run-each" -> WindowTab.RESULTS;
      case "padding-read", "padding-read-last" -> WindowTab.SHAPES;
      case "nothing-held-out" -> WindowTab.PLAYGROUND;
      default -> WindowTab.TRAINING;
    };
  }

  private VBox recognised() {
    VBox recognised = new VBox(3);
    recognised.setId("notebookRecognised");
    Label title = text("", Messages.text("notebook.recognised"));
    title.getStyleClass().add("lint-what");
    recognised.getChildren().add(title);
    ReportText.rows(summary)
        .forEach(
            (name, value) ->
                recognised
                    .getChildren()
                    .add(text("", Messages.text("notebook.page.row", name, value))));
    return recognised;
  }

  private static Label text(String id, String text) {
    Label label = WrappedLabel.of(text);
    label.setId(id.isEmpty() ? null : id);
    return label;
  }
}
