package org.remanence.ui.results;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameters;
import org.remanence.passport.Passport;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Standing;
import org.remanence.study.tuning.TuningText;
import org.remanence.ui.ColumnWidths;
import org.remanence.ui.Columns;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;

/** Finished runs, the best first; mark and colour say how far from the best. */
final class RunsTable {
  private final TableView<BenchmarkRow> table;
  private final TableColumn<BenchmarkRow, String> chosen;
  private Benchmark benchmark = Benchmark.NONE;

  /**
   * @param files where to save the programs of passports
   */
  RunsTable(TableView<BenchmarkRow> table, ResultsPassports passports, PassportFiles files) {
    this.table = table;
    table.setRowFactory(view -> new Row());
    table.getColumns().add(standing());
    table
        .getColumns()
        .add(
            Columns.names(
                Messages.text("benchmark.column.model"),
                180,
                FindingTexts::name,
                BenchmarkRow::architecture));
    add("parameters", row -> row.parameters(), RunsTable::whole, 95, passports::parameters);
    add("accuracy", BenchmarkRow::accuracy, NumberText::accuracy, 95, passports::accuracy);
    add("loss", row -> row.metrics().testLoss(), RunsTable::loss, 80, passports::loss);
    add("epochs", row -> row.metrics().epochs(), RunsTable::whole, 75, passports::epochs);
    add("best-epoch", row -> row.metrics().bestEpoch(), RunsTable::whole, 85, passports::bestEpoch);
    add("seconds", row -> row.metrics().seconds(), RunsTable::seconds, 80, passports::seconds);
    add("complexity", BenchmarkRow::multiplyAdds, RunsTable::whole, 120, passports::multiplyAdds);
    chosen =
        Columns.values(
            Messages.text("benchmark.column.chosen"),
            190,
            row -> row.isTuned() ? chosen(row) : null,
            Function.identity());
    chosen.setId("chosen");
    chosen.setMinWidth(170);
    table.getColumns().add(chosen);
    HowDoWeKnow.on(table, files);
    ColumnWidths.share(table);
  }

  void show(Benchmark shown) {
    benchmark = shown;
    chosen.setVisible(shown.rows().stream().anyMatch(BenchmarkRow::isTuned));
    table.getItems().setAll(shown.rows());
    table.sort();
  }

  /** Learning rate, clipping and patience, and of how many trials. */
  private static String chosen(BenchmarkRow row) {
    Hyperparameters settings = row.hyperparameters();
    return Messages.text(
        "benchmark.chosen",
        TuningText.number(settings.learningRate()),
        TuningText.cell(settings.optimisation().clipping()),
        settings.patience(),
        row.trials());
  }

  /** A row in the colour of its standing. */
  private final class Row extends TableRow<BenchmarkRow> {
    @Override
    protected void updateItem(BenchmarkRow item, boolean empty) {
      super.updateItem(item, empty);
      for (Standing standing : Standing.values()) {
        pseudoClassStateChanged(
            PseudoClass.getPseudoClass(id(standing)),
            !empty && item != null && benchmark.standing(item) == standing);
      }
    }
  }

  static String id(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  private TableColumn<BenchmarkRow, BenchmarkRow> standing() {
    TableColumn<BenchmarkRow, BenchmarkRow> column = new TableColumn<>("");
    column.setPrefWidth(38);
    column.setMinWidth(38);
    column.setSortable(false);
    column.getStyleClass().add("mark");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        cells ->
            new TableCell<>() {
              @Override
              protected void updateItem(BenchmarkRow item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : benchmark.standing(item).mark());
                setAccessibleText(
                    empty
                        ? null
                        : Messages.text("benchmark.standing." + id(benchmark.standing(item))));
              }
            });
    return column;
  }

  private void add(
      String id,
      ToDoubleFunction<BenchmarkRow> value,
      DoubleFunction<String> format,
      double width,
      Function<BenchmarkRow, Optional<Passport>> passport) {
    TableColumn<BenchmarkRow, Double> column =
        Columns.numbers(Messages.text("benchmark.column." + id), width, value, format);
    HowDoWeKnow.column(column, passport);
    table.getColumns().add(column);
  }

  private static String whole(double number) {
    return NumberText.decimal(number, 0);
  }

  static String loss(double loss) {
    return NumberText.loss(loss);
  }

  private static String seconds(double seconds) {
    return NumberText.decimal(seconds, 1);
  }
}
