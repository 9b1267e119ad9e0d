package org.remanence.ui.results.tuning;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.tuning.TuningText;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.Columns;

/** The trials of a tuned comparison, and which was chosen for each network. */
final class TrialsTable {
  /** Columns of what came of a trial, and of how it was trained; the other is its number. */
  private static final Set<String> OUTCOMES = Set.of("epochs", "loss");

  private static final Set<String> SETTINGS = Set.of("rate", "clipping", "rung");

  private static final Set<String> CHOICES = Set.of("patience", "outcome");

  /** Width of the longest words, such as {@code norme 1}. */
  private static final double WORDS_EMS = 7;

  private final TableView<TrialRow> table;

  /**
   * @param files where to save the programs of passports
   */
  TrialsTable(TableView<TrialRow> table, PassportFiles files) {
    this.table = table;
    table
        .getColumns()
        .add(
            Columns.namesOf(
                Messages.text("results.column.model"),
                150,
                row -> ArchitectureStyle.name(row.architecture()),
                TrialRow::architecture));
    numbers("trial", 60, row -> row.result().trial().number(), TrialsTable::whole);
    numbers("rate", 130, row -> row.result().trial().learningRate(), NumberText::setting);
    words("clipping", 90, row -> TuningText.cell(row.result().trial().clipping()));
    words("patience", 80, TrialsTable::patience);
    numbers("rung", 60, row -> row.result().rung(), TrialsTable::whole);
    numbers("epochs", 70, row -> row.result().epochs(), TrialsTable::whole);
    numbers(
        "loss",
        130,
        row -> row.result().diverged() ? Double.NaN : row.result().validationLoss(),
        NumberText::loss);
    words("outcome", 90, TrialsTable::outcome);
    HowDoWeKnow.on(table, files);
    ColumnWidths.share(table);
  }

  void show(List<TrialRow> rows) {
    if (!rows.equals(table.getItems())) {
      table.getItems().setAll(rows);
      table.sort();
    }
  }

  /** A dash where none was chosen. */
  private static String patience(TrialRow row) {
    return row.isChosen() ? NumberText.whole(row.patience().getAsInt()) : Columns.NONE;
  }

  private static String outcome(TrialRow row) {
    if (row.result().diverged()) {
      return Messages.text("tuning.outcome.diverged");
    }
    return row.isChosen() ? Messages.text("tuning.outcome.chosen") : "";
  }

  private void numbers(
      String id, double width, ToDoubleFunction<TrialRow> value, DoubleFunction<String> format) {
    TableColumn<TrialRow, Double> column =
        Columns.numbers(Messages.text("tuning.column." + id), width, value, format);
    explain(column, id);
    if ("rung".equals(id)) {
      ColumnWidths.explain(column, Messages.text("tuning.tip.rung"));
    }
    table.getColumns().add(column);
  }

  private void words(String id, double width, Function<TrialRow, String> text) {
    TableColumn<TrialRow, String> column =
        Columns.values(Messages.text("tuning.column." + id), width, text, Function.identity());
    ColumnWidths.atLeast(column, WORDS_EMS);
    explain(column, id);
    table.getColumns().add(column);
  }

  private static void explain(TableColumn<TrialRow, ?> column, String id) {
    if (OUTCOMES.contains(id)) {
      HowDoWeKnow.column(column, TrialRow::passport);
    } else if (SETTINGS.contains(id)) {
      HowDoWeKnow.column(column, TrialRow::settings);
    } else if (CHOICES.contains(id)) {
      HowDoWeKnow.column(column, TrialRow::choice);
    }
  }

  private static String whole(double number) {
    return NumberText.decimal(number, 0);
  }
}
