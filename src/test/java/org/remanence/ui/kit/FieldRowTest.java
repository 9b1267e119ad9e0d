package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class FieldRowTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final FieldRow row = new FieldRow();
  private final Label label = new Label("Sentence");
  private final TextField field = new TextField();
  private final Button examples = new Button("Examples");
  private final Button open = new Button("Open a model");

  /** Whether the gaps are whole pixels or not. */
  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void theFieldTakesWhatTheOthersLeave(int pixels) {
    WindowFixture.run(() -> row.setStyle("-fx-font-size: " + pixels + "px;"));
    show(800);
    WindowFixture.run(
        () -> {
          assertThat(examples.getLayoutY()).isEqualTo(open.getLayoutY());
          assertThat(open.getBoundsInParent().getMaxX()).isBetween(790.0, 800.0);
        });
  }

  @Test
  void whereThatIsTooLittleTheOthersGoOnBelow() {
    show(330);
    WindowFixture.run(
        () -> {
          assertThat(field.getLayoutX()).isGreaterThan(label.getLayoutX());
          assertThat(field.getBoundsInParent().getMaxX()).isBetween(320.0, 330.0);
          assertThat(examples.getLayoutY())
              .isGreaterThanOrEqualTo(field.getBoundsInParent().getMaxY());
          assertThat(field.getParent().getLayoutBounds().getHeight())
              .isGreaterThanOrEqualTo(open.getBoundsInParent().getMaxY());
        });
  }

  @Test
  void itGrowsNarrowAgain() {
    show(800);
    WindowFixture.run(
        () ->
            assertThat(row.minWidth(Region.USE_COMPUTED_SIZE))
                .isEqualTo(open.prefWidth(Region.USE_COMPUTED_SIZE)));
  }

  private void show(double width) {
    row.getChildren().setAll(label, field, examples, open);
    window.show(width, 300, () -> new VBox(row));
    WindowFixture.run(() -> row.getScene().snapshot(null));
  }
}
