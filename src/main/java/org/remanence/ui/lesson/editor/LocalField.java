package org.remanence.ui.lesson.editor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.lesson.LocalText;
import org.remanence.ui.kit.WrappedLabel;

/** A text that is typed in each language of a lesson. */
final class LocalField extends VBox {
  private final String key;
  private final String title;
  private final int rows;
  private final Consumer<Object> changed;
  private final Map<String, TextInputControl> inputs = new LinkedHashMap<>();
  private Map<String, String> texts = Map.of();
  private boolean showing;

  /**
   * @param key of the fields' identifiers, before the language
   * @param title tells what is typed
   * @param rows 1 for a text of one line
   * @param changed is given the field in which something was typed
   */
  LocalField(String key, String title, int rows, Consumer<Object> changed) {
    this.key = key;
    this.title = title;
    this.rows = rows;
    this.changed = changed;
    getStyleClass().add("local-field");
  }

  /** Shows a text in these languages. */
  void show(LocalText text, Set<String> languages) {
    showing = true;
    texts = new LinkedHashMap<>(text.byLanguage());
    if (!inputs.keySet().equals(languages)) {
      build(languages);
    }
    inputs.forEach(
        (language, input) -> {
          if (!input.getText().equals(text.in(language))) {
            input.setText(text.in(language));
          }
        });
    showing = false;
  }

  /** The text as it is typed. A language that is not shown keeps what it had. */
  LocalText value() {
    return new LocalText(texts);
  }

  /** Focuses on the first language. */
  @Override
  public void requestFocus() {
    inputs.values().stream().findFirst().ifPresent(TextInputControl::requestFocus);
  }

  private void build(Set<String> languages) {
    inputs.clear();
    Label label = WrappedLabel.of(title);
    getChildren().setAll(label);
    for (String language : languages) {
      TextInputControl input = input(language);
      inputs.put(language, input);
      Label code = new Label(language.toUpperCase(Locale.ROOT));
      code.getStyleClass().add("language-code");
      code.setMinWidth(Region.USE_PREF_SIZE);
      code.setLabelFor(input);
      HBox row = new HBox(code, input);
      row.getStyleClass().add("row");
      HBox.setHgrow(input, Priority.ALWAYS);
      getChildren().add(row);
    }
  }

  private TextInputControl input(String language) {
    TextInputControl input = rows == 1 ? new TextField() : area();
    input.setId(key + "-" + language);
    input.setAccessibleText(Messages.text("editor.in-language", title, LessonForm.name(language)));
    input
        .textProperty()
        .addListener(
            (property, old, now) -> {
              if (!showing) {
                texts.put(language, now);
                changed.accept(input);
              }
            });
    return input;
  }

  private TextArea area() {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.addEventFilter(KeyEvent.KEY_PRESSED, LocalField::goOn);
    return area;
  }

  /** Has the tab key lead on, as in the other fields: no text of a lesson needs tabs. */
  private static void goOn(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      TextArea area = (TextArea) event.getSource();
      area.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
    }
  }
}
