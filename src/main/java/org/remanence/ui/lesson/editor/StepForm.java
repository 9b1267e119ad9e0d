package org.remanence.ui.lesson.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.Step;
import org.remanence.lesson.Step.Place;
import org.remanence.model.Preset;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;

/** Fields for all that a step says. */
final class StepForm extends VBox {
  private final LessonEditor editor;
  private final LocalField text;
  private final Choice<LessonTab> tab;
  private final Choice<Deed> action;
  private final MenuButton show = new MenuButton();
  private final LocalField sentence;
  private final Label settingsLabel = new Label(Messages.text("editor.settings"));
  private final Choice<Preset> settings;
  private final CheckBox asks = new CheckBox(Messages.text("editor.asks"));
  private final QuestionForm question;
  private final Label exercise = WrappedLabel.empty();

  /** An action and the tab that it is of. */
  private record Deed(LessonTab tab, String action) {}

  StepForm(LessonEditor editor, StepNames names) {
    this.editor = editor;
    text = new LocalField("text", Messages.text("editor.text"), 3, this::changed);
    tab = new Choice<>("tab", "editor.tab", "editor.tab.same", names::tab, this::changed);
    action =
        new Choice<>(
            "action",
            "editor.action",
            "editor.action.none",
            deed -> names.action(deed.tab(), deed.action()),
            this::changed);
    sentence = new LocalField("sentence", Messages.text("editor.sentence"), 1, this::changed);
    settings =
        new Choice<>(
            "settings", "editor.settings", "editor.settings.same", Preset::title, this::changed);
    question = new QuestionForm(this::changed);
    getStyleClass().add("editor-form");
    show.setId("show");
    show.setMaxWidth(Double.MAX_VALUE);
    asks.setId("asks");
    asks.setWrapText(true);
    asks.setMinHeight(Region.USE_PREF_SIZE);
    asks.setOnAction(event -> changed(asks));
    exercise.getStyleClass().add("hint");
    getChildren()
        .setAll(
            text,
            label("editor.tab", tab),
            tab,
            label("editor.action", action),
            action,
            label("editor.show", show),
            show,
            sentence,
            settingsLabel,
            settings,
            asks,
            question,
            exercise);
    settingsLabel.setLabelFor(settings);
  }

  /** Focuses on the text. */
  @Override
  public void requestFocus() {
    text.requestFocus();
  }

  private static Label label(String key, Region of) {
    Label label = new Label(Messages.text(key));
    label.setLabelFor(of);
    return label;
  }

  /** Shows the step that is chosen. */
  void show(Editing editing) {
    Lesson lesson = editing.lesson();
    Step step = editing.step();
    Set<String> languages = lesson.title().languages();
    text.show(step.text(), languages);
    tab.show(step.place().map(Place::tab), List.of(LessonTab.values()));
    action.show(
        step.place().flatMap(place -> place.action().map(id -> new Deed(place.tab(), id))),
        step.place().map(place -> deeds(place.tab())).orElse(List.of()));
    action.setDisable(step.place().isEmpty());
    showAnchors(step.place());
    sentence.show(step.sentence().orElseGet(() -> LocalText.blank(languages)), languages);
    boolean trains = lesson.training().isPresent() || step.settings().isPresent();
    Visibility.show(settingsLabel, trains);
    Visibility.show(settings, trains);
    settings.show(step.settings(), Arrays.asList(Preset.values()));
    asks.setSelected(step.question().isPresent());
    Visibility.show(question, step.question().isPresent());
    question.show(step.question().orElseGet(() -> QuestionForm.blank(languages)), languages);
    Visibility.show(
        exercise,
        step.exercise()
            .map(each -> Messages.text("editor.exercise", each.sentences().size()))
            .orElse(""));
  }

  private void showAnchors(Optional<Place> place) {
    List<String> shown = place.map(Place::show).orElse(List.of());
    show.setDisable(place.isEmpty());
    show.setText(shown.isEmpty() ? Messages.text("editor.show.none") : String.join(", ", shown));
    show.setAccessibleText(Messages.text("editor.show") + " " + show.getText());
    List<String> anchors = place.map(each -> each.tab().anchors()).orElse(List.of());
    if (!anchors.equals(show.getItems().stream().map(MenuItem::getId).toList())) {
      show.getItems().setAll(anchors.stream().map(this::anchor).toList());
    }
    show.getItems()
        .forEach(item -> ((CheckMenuItem) item).setSelected(shown.contains(item.getId())));
  }

  private CheckMenuItem anchor(String id) {
    CheckMenuItem item = new CheckMenuItem(id);
    item.setId(id);
    item.setOnAction(event -> changed(item));
    return item;
  }

  private static List<Deed> deeds(LessonTab tab) {
    return tab.actions().stream().map(id -> new Deed(tab, id)).toList();
  }

  private void changed(Object by) {
    Step before = editor.editingProperty().get().step();
    LocalText read = sentence.value();
    editor.changeStep(
        by,
        new Step(
            text.value(),
            tab.getValue().map(chosen -> place(before, chosen)),
            Optional.of(read).filter(each -> !each.isBlank()),
            settings.getValue(),
            asks.isSelected() ? Optional.of(question.value()) : Optional.empty(),
            before.exercise()));
  }

  /** An action and what to see belong to one tab; another one has none of them. */
  private Place place(Step before, LessonTab chosen) {
    boolean same = before.place().map(Place::tab).filter(chosen::equals).isPresent();
    return new Place(
        chosen,
        same ? action.getValue().map(Deed::action) : Optional.empty(),
        same
            ? show.getItems().stream()
                .filter(item -> ((CheckMenuItem) item).isSelected())
                .map(MenuItem::getId)
                .toList()
            : List.of());
  }
}
