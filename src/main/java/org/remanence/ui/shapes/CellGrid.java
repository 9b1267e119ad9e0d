package org.remanence.ui.shapes;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.plot.figure.FigureMenu;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.figure.TableWindow;

/** Tokens or numbers of the sentences of a batch, a row each; wide ones scroll. */
final class CellGrid extends ScrollPane implements Figure {
  private static final PseudoClass PADDING = PseudoClass.getPseudoClass("padding");
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final GridPane grid = new GridPane();
  private final List<Label> heads = new ArrayList<>();
  private final List<Label> cells = new ArrayList<>();
  private String title = "";
  private List<List<Cell>> rows = List.of();

  /** A token or number, and whether it is padding or of a word that is not known. */
  record Cell(String text, boolean padding, boolean unknown) {}

  CellGrid(PlotFiles files) {
    getStyleClass().add("cell-grid");
    grid.getStyleClass().add("cells");
    setContent(new HBox(grid));
    setFitToHeight(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    new FigureMenu(this, new SimpleObjectProperty<>(files)).install(this);
  }

  /**
   * Shows rows, numbered from 1.
   *
   * @param chosen index of the row that is set off
   */
  void show(String name, List<List<Cell>> content, int chosen) {
    title = name;
    rows = content;
    setAccessibleText(name);
    List<Label> shown = new ArrayList<>();
    int used = 0;
    for (int row = 0; row < rows.size(); row++) {
      Label head = label(heads, row, "cell-head", Integer.toString(row + 1));
      head.pseudoClassStateChanged(CHOSEN, row == chosen);
      GridPane.setConstraints(head, 0, row);
      shown.add(head);
      for (int column = 0; column < rows.get(row).size(); column++) {
        Cell cell = rows.get(row).get(column);
        Label label = label(cells, used++, "cell", cell.text());
        label.pseudoClassStateChanged(PADDING, cell.padding());
        label.pseudoClassStateChanged(UNKNOWN, cell.unknown());
        GridPane.setConstraints(label, column + 1, row);
        shown.add(label);
      }
    }
    if (!grid.getChildren().equals(shown)) {
      grid.getChildren().setAll(shown);
    }
  }

  /** Labels are kept: to style new ones takes longer than all else at a keystroke. */
  private static Label label(List<Label> kept, int index, String styleClass, String text) {
    if (index == kept.size()) {
      Label label = new Label();
      label.setMinWidth(USE_PREF_SIZE);
      label.getStyleClass().add(styleClass);
      kept.add(label);
    }
    kept.get(index).setText(text);
    return kept.get(index);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean isBlank() {
    return rows.isEmpty();
  }

  @Override
  public String delimited(char separator) {
    return Csv.of(table(), separator);
  }

  @Override
  public void showTable() {
    List<List<String>> table = table();
    TableWindow.open(this, title, TableWindow.table(table.get(0), table.subList(1, table.size())));
  }

  /** A heading, then the rows, all of one length. */
  private List<List<String>> table() {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> table = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of(Messages.text("shapes.sentence-column")));
    for (int column = 1; column <= width; column++) {
      heading.add(Integer.toString(column));
    }
    table.add(heading);
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(row + 1)));
      rows.get(row).forEach(cell -> cells.add(cell.text()));
      while (cells.size() <= width) {
        cells.add("");
      }
      table.add(cells);
    }
    return table;
  }

  @Override
  public Node picture() {
    return grid;
  }
}
