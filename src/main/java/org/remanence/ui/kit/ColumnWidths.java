package org.remanence.ui.kit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;

/**
 * Shares a table's width out among its columns, so that no heading is cut. JavaFX's own policies
 * squeeze the first columns and stretch the last of a table that is laid out while it has no width
 * yet, as in a hidden tab.
 */
public final class ColumnWidths {
  /** For the vertical scroll bar and the border. */
  private static final double RESERVED = 18;

  private static final String MIN_EMS = "min-ems";

  private final TableView<?> table;
  private final Map<TableColumn<?, ?>, Double> shares = new HashMap<>();

  /** The headings whose fonts and paddings are followed. */
  private final Set<Label> headings = new HashSet<>();

  private ColumnWidths(TableView<?> table) {
    this.table = table;
  }

  /**
   * From now on every column is as wide as its preferred width asks for, beside the others', but no
   * narrower than its heading; if these do not fit side by side, the table scrolls.
   */
  public static void share(TableView<?> table) {
    ColumnWidths widths = new ColumnWidths(table);
    for (TableColumn<?, ?> column : table.getColumns()) {
      widths.shares.put(column, column.getPrefWidth());
    }
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.widthProperty().addListener((Observable width) -> widths.fit());
    // Later: the rows are still being made for the columns that are to be seen.
    table
        .getVisibleLeafColumns()
        .addListener((Observable columns) -> Platform.runLater(widths::fit));
    table
        .skinProperty()
        .addListener((Observable skin) -> Platform.runLater(widths::followHeadings));
    widths.fit();
  }

  /**
   * Headings are made with the skin, and those of columns that were hidden once these are shown.
   */
  private void followHeadings() {
    if (table.lookup(".nested-column-header") instanceof Parent row) {
      row.getChildrenUnmodifiable().addListener((Observable nodes) -> Platform.runLater(this::fit));
    }
    fit();
  }

  /** Keeps a column as wide as its values need, whatever the text size, in ems of its heading. */
  public static void atLeast(TableColumn<?, ?> column, double ems) {
    column.getProperties().put(MIN_EMS, ems);
  }

  /** Explains over a column's heading what it means, in a table whose widths are shared. */
  public static void explain(TableColumn<?, ?> column, String tip) {
    column.getProperties().put(ColumnWidths.class, tip);
  }

  private static Optional<String> tip(TableColumn<?, ?> column) {
    return Optional.ofNullable((String) column.getProperties().get(ColumnWidths.class));
  }

  private static void explain(Label heading, String tip) {
    heading.setTooltip(Tips.of(tip));
    heading.setAccessibleHelp(tip);
  }

  private void fit() {
    double available = table.getWidth() - RESERVED;
    List<? extends TableColumn<?, ?>> columns = table.getVisibleLeafColumns();
    if (available <= 0 || columns.isEmpty()) {
      return;
    }
    Map<TableColumn<?, ?>, Double> minWidths = minWidths();
    Set<TableColumn<?, ?>> narrow = new HashSet<>();
    double unit;
    // What narrow columns take beyond their share is taken from the others, which may then be so.
    do {
      unit = unit(columns, narrow, minWidths, available);
    } while (narrow.addAll(tooNarrow(columns, unit, minWidths)));
    for (TableColumn<?, ?> column : columns) {
      column.setPrefWidth(
          narrow.contains(column) ? minWidth(minWidths, column) : share(column) * unit);
    }
  }

  private List<? extends TableColumn<?, ?>> tooNarrow(
      List<? extends TableColumn<?, ?>> columns,
      double unit,
      Map<TableColumn<?, ?>, Double> minWidths) {
    return columns.stream()
        .filter(column -> share(column) * unit < minWidth(minWidths, column))
        .toList();
  }

  /** Width that narrow columns leave, for each unit that the others ask for. */
  private double unit(
      List<? extends TableColumn<?, ?>> columns,
      Set<TableColumn<?, ?>> narrow,
      Map<TableColumn<?, ?>, Double> minWidths,
      double available) {
    double taken = narrow.stream().mapToDouble(column -> minWidth(minWidths, column)).sum();
    double asked =
        columns.stream().filter(column -> !narrow.contains(column)).mapToDouble(this::share).sum();
    return asked == 0 ? 0 : Math.max(0, available - taken) / asked;
  }

  private double share(TableColumn<?, ?> column) {
    return shares.getOrDefault(column, 0.0);
  }

  private static double minWidth(
      Map<TableColumn<?, ?>, Double> minWidths, TableColumn<?, ?> column) {
    return Math.max(column.getMinWidth(), minWidths.getOrDefault(column, 0.0));
  }

  /** Least widths by headings that are made already; they are followed from now on. */
  private Map<TableColumn<?, ?>, Double> minWidths() {
    Map<TableColumn<?, ?>, Double> minWidths = new HashMap<>();
    for (Node node : table.lookupAll(".column-header")) {
      if (node instanceof TableColumnHeader header
          && header.getTableColumn() instanceof TableColumn<?, ?> column
          && header.lookup(".label") instanceof Label heading) {
        if (headings.add(heading)) {
          tip(column).ifPresent(tip -> explain(heading, tip));
          heading.fontProperty().addListener((Observable font) -> fit());
          heading.paddingProperty().addListener((Observable padding) -> fit());
        }
        double inset = header.snappedLeftInset() + header.snappedRightInset();
        double ems = (Double) column.getProperties().getOrDefault(MIN_EMS, 0.0);
        minWidths.put(
            column, Math.max(inset + HeadingWidth.of(heading), ems * heading.getFont().getSize()));
      }
    }
    return minWidths;
  }
}
