package org.remanence.ui.errors;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.plot.figure.PlotFiles;

/** Copies a table for a spreadsheet, or saves it as CSV. */
final class TableActions extends HBox {

  /**
   * @param name of the file, without its ending
   * @param table its text with that separator
   */
  TableActions(Supplier<String> name, Function<Character, String> table, PlotFiles files) {
    getStyleClass().add("row");
    getChildren()
        .addAll(
            button("training.copy-table", () -> ClipboardText.put(table.apply('\t'))),
            button(
                "training.export-table",
                () -> files.saveText(name.get() + ".csv", table.apply(','))));
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Messages.text(key));
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
