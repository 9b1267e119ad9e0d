package org.remanence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.figure.TableWindow;

@ExtendWith(WindowExtension.class)
class SideWindowTest {
  @Test
  void looksLikeItsOwnerAndClosesWithEscape() {
    StackPane root = WindowFixture.call(() -> new StackPane(new Label()));
    Stage owner = WindowFixture.call(Stage::new);
    WindowFixture.run(
        () -> {
          root.getStyleClass().add("projector");
          owner.setScene(new Scene(root));
          Glide.follow(owner.getScene(), new SimpleBooleanProperty());
          owner.show();
        });
    TableView<List<String>> table =
        WindowFixture.call(() -> TableWindow.table(List.of("word"), List.of(List.of("but"))));
    Stage side = WindowFixture.call(() -> SideWindow.open(root, "Words", table, 300, 200));
    assertThat(side.isShowing()).isTrue();
    assertThat(side.getOwner()).isSameAs(owner);
    assertThat(table.getStyleClass()).contains("projector");
    assertThat(Glide.isReduced(table)).as("marks move as in its owner").isFalse();
    WindowFixture.run(
        () ->
            table.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    assertThat(side.isShowing()).isFalse();
    assertThat(owner.isShowing()).isTrue();
  }
}
