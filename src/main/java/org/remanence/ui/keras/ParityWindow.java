package org.remanence.ui.keras;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.keras.ExpectedOutputs.Difference;
import org.remanence.model.keras.ParityVerdict;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.kit.SideWindow;
import org.remanence.ui.tab.Columns;

/** Window with how far the outputs of a Keras network are from those of another program. */
final class ParityWindow {
  private static final double TOLERANCE = 1e-5;
  private static final double WIDTH = 560;
  private static final double HEIGHT = 360;

  /** All columns are as wide as one another. */
  private static final double COLUMN_WIDTH = 80;

  private ParityWindow() {}

  static void open(Node from, String network, List<Difference> differences) {
    TableView<Difference> table = new TableView<>();
    table.setId("parity");
    table.setAccessibleText(Messages.text("keras.parity.title", network));
    add(table, "cli.check.case", Difference::what);
    add(table, "cli.check.output", Difference::output);
    add(table, "cli.check.numbers", each -> NumberText.whole(each.numbers()));
    add(table, "cli.check.difference", each -> ParityVerdict.text(each.largest()));
    add(table, "keras.parity.agrees", each -> each.isWithin(TOLERANCE) ? "✓" : "✗");
    table.getItems().setAll(differences);
    ColumnWidths.share(table);
    Label verdict = new Label(new ParityVerdict(differences, TOLERANCE).text());
    verdict.setId("parity-verdict");
    verdict.setWrapText(true);
    VBox page = new VBox(verdict, table);
    page.getStyleClass().add("keras-parity");
    VBox.setVgrow(table, Priority.ALWAYS);
    SideWindow.open(from, Messages.text("keras.parity.title", network), page, WIDTH, HEIGHT);
  }

  private static void add(
      TableView<Difference> table, String key, Function<Difference, String> text) {
    table
        .getColumns()
        .add(Columns.values(Messages.text(key), COLUMN_WIDTH, text, Function.identity()));
  }
}
