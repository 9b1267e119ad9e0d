package org.remanence.ui.plot.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class TokenAxisTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final List<String> tokens =
      IntStream.range(0, 60).mapToObj(index -> "word" + index).toList();

  @Test
  void theWordPointedAtIsSeenWhereNotAllFit() {
    TokenAxis axis = WindowFixture.call(TokenAxis::new);
    WindowFixture.run(
        () -> {
          axis.show(tokens, Set.of());
          Stage stage = new Stage();
          stage.setScene(new Scene(axis, 300, 80));
          stage.show();
        });
    List<String> before = seen(axis);
    assertThat(before).contains("word0").hasSizeBetween(2, 30);
    int hidden = tokens.indexOf(before.get(1)) - 1;
    WindowFixture.run(() -> axis.highlightedTokenProperty().set(hidden));
    assertThat(seen(axis)).contains(tokens.get(hidden)).doesNotContain(before.get(1));
    WindowFixture.run(() -> axis.highlightedTokenProperty().set(TokenPlot.NONE));
    assertThat(seen(axis)).isEqualTo(before);
  }

  @Test
  void narrowerItTakesTheHeightThatLeaningWordsNeed() {
    TokenAxis axis = WindowFixture.call(TokenAxis::new);
    HBox row = WindowFixture.call(() -> new HBox(axis));
    VBox column = WindowFixture.call(() -> new VBox(row));
    Stage stage =
        WindowFixture.call(
            () -> {
              HBox.setHgrow(axis, Priority.ALWAYS);
              axis.show(tokens.subList(0, 8), Set.of());
              Stage opened = new Stage();
              opened.setScene(new Scene(column, 1200, 200));
              opened.show();
              return opened;
            });
    double level = WindowFixture.call(axis::getHeight);
    WindowFixture.run(() -> stage.setWidth(250));
    WindowFixture.await(() -> column.getWidth() < 300);
    WindowFixture.run(column::layout);
    assertThat(WindowFixture.call(axis::getHeight)).isGreaterThan(1.5 * level);
  }

  private static List<String> seen(TokenAxis axis) {
    return WindowFixture.call(
        () ->
            axis.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("token"))
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList());
  }
}
