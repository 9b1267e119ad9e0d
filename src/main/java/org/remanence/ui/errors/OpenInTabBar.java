package org.remanence.ui.errors;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.remanence.i18n.Messages;
import org.remanence.ui.tab.WindowTab;

/**
 * Takes the chosen sentence of a table to the tabs that look inside the networks: with buttons, a
 * double click, Enter (Hidden states) or Shift+Enter (Gates).
 */
final class OpenInTabBar extends HBox {
  private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);
  private static final KeyCombination SHIFT_ENTER =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN);

  private final Label sentence = new Label();
  private final Button states = new Button(Messages.text("errors.open.states"));
  private final Button gates = new Button(Messages.text("errors.open.gates"));
  private final BiConsumer<String, WindowTab> onOpen;
  private String text;

  /**
   * @param onOpen takes a sentence to a tab
   */
  OpenInTabBar(BiConsumer<String, WindowTab> onOpen) {
    this.onOpen = onOpen;
    getStyleClass().addAll("row", "open-bar");
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinWidth(0);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    states.getStyleClass().add("open-states");
    gates.getStyleClass().add("open-gates");
    for (Button button : List.of(states, gates)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    states.setTooltip(new Tooltip(Messages.text("errors.open.states.tip")));
    gates.setTooltip(new Tooltip(Messages.text("errors.open.gates.tip")));
    states.setOnAction(event -> open(WindowTab.STATES));
    gates.setOnAction(event -> open(WindowTab.GATES));
    getChildren().addAll(sentence, states, gates);
    choose(null);
  }

  /** Follows what is chosen in a table. */
  <R> void follow(TableView<R> table, Function<R, String> textOf) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, old, row) -> choose(row == null ? null : textOf.apply(row)));
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (text != null && (ENTER.match(event) || SHIFT_ENTER.match(event))) {
            open(ENTER.match(event) ? WindowTab.STATES : WindowTab.GATES);
            event.consume();
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && text != null) {
            open(WindowTab.STATES);
          }
        });
  }

  private void choose(String chosen) {
    text = chosen;
    sentence.setText(
        chosen == null
            ? Messages.text("errors.open.hint")
            : Messages.text("errors.open.chosen", chosen));
    states.setDisable(chosen == null);
    gates.setDisable(chosen == null);
  }

  private void open(WindowTab tab) {
    onOpen.accept(text, tab);
  }
}
