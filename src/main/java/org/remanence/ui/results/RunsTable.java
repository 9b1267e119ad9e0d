package org.remanence.ui.results;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.shape.Polygon;
import org.remanence.i18n.Messages;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Standing;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.ColumnWidths;

/** Finished runs, the best first; mark and colour say how far from the best. */
final class RunsTable {
  private final TableView<BenchmarkRow> table;
  private Benchmark benchmark = Benchmark.NONE;

  RunsTable(TableView<BenchmarkRow> table) {
    this.table = table;
    table.setRowFactory(view -> new Row());
    table.getColumns().add(standing());
    table.getColumns().add(name());
    add("parameters", row -> row.parameters(), RunsTable::whole, 95);
    add("accuracy", BenchmarkRow::accuracy, FindingTexts::tenths, 95);
    add("loss", row -> row.metrics().testLoss(), RunsTable::loss, 80);
    add("epochs", row -> row.metrics().epochs(), RunsTable::whole, 75);
    add("best-epoch", row -> row.metrics().bestEpoch(), RunsTable::whole, 75);
    add("seconds", row -> row.metrics().seconds(), RunsTable::seconds, 80);
    add("complexity", BenchmarkRow::multiplyAdds, RunsTable::whole, 150);
    ColumnWidths.share(table);
  }

  void show(Benchmark shown) {
    benchmark = shown;
    table.getItems().setAll(shown.rows());
    table.sort();
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

  private static TableColumn<BenchmarkRow, BenchmarkRow> name() {
    TableColumn<BenchmarkRow, BenchmarkRow> column =
        new TableColumn<>(Messages.text("benchmark.column.model"));
    column.setPrefWidth(180);
    column.setMinWidth(120);
    column.setComparator(
        (one, other) -> FindingTexts.name(one).compareTo(FindingTexts.name(other)));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        cells ->
            new TableCell<>() {
              @Override
              protected void updateItem(BenchmarkRow item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : FindingTexts.name(item));
                setGraphic(empty ? null : mark(ArchitectureStyle.of(item.architecture())));
              }
            });
    return column;
  }

  static Polygon mark(ArchitectureStyle style) {
    Polygon mark = new Polygon();
    mark.getPoints().setAll(style.mark().points(5, 5, 5));
    mark.setFill(style.color());
    return mark;
  }

  private void add(
      String id,
      ToDoubleFunction<BenchmarkRow> value,
      DoubleFunction<String> format,
      double width) {
    TableColumn<BenchmarkRow, Double> column =
        new TableColumn<>(Messages.text("benchmark.column." + id));
    column.setPrefWidth(width);
    column.getStyleClass().add("number");
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
    column.setCellFactory(
        cells ->
            new TableCell<>() {
              @Override
              protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : format.apply(item));
              }
            });
    table.getColumns().add(column);
  }

  private static String whole(double number) {
    return NumberFormat.getIntegerInstance(Messages.language()).format(number);
  }

  static String loss(double loss) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(3);
    format.setMaximumFractionDigits(3);
    return format.format(loss);
  }

  private static String seconds(double seconds) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(seconds);
  }
}
