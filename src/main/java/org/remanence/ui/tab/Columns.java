package org.remanence.ui.tab;

import java.util.Comparator;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.remanence.model.Architecture;
import org.remanence.ui.kit.ColumnWidths;

/** Columns of tables, most of which have a row for each network. */
public final class Columns {
  /** Width of the longest name of an architecture, its mark and their gaps. */
  private static final double MIN_NAME_EMS = 11.8;

  private static final double MIN_NUMBER_EMS = 5.5;

  /** Text for a row that has no such value. */
  public static final String NONE = "–";

  private Columns() {}

  /** Column of the rows' names, beside the mark of their architecture; sorted by name. */
  public static <R> TableColumn<R, R> namesOf(
      String heading,
      double width,
      Function<R, String> name,
      Function<R, Architecture> architecture) {
    return names(
        heading, width, name, row -> ArchitectureStyle.of(architecture.apply(row)).shape());
  }

  /** Column of the rows' names, beside their mark; sorted by name. */
  public static <R> TableColumn<R, R> names(
      String heading, double width, Function<R, String> name, Function<R, Node> mark) {
    TableColumn<R, R> column = new TableColumn<>(heading);
    column.setPrefWidth(width);
    ColumnWidths.atLeast(column, MIN_NAME_EMS);
    column.setComparator(Comparator.comparing(name));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        cells ->
            new TableCell<>() {
              @Override
              protected void updateItem(R item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : name.apply(item));
                setGraphic(empty ? null : mark.apply(item));
              }
            });
    return column;
  }

  /** Numbers of three decimals, bold ones too; a dash where there is none (NaN). */
  public static <R> TableColumn<R, Double> numbers(
      String heading, double width, ToDoubleFunction<R> value, DoubleFunction<String> format) {
    TableColumn<R, Double> column =
        values(
            heading,
            width,
            value::applyAsDouble,
            number -> number.isNaN() ? NONE : format.apply(number));
    column.getStyleClass().add("number");
    ColumnWidths.atLeast(column, MIN_NUMBER_EMS);
    return column;
  }

  /** Values sorted as such, whatever they read; nothing where there is none (null). */
  public static <R, T extends Comparable<T>> TableColumn<R, T> values(
      String heading, double width, Function<R, T> value, Function<T, String> text) {
    TableColumn<R, T> column = new TableColumn<>(heading);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(
        cells ->
            new TableCell<>() {
              @Override
              protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : text.apply(item));
              }
            });
    return column;
  }
}
