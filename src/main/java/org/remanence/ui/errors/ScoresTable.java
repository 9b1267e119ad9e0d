package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.i18n.Messages;
import org.remanence.passport.network.ScorePassport.Score;
import org.remanence.study.ClassificationReport;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.passport.HowDoWeKnow;

/** Precision, recall, F1 and support of each label, and their mean. */
final class ScoresTable extends TableView<ScoresTable.ScoreRow> {
  /** Height of the heading, which is a little higher than a row. */
  private static final double HEADING_ROWS = 1.3;

  private final Optional<ErrorsPassports> passports;

  /** A label, or the mean of all. */
  record ScoreRow(String label, ClassificationReport.Scores scores) {}

  /**
   * @param passports of its numbers; empty if they have none
   * @param most rows that are seen at once
   */
  ScoresTable(Optional<ErrorsPassports> passports, int most) {
    this.passports = passports;
    setId("scores");
    prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> getFixedCellSize() * (Math.min(most, getItems().size()) + HEADING_ROWS),
                fixedCellSizeProperty(),
                getItems()));
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("dense");
    setAccessibleText(Messages.text("errors.scores"));
    getColumns().add(AnswerColumns.text(Messages.text("errors.column.label"), ScoreRow::label));
    add("errors.column.precision", Score.PRECISION, ClassificationReport.Scores::precision);
    add("errors.column.recall", Score.RECALL, ClassificationReport.Scores::recall);
    add("errors.column.f1", Score.F1, ClassificationReport.Scores::f1);
    TableColumn<ScoreRow, Integer> support =
        AnswerColumns.number(
            Messages.text("errors.column.support"),
            row -> row.scores().support(),
            ErrorsTexts::whole);
    HowDoWeKnow.column(
        support, row -> passports.flatMap(found -> found.support(getItems().indexOf(row))));
    getColumns().add(support);
    ColumnWidths.share(this);
  }

  private void add(String key, Score which, Function<ClassificationReport.Scores, Double> score) {
    TableColumn<ScoreRow, Double> column =
        AnswerColumns.number(
            Messages.text(key), row -> score.apply(row.scores()), ErrorsTexts::score);
    HowDoWeKnow.column(
        column, row -> passports.flatMap(found -> found.score(which, getItems().indexOf(row))));
    getColumns().add(column);
  }

  /** Shows the scores of a test. */
  void show(ClassificationReport report) {
    List<ScoreRow> rows = new ArrayList<>();
    for (int i = 0; i < report.labels().size(); i++) {
      rows.add(new ScoreRow(report.labels().get(i), report.scores(i)));
    }
    rows.add(new ScoreRow(Messages.text("errors.mean"), report.macroAverage()));
    getItems().setAll(rows);
  }
}
