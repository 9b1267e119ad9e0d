package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

/** Headings are read whole, whatever the size of the type. */
@ExtendWith(WindowExtension.class)
class ColumnWidthsTest {
  private static final List<String> HEADINGS =
      List.of("Paramètres", "Exactitude de test", "Époques utilisées", "Complexité (mult.-add.)");

  @Test
  void noHeadingIsCutInLargeTypeAndTheTableIsFilled() {
    for (int size : new int[] {12, 18, 30}) {
      TableView<String> table = WindowFixture.call(() -> shown(size));
      // What is put off until the headings are there.
      WindowFixture.run(() -> {});
      WindowFixture.run(() -> table.getScene().snapshot(null));
      for (Node node : WindowFixture.call(() -> table.lookupAll(".column-header > .label"))) {
        Label heading = (Label) node;
        Text drawn = (Text) heading.lookup(".text");
        assertThat(drawn.getText().replace('\n', ' '))
            .as("%s at %d px", heading.getText(), size)
            .isEqualTo(heading.getText());
        for (String word : heading.getText().split(" ")) {
          Text alone = new Text(word);
          alone.setFont(heading.getFont());
          assertThat(heading.getWidth())
              .as("%s at %d px", word, size)
              .isGreaterThanOrEqualTo(alone.getLayoutBounds().getWidth());
        }
      }
      double columns =
          WindowFixture.call(
              () -> table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum());
      assertThat(columns).isGreaterThan(table.getWidth() - 20);
    }
  }

  @Test
  void noHeadingIsCutOfAColumnThatIsShownLater() {
    TableView<String> table = WindowFixture.call(() -> shown(18));
    TableColumn<String, ?> late = table.getColumns().get(1);
    WindowFixture.run(() -> late.setVisible(false));
    WindowFixture.run(() -> table.getScene().snapshot(null));
    WindowFixture.run(() -> late.setVisible(true));
    WindowFixture.run(() -> table.getScene().snapshot(null));
    WindowFixture.run(() -> table.getScene().snapshot(null));
    assertThat(
            WindowFixture.call(
                () ->
                    table.lookupAll(".column-header > .label .text").stream()
                        .map(node -> ((Text) node).getText().replace('\n', ' '))
                        .toList()))
        .containsExactlyInAnyOrderElementsOf(HEADINGS);
  }

  /** In a scene of 620 pixels; the first column asks for most of them. */
  private static TableView<String> shown(int size) {
    TableView<String> table = new TableView<>();
    for (String heading : HEADINGS) {
      TableColumn<String, String> column = new TableColumn<>(heading);
      column.setPrefWidth(table.getColumns().isEmpty() ? 300 : 60);
      table.getColumns().add(column);
    }
    ColumnWidths.share(table);
    VBox root = new VBox(table);
    root.getStyleClass().add("results-tab");
    root.setStyle("-fx-font-size: " + size + "px;");
    Scene scene = new Scene(root, 620, 300);
    scene
        .getStylesheets()
        .add(ColumnWidthsTest.class.getResource("/css/results.css").toExternalForm());
    scene.snapshot(null);
    return table;
  }
}
