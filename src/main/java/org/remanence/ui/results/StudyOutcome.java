package org.remanence.ui.results;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.passport.result.StudyPassport;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.report.ComparisonFamily;
import org.remanence.study.report.LabelsSaved;
import org.remanence.study.report.LabelsSavedText;
import org.remanence.study.report.PairedComparison;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyNames;
import org.remanence.study.report.VerdictText;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.chart.BarPlot;
import org.remanence.ui.plot.figure.PlotFiles;

/**
 * Outcome of a study: whose results these are, the table over the whole width, and below it the
 * verdicts beside the figure.
 */
final class StudyOutcome extends VBox {
  private final Label origin = WrappedLabel.empty();
  private final Label differs = WrappedLabel.empty();
  private final GridPane table = new GridPane();
  private final VBox verdicts = new VBox();
  private final Label folder = WrappedLabel.empty();
  private final BarPlot chart = new BarPlot();
  private final PlotFiles files;
  private final Label question = WrappedLabel.empty();
  private final Optional<Runnable> tune;

  /**
   * @param files where to save pictures, tables and the programs of passports
   * @param tune asks for the same study with each run tuned; empty where there is no such way
   */
  StudyOutcome(PlotFiles files, Optional<Runnable> tune) {
    this.files = files;
    this.tune = tune;
    getStyleClass().add("study-outcome");
    setMinHeight(USE_PREF_SIZE);
    origin.setId("study-origin");
    origin.getStyleClass().add("origin");
    differs.setId("study-differs");
    differs.getStyleClass().add("warning");
    table.getStyleClass().add("study-table");
    verdicts.getStyleClass().add("conclusions");
    folder.getStyleClass().add("hint");
    chart.filesProperty().set(files);
    chart.setId("chart");
    getChildren().setAll(origin, differs, scrolling(table), verdictsAndFigure());
  }

  /** Wider than the window with large type only; then it scrolls sideways, and nothing else. */
  private ScrollPane scrolling(GridPane table) {
    ScrollPane scrolls = new ScrollPane(table);
    scrolls.setId("study-table");
    scrolls.setFitToWidth(true);
    scrolls.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scrolls.addEventFilter(
        ScrollEvent.SCROLL,
        event -> {
          if (event.getDeltaX() == 0) {
            event.consume();
            fireEvent(event.copyFor(this, this));
          }
        });
    scrolls.setMinHeight(USE_PREF_SIZE);
    return scrolls;
  }

  private HBox verdictsAndFigure() {
    question.getStyleClass().add("plot-title");
    VBox words = new VBox(question, verdicts, folder);
    words.getStyleClass().add("study-verdicts");
    HBox both = new HBox(words, chart);
    both.getStyleClass().add("findings-and-charts");
    both.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox.setHgrow(chart, Priority.ALWAYS);
    VBox.setVgrow(both, Priority.ALWAYS);
    return both;
  }

  void show(StudyAnalysis analysis) {
    origin.setText(StudyOrigin.of(analysis));
    question.setText(heading(analysis));
    StudyPassport passports = new StudyPassport(analysis);
    StudyRows.fill(table, analysis, passports, files);
    chart.show(
        StudyRows.chart(analysis),
        (group, series) -> StudyRows.bar(analysis, passports, group, series));
    verdicts.getChildren().clear();
    StudyConfig config = analysis.plan().config();
    config.transfer().map(LabelsSavedText::new).ifPresent(texts -> show(texts, passports));
    for (ComparisonFamily family : analysis.families()) {
      show(family, analysis, passports);
    }
    VerdictText.caution(analysis).map(WrappedLabel::of).ifPresent(verdicts.getChildren()::add);
  }

  /** Shows how many labels a start saves. */
  private void show(LabelsSavedText texts, StudyPassport passports) {
    ask(texts.question());
    for (LabelsSaved saved : passports.analysis().labelsSaved()) {
      Label sentence = WrappedLabel.of(texts.of(saved));
      verdicts
          .getChildren()
          .add(
              passports.labels(saved).isPresent()
                  ? HowDoWeKnow.sentence(sentence, () -> passports.labels(saved), files)
                  : sentence);
    }
  }

  private void ask(String text) {
    Label question = WrappedLabel.of(text);
    question.getStyleClass().add("question");
    verdicts.getChildren().add(question);
  }

  private void show(ComparisonFamily family, StudyAnalysis analysis, StudyPassport passports) {
    StudyConfig config = analysis.plan().config();
    if (!verdicts.getChildren().isEmpty() || analysis.families().size() > 1) {
      ask(StudyNames.question(family, config));
    }
    for (PairedComparison pair : family.pairs()) {
      Label verdict = WrappedLabel.of(VerdictText.of(pair, config));
      verdicts
          .getChildren()
          .add(
              HowDoWeKnow.sentence(
                  verdict, () -> Optional.of(passports.pair(family, pair)), files));
    }
    if (isFromOneSetting(family, config)) {
      tune.map(StudyOutcome::question).ifPresent(verdicts.getChildren()::add);
    }
  }

  /**
   * Shows in what the form differs from the study shown.
   *
   * @param names empty if in nothing
   */
  void setDifferences(List<String> names) {
    Visibility.show(
        differs,
        names.isEmpty() ? "" : Messages.text("study.page.differs", NameList.of(names.stream())));
  }

  void setFolder(String text) {
    folder.setText(text);
  }

  /** Returns whether the verdicts may be ones on the settings that all networks were given. */
  private static boolean isFromOneSetting(ComparisonFamily family, StudyConfig config) {
    return family.question() == ComparisonFamily.Question.ARCHITECTURES
        && config.trials().isEmpty()
        && config.fairness().repeatable();
  }

  /** Heading of the verdicts, which says so while runs are missing that may change them. */
  private static String heading(StudyAnalysis analysis) {
    return analysis.complete()
        ? Messages.text("study.page.verdicts")
        : Messages.text(
            "study.page.verdicts-so-far", analysis.results().size(), analysis.plan().runs().size());
  }

  private static Hyperlink question(Runnable tune) {
    Hyperlink link = new Hyperlink(Messages.text("tuning.question"));
    link.setTooltip(new Tooltip(Messages.text("study.page.tip.question")));
    link.setOnAction(event -> tune.run());
    return link;
  }
}
