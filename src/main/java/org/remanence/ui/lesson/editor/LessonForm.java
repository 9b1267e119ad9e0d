package org.remanence.ui.lesson.editor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.Lesson.Training;
import org.remanence.lesson.LocalText;
import org.remanence.ui.kit.Visibility;

/** Fields for all that a lesson says above its steps. */
final class LessonForm extends VBox {
  private static final String DIGITS = "\\d{0,3}";

  private final LessonEditor editor;
  private final LocalField title;
  private final Map<String, CheckBox> languages = new LinkedHashMap<>();
  private final TextField minutes = new TextField();
  private final CheckBox trains = new CheckBox(Messages.text("editor.trains"));
  private final NetworksForm networks;
  private boolean showing;

  LessonForm(LessonEditor editor) {
    this.editor = editor;
    title = new LocalField("title", Messages.text("editor.title"), 1, this::changed);
    networks = new NetworksForm(this::changed);
    getStyleClass().add("editor-form");
    FlowPane row = new FlowPane(new Label(Messages.text("editor.languages")));
    row.getStyleClass().add("editor-flow");
    for (String code : LocalText.possibleLanguages()) {
      CheckBox box = language(code);
      languages.put(code, box);
      row.getChildren().add(box);
    }
    trains.setId("trains");
    trains.setWrapText(true);
    trains.setMinHeight(Region.USE_PREF_SIZE);
    trains.setOnAction(event -> changed(trains));
    getChildren().setAll(title, row, minutesRow(), trains, networks);
  }

  /** Focuses on the title. */
  @Override
  public void requestFocus() {
    title.requestFocus();
  }

  /** The name of a language in the one in use. */
  static String name(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Messages.language());
  }

  private CheckBox language(String code) {
    CheckBox box = new CheckBox(name(code));
    box.setId("language-" + code);
    box.setOnAction(event -> changed(box));
    return box;
  }

  private HBox minutesRow() {
    Label label = new Label(Messages.text("editor.minutes"));
    label.setLabelFor(minutes);
    minutes.setId("minutes");
    minutes.setPrefColumnCount(4);
    minutes.setTextFormatter(
        new TextFormatter<>(change -> change.getControlNewText().matches(DIGITS) ? change : null));
    minutes.textProperty().addListener((property, old, now) -> changed(minutes));
    HBox row = new HBox(label, minutes);
    row.getStyleClass().add("row");
    return row;
  }

  void show(Lesson lesson) {
    showing = true;
    Set<String> in = lesson.title().languages();
    title.show(lesson.title(), in);
    languages.forEach(
        (code, box) -> {
          box.setSelected(in.contains(code));
          // The last one: a lesson is in some language.
          box.setDisable(in.equals(Set.of(code)));
        });
    if (typedMinutes() != lesson.minutes()) {
      minutes.setText(String.valueOf(lesson.minutes()));
    }
    trains.setSelected(lesson.training().isPresent());
    Visibility.show(networks, lesson.training().isPresent());
    lesson.training().ifPresent(training -> networks.show(training, in));
    showing = false;
  }

  private int typedMinutes() {
    return minutes.getText().isEmpty() ? 0 : Integer.parseInt(minutes.getText());
  }

  private void changed(Object by) {
    if (showing) {
      return;
    }
    Lesson before = editor.editingProperty().get().lesson();
    LocalText named = titleIn();
    editor.change(
        by,
        new Lesson(
            before.id(),
            named,
            typedMinutes(),
            trains.isSelected() ? Optional.of(training(before, named)) : Optional.empty(),
            before.steps()));
  }

  private Training training(Lesson before, LocalText named) {
    return before.training().isPresent()
        ? networks.value(named.languages())
        : NetworksForm.usual(named.languages());
  }

  /** The title in the languages that are ticked, which are those of the lesson. */
  private LocalText titleIn() {
    LocalText typed = title.value();
    return LocalText.of(
        Stream.concat(typed.languages().stream(), languages.keySet().stream())
            .distinct()
            .filter(code -> languages.get(code).isSelected())
            .toList(),
        typed::in);
  }
}
