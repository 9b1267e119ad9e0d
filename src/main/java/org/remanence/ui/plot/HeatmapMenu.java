package org.remanence.ui.plot;

import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.remanence.i18n.Messages;
import org.remanence.ui.Clipboards;

/** Copying, saving and reading the numbers behind a heatmap. */
final class HeatmapMenu {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final HeatmapView heatmap;
  private final ContextMenu menu = new ContextMenu();

  HeatmapMenu(HeatmapView heatmap) {
    this.heatmap = heatmap;
    MenuItem copy = item("plot.copy", event -> copy());
    copy.setAccelerator(COPY);
    MenuItem table = item("plot.table", event -> MatrixTable.show(heatmap));
    MenuItem csv = item("plot.csv", event -> saveCsv());
    MenuItem png = item("plot.png", event -> savePng());
    csv.visibleProperty().bind(heatmap.filesProperty().isNotNull());
    png.visibleProperty().bind(heatmap.filesProperty().isNotNull());
    menu.getItems().addAll(copy, table, csv, png);
  }

  void install() {
    heatmap.setOnContextMenuRequested(
        event -> {
          if (!heatmap.isBlank()) {
            menu.show(heatmap, event.getScreenX(), event.getScreenY());
          }
        });
    heatmap.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event) && !heatmap.isBlank()) {
            copy();
            event.consume();
          }
        });
  }

  private void copy() {
    Clipboards.put(heatmap.matrixProperty().get().delimited('\t'));
  }

  private void saveCsv() {
    String text = heatmap.matrixProperty().get().delimited(',');
    heatmap.filesProperty().get().saveText(fileName(".csv"), text);
  }

  private void savePng() {
    heatmap.filesProperty().get().saveImage(fileName(".png"), HeatmapPicture.of(heatmap));
  }

  /** Of letters and digits of any script only: it must suit every file system. */
  private String fileName(String ending) {
    String title = heatmap.matrixProperty().get().title();
    return title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "") + ending;
  }

  private static MenuItem item(String key, EventHandler<ActionEvent> action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setOnAction(action);
    return item;
  }
}
