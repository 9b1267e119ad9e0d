package org.remanence.ui.lesson.editor;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson.Training;
import org.remanence.lesson.LocalText;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Preset;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.tab.ArchitectureStyle;

/** The networks that a lesson trains: which, on what data, with what settings and seeds. */
final class NetworksForm extends VBox {
  /** Whole numbers, with a comma between two of them. */
  private static final String SEEDS = "(\\d{0,15}[, ]+){0,20}\\d{0,15}";

  private final Consumer<Object> changed;
  private final VBox data = new VBox();
  private final Map<String, Choice<String>> datasets = new LinkedHashMap<>();
  private final Map<Architecture, CheckBox> models = new EnumMap<>(Architecture.class);
  private final Choice<Preset> settings;
  private final TextField seeds = new TextField();
  private boolean showing;

  /**
   * @param changed is given the control that changed something
   */
  NetworksForm(Consumer<Object> changed) {
    this.changed = changed;
    getStyleClass().add("editor-form");
    data.getStyleClass().add("editor-form");
    FlowPane boxes = new FlowPane();
    boxes.getStyleClass().add("editor-flow");
    for (Architecture each : Architecture.values()) {
      CheckBox box = new CheckBox(ArchitectureStyle.name(each));
      box.setId("model-" + each.id());
      box.setOnAction(event -> changed.accept(box));
      models.put(each, box);
      boxes.getChildren().add(box);
    }
    settings =
        new Choice<>(
            "lessonSettings", "editor.settings", "editor.settings.default", Preset::title, changed);
    seeds.setId("seeds");
    seeds.setTextFormatter(
        new TextFormatter<>(change -> change.getControlNewText().matches(SEEDS) ? change : null));
    seeds
        .textProperty()
        .addListener(
            (property, old, now) -> {
              if (!showing) {
                changed.accept(seeds);
              }
            });
    Label seedsLabel = new Label(Messages.text("editor.seeds"));
    seedsLabel.setLabelFor(seeds);
    getChildren()
        .setAll(
            data, boxes, new Label(Messages.text("editor.settings")), settings, seedsLabel, seeds);
  }

  void show(Training training, Set<String> languages) {
    showing = true;
    if (!datasets.keySet().equals(languages)) {
      build(languages);
    }
    datasets.forEach(
        (language, box) ->
            box.show(
                Optional.of(training.dataset().in(language)).filter(name -> !name.isEmpty()),
                BuiltInDatasets.names()));
    models.forEach((each, box) -> box.setSelected(training.models().contains(each)));
    settings.show(Optional.of(training.settings()), Arrays.asList(Preset.values()));
    if (!typedSeeds().equals(training.seeds())) {
      seeds.setText(
          training.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    showing = false;
  }

  private void build(Set<String> languages) {
    datasets.clear();
    data.getChildren().clear();
    for (String language : languages) {
      String title =
          Messages.text(
              "editor.in-language", Messages.text("editor.data"), LessonForm.name(language));
      Choice<String> box =
          new Choice<>(
              "dataset-" + language, "editor.data", "editor.data.none", DataNames::title, changed);
      box.setAccessibleText(title);
      Label label = new Label(title);
      label.setLabelFor(box);
      datasets.put(language, box);
      data.getChildren().addAll(label, box);
    }
  }

  /** A training of the usual networks, on the reviews in each language. */
  static Training usual(Set<String> languages) {
    return new Training(
        LocalText.of(
            languages, language -> DataLanguage.of(Locale.forLanguageTag(language)).reviews()),
        List.of(Architecture.RNN, Architecture.LSTM, Architecture.GRU),
        Preset.DEFAULT,
        List.of(Hyperparameters.DEFAULT.seed()));
  }

  /** The training, with the data of these languages: those of another one where none is chosen. */
  Training value(Set<String> languages) {
    return new Training(
        LocalText.of(languages, this::dataset),
        models.keySet().stream().filter(each -> models.get(each).isSelected()).toList(),
        Optional.ofNullable(settings.getValue()).flatMap(each -> each).orElse(Preset.DEFAULT),
        typedSeeds());
  }

  private String dataset(String language) {
    return Stream.concat(Stream.ofNullable(datasets.get(language)), datasets.values().stream())
        .flatMap(box -> box.getValue().stream())
        .findFirst()
        .orElse("");
  }

  private List<Long> typedSeeds() {
    List<Long> typed =
        Stream.of(seeds.getText().split("[, ]+"))
            .filter(each -> !each.isEmpty())
            .map(Long::valueOf)
            .distinct()
            .toList();
    return typed.isEmpty() ? List.of(Hyperparameters.DEFAULT.seed()) : typed;
  }
}
