package org.remanence.ui.playground;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.language.LanguageMetrics;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.playground.token.TokenFormats;
import org.remanence.ui.playground.training.SessionModel;
import org.remanence.ui.tab.FileDialogs;

/** The session's language models: what each reached, and a button to save it. */
final class ModelList extends VBox {
  private final PlaygroundViewModel model;
  private final FileDialogs files;

  ModelList(PlaygroundViewModel model, FileDialogs files, Subscriptions subscriptions) {
    this.model = model;
    this.files = files;
    getStyleClass().add("model-list");
    subscriptions.onChange(model.sessionModels().models(), this::show);
    show();
  }

  private void show() {
    getChildren().setAll(model.sessionModels().models().stream().map(this::row).toList());
  }

  private VBox row(SessionModel shown) {
    Label title = new Label(shown.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label reached = new Label(reached(shown));
    reached.setId("reached-" + shown.number());
    reached.getStyleClass().add("hint");
    HowDoWeKnow.on(
        reached, () -> shown.passport().map(found -> found.shownAs(reached.getText())), files);
    for (Label each : List.of(title, reached)) {
      each.setWrapText(true);
      each.setMinHeight(USE_PREF_SIZE);
    }
    Button save = new Button(Messages.text("training.save"));
    save.setId("save-" + shown.number());
    save.getStyleClass().add("small");
    save.setMinWidth(USE_PREF_SIZE);
    save.setDisable(shown.trained() == null || model.sessionModels().isSaved(shown));
    save.setTooltip(new Tooltip(Messages.text("playground.save.tip")));
    save.setAccessibleText(Messages.text("playground.save.tip"));
    save.setOnAction(event -> save(shown));
    HBox head = new HBox(title, save);
    head.getStyleClass().add("row");
    return new VBox(head, reached);
  }

  private String reached(SessionModel shown) {
    if (shown.trained() == null) {
      return Messages.text("playground.model.unfinished");
    }
    LanguageMetrics metrics = shown.trained().metrics();
    String numbers =
        Messages.text(
            metrics.heldOut() ? "playground.model.reached" : "playground.model.learnt",
            TokenFormats.decimal(metrics.perplexity(), 2),
            TokenFormats.decimal(metrics.bitsPerCharacter(), 2));
    return model.sessionModels().isSaved(shown)
        ? numbers
        : Messages.text("playground.model.unsaved", numbers);
  }

  private void save(SessionModel shown) {
    String name = shown.model().sizes().replaceAll("[^\\p{L}\\p{N}]+", "-");
    files.save(
        name + ".rema",
        "training.model-files",
        "*.rema",
        (file, onSaved, onFailure) -> model.save(shown.trained(), file, onSaved, onFailure));
  }
}
