package org.remanence.ui.keras;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.keras.ExpectedOutputs.Difference;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.kit.SideWindow;

/** Window with how far the outputs of a Keras network are from those of another program. */
final class ParityWindow {
  private static final double TOLERANCE = 1e-5;
  private static final double WIDTH = 560;
  private static final double HEIGHT = 360;

  private ParityWindow() {}

  static void open(Node from, String network, List<Difference> differences) {
    TableView<Difference> table = new TableView<>();
    table.setId("parity");
    table.setAccessibleText(Messages.text("keras.parity.title", network));
    add(table, "cli.check.case", Difference::what);
    add(table, "cli.check.output", Difference::output);
    add(table, "cli.check.numbers", each -> NumberText.whole(each.numbers()));
    add(table, "cli.check.difference", each -> text(each.largest()));
    add(table, "keras.parity.agrees", each -> each.isWithin(TOLERANCE) ? "✓" : "✗");
    table.getItems().setAll(differences);
    ColumnWidths.share(table);
    Label verdict = new Label(verdict(differences));
    verdict.setId("parity-verdict");
    verdict.setWrapText(true);
    VBox page = new VBox(verdict, table);
    page.getStyleClass().add("keras-parity");
    VBox.setVgrow(table, Priority.ALWAYS);
    SideWindow.open(from, Messages.text("keras.parity.title", network), page, WIDTH, HEIGHT);
  }

  private static void add(
      TableView<Difference> table, String key, Function<Difference, String> text) {
    TableColumn<Difference, String> column = new TableColumn<>(Messages.text(key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    table.getColumns().add(column);
  }

  /** Sentence on whether all agree, and by how much the worst is off. */
  static String verdict(List<Difference> differences) {
    long off = differences.stream().filter(each -> !each.isWithin(TOLERANCE)).count();
    double largest = differences.stream().mapToDouble(Difference::largest).reduce(0, Math::max);
    return Messages.text(
        off == 0 ? "cli.check.agrees" : "cli.check.differs",
        differences.size(),
        off,
        NumberText.loss(TOLERANCE),
        text(largest));
  }

  /** A dash where numbers could not be compared. */
  private static String text(double difference) {
    return Double.isNaN(difference) ? "–" : NumberText.value(difference);
  }
}
