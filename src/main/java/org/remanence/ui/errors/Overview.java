package org.remanence.ui.errors;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.study.ClassificationReport;
import org.remanence.study.HitCount;
import org.remanence.study.WilsonInterval;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.heatmap.ConfusionMatrix;
import org.remanence.ui.tab.WindowTab;

/** A network's test at a glance: accuracy, confusion matrix, scores of each class, worst errors. */
final class Overview extends VBox {
  private static final double SENTENCE_EMS = 8;
  private static final double LABEL_EMS = 6.5;
  private static final int MAX_ROWS = 8;

  private final BiConsumer<String, String> onCell;
  private final Optional<ErrorsPassports> passports;
  private final Label accuracy = WrappedLabel.empty();
  private final ConfusionMatrix matrix = new ConfusionMatrix();
  private final ScoresTable scores;
  private final TableView<SentenceRow> worst = new TableView<>();
  private NetworkTest test;
  private final TableColumn<SentenceRow, SentencePrediction> answer =
      AnswerColumns.answer(row -> row.answers().get(test.network()), accuracy);
  private final Label listed = TestLayout.title("");

  /**
   * @param onCell shows the texts of a label that were given another, or the same
   * @param passports of its numbers; empty if they have none
   * @param onOpen shows a sentence in another tab
   */
  Overview(
      BiConsumer<String, String> onCell,
      Optional<ErrorsPassports> passports,
      PlotFiles files,
      BiConsumer<String, WindowTab> onOpen) {
    this.onCell = onCell;
    this.passports = passports;
    scores = new ScoresTable(passports, MAX_ROWS);
    getStyleClass().add("errors-section");
    accuracy.setId("accuracy");
    matrix.setId("confusion");
    matrix.filesProperty().set(files);
    matrix.setOnCell(this::showCell);
    VBox.setVgrow(matrix, Priority.ALWAYS);
    TableActions scoreActions =
        new TableActions(
            () -> "scores-" + test.network().id(),
            separator -> ErrorTables.scores(test.predictions().report(), separator),
            files);
    VBox left =
        new VBox(
            matrix,
            TestLayout.head(TestLayout.title(Messages.text("errors.scores")), scoreActions),
            scores);
    TableActions worstActions =
        new TableActions(
            () -> "errors-" + test.network().id(),
            separator ->
                ErrorTables.sentences(worst.getItems(), List.of(test.network()), separator),
            files);
    OpenInTabBar open = new OpenInTabBar(onOpen);
    open.follow(worst, SentenceRow::text);
    VBox right = new VBox(TestLayout.head(listed, worstActions), worst);
    VBox.setVgrow(worst, Priority.ALWAYS);
    getChildren().addAll(accuracy, TestLayout.halves(left, right), open);
    makeWorst();
    passports.ifPresent(found -> explain(found, files));
  }

  private void explain(ErrorsPassports found, PlotFiles files) {
    HowDoWeKnow.on(
        accuracy,
        () -> found.accuracy().map(passport -> passport.shownAs(accuracy.getText())),
        files);
    matrix.setPassports(found::confusion);
    HowDoWeKnow.on(scores, files);
    HowDoWeKnow.on(worst, files);
  }

  private void makeWorst() {
    worst.setId("worst");
    worst.getStyleClass().add("dense");
    worst.setPlaceholder(new Label(Messages.text("errors.worst.none")));
    worst.setAccessibleText(Messages.text("errors.worst"));
    worst.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    TableColumn<SentenceRow, String> text =
        AnswerColumns.text(Messages.text("errors.column.sentence"), SentenceRow::text);
    AnswerColumns.flex(text, SENTENCE_EMS, accuracy);
    TableColumn<SentenceRow, String> label =
        AnswerColumns.text(Messages.text("errors.column.actual"), row -> row.example().label());
    AnswerColumns.fix(label, LABEL_EMS, accuracy);
    worst.getColumns().addAll(List.of(text, label, answer));
  }

  /** Shows a network's answers. */
  void show(NetworkTest shown, boolean dark) {
    test = shown;
    ClassificationReport report = test.predictions().report();
    HitCount hitCount = HitCount.of(test.predictions().rows());
    WilsonInterval interval = hitCount.interval();
    accuracy.setText(
        Messages.text(
            "errors.accuracy",
            test.name(),
            hitCount.hits(),
            hitCount.examples(),
            SentencePrediction.percent(report.accuracy()),
            SentencePrediction.percent(interval.low()),
            SentencePrediction.percent(interval.high())));
    matrix.show(
        Messages.text("errors.confusion", test.name()), report.labels(), report.confusion(), dark);
    scores.show(report);
    AnswerColumns.name(answer, test.network(), test.name(), test.mark());
    passports.ifPresent(found -> found.onAnswers(worst));
    listed.setText(test.title());
    worst.getItems().setAll(test.listed());
  }

  private void showCell(int actual, int predicted) {
    List<String> labels = test.predictions().labels();
    onCell.accept(labels.get(actual), labels.get(predicted));
  }
}
