package org.remanence.ui.architectures;

import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Polygon;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.tab.ArchitectureStyle;

/** The cells, aspect by aspect; a click on one of its boxes unfolds why, another folds it again. */
final class CellsTable {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final String FOLDED = "▸";
  private static final String UNFOLDED = "▾";

  /** In pixels; the cells share what there is more. */
  private static final double MIN_WIDTH = 120;

  private final GridPane grid;
  private final ScrollPane page;
  private final AspectTexts texts;
  private final WhyFigures figures;
  private final AspectPassports passports;
  private final PassportFiles files;
  private final Map<Aspect, Map<Architecture, Button>> cells = new EnumMap<>(Aspect.class);
  private Node why;
  private Button opened;

  /**
   * @param files where to save the programs of passports
   */
  CellsTable(
      GridPane grid,
      ScrollPane page,
      ArchitecturesViewModel model,
      WhyFigures figures,
      PassportFiles files,
      Subscriptions subscriptions) {
    this.files = files;
    passports = new AspectPassports(model);
    this.grid = grid;
    this.page = page;
    this.figures = figures;
    texts = new AspectTexts(model);
    grid.getColumnConstraints().add(new ColumnConstraints());
    int column = 1;
    for (Architecture architecture : ArchitecturesViewModel.CELLS) {
      ColumnConstraints width = new ColumnConstraints();
      width.setHgrow(Priority.ALWAYS);
      width.setPrefWidth(MIN_WIDTH);
      grid.getColumnConstraints().add(width);
      grid.add(heading(architecture), column++, 0);
    }
    for (Aspect aspect : Aspect.values()) {
      addRow(aspect);
    }
    subscriptions.onChange(model.costsProperty(), this::refresh);
    subscriptions.onChange(model.speed().resultProperty(), this::refresh);
    subscriptions.onChange(model.recall().changes(), this::refresh);
    refresh();
  }

  private static Label heading(Architecture architecture) {
    Polygon mark = new Polygon();
    ArchitectureStyle style = ArchitectureStyle.of(architecture);
    mark.getPoints().setAll(style.mark().points(6, 6, 6));
    mark.setFill(style.color());
    Label heading = new Label(ArchitectureStyle.name(architecture), mark);
    heading.getStyleClass().add("cell-name");
    return heading;
  }

  private void addRow(Aspect aspect) {
    Label name = new Label(Messages.text("architectures.aspect." + aspect.id()));
    name.getStyleClass().add("aspect");
    grid.add(name, 0, row(aspect));
    Map<Architecture, Button> row = new EnumMap<>(Architecture.class);
    int column = 1;
    for (Architecture architecture : ArchitecturesViewModel.CELLS) {
      Button cell = new Button();
      cell.setId("why-" + aspect.id() + "-" + architecture.id());
      cell.getStyleClass().setAll("why-cell");
      cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
      Label fold = new Label(FOLDED);
      fold.getStyleClass().add("fold");
      cell.setGraphic(fold);
      cell.setOnAction(event -> toggle(aspect, architecture));
      HowDoWeKnow.on(cell, () -> passports.cell(aspect, architecture, cell.getText()), files);
      grid.add(cell, column++, row(aspect));
      row.put(architecture, cell);
    }
    cells.put(aspect, row);
  }

  private void refresh() {
    cells.forEach(
        (aspect, row) ->
            row.forEach(
                (architecture, cell) -> {
                  cell.setText(texts.cell(aspect, architecture));
                  cell.setAccessibleText(
                      Messages.text(
                          "architectures.cell.accessible",
                          ArchitectureStyle.name(architecture),
                          Messages.text("architectures.aspect." + aspect.id()),
                          cell.getText()));
                }));
  }

  private void toggle(Aspect aspect, Architecture architecture) {
    Button cell = cells.get(aspect).get(architecture);
    boolean closing = opened == cell;
    if (opened != null) {
      mark(opened, false);
      grid.getChildren().remove(why);
      opened = null;
    }
    if (!closing) {
      opened = cell;
      mark(cell, true);
      why = figures.why(aspect, architecture, texts);
      grid.add(why, 1, row(aspect) + 1, ArchitecturesViewModel.CELLS.size(), 1);
      Platform.runLater(() -> reveal(cell, why));
    }
  }

  /** Scrolls until all that was unfolded is seen, or the cell is at the top. */
  private void reveal(Node cell, Node unfolded) {
    // Texts that wrap know their height one layout after their width.
    page.applyCss();
    page.layout();
    page.layout();
    double seen = page.getViewportBounds().getHeight();
    double max = grid.getHeight() - seen;
    if (max > 0) {
      double top = page.getVvalue() * max;
      double wanted = Math.max(top, unfolded.getBoundsInParent().getMaxY() - seen);
      page.setVvalue(Math.min(wanted, cell.getBoundsInParent().getMinY()) / max);
    }
  }

  private static void mark(Button cell, boolean open) {
    cell.pseudoClassStateChanged(OPEN, open);
    ((Label) cell.getGraphic()).setText(open ? UNFOLDED : FOLDED);
  }

  /** Below each row of cells there is one for what is unfolded. */
  private static int row(Aspect aspect) {
    return 1 + 2 * aspect.ordinal();
  }
}
