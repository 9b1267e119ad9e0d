package org.remanence.ui.plot;

import javafx.beans.property.ObjectProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.remanence.i18n.Messages;
import org.remanence.ui.Clipboards;
import org.remanence.ui.Svg;

/** Copying, saving and reading the numbers behind a figure, and saving its picture. */
final class FigureMenu {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final Figure figure;
  private final ObjectProperty<PlotFiles> files;
  private final ContextMenu menu = new ContextMenu();

  /**
   * @param files where to save; without it the menu does not offer to
   */
  FigureMenu(Figure figure, ObjectProperty<PlotFiles> files) {
    this.figure = figure;
    this.files = files;
    MenuItem copy = item("plot.copy", event -> copy());
    copy.setAccelerator(COPY);
    MenuItem table = item("plot.table", event -> figure.showTable());
    menu.getItems().addAll(copy, table);
    if (figure.isEnlargeable()) {
      menu.getItems().add(item("plot.enlarge", event -> figure.enlarge()));
    }
    menu.getItems().add(saving("plot.csv", event -> saveCsv()));
    menu.getItems().add(saving("plot.png", event -> savePng()));
    menu.getItems().add(saving("plot.svg", event -> saveSvg()));
  }

  void install(Node node) {
    node.setOnContextMenuRequested(
        event -> {
          if (!figure.isBlank()) {
            menu.show(node, event.getScreenX(), event.getScreenY());
          }
        });
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event) && !figure.isBlank()) {
            copy();
            event.consume();
          }
        });
  }

  private void copy() {
    Clipboards.put(figure.delimited('\t'));
  }

  private void saveCsv() {
    files.get().saveText(fileName(".csv"), figure.delimited(','));
  }

  private void savePng() {
    files.get().saveImage(fileName(".png"), figure.picture());
  }

  private void saveSvg() {
    files.get().saveVector(fileName(".svg"), Svg.of(figure.picture()));
  }

  /** Of letters and digits of any script only: it must suit every file system. */
  private String fileName(String ending) {
    return figure.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "") + ending;
  }

  private MenuItem saving(String key, EventHandler<ActionEvent> action) {
    MenuItem item = item(key, action);
    item.visibleProperty().bind(files.isNotNull());
    return item;
  }

  private static MenuItem item(String key, EventHandler<ActionEvent> action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setOnAction(action);
    return item;
  }
}
