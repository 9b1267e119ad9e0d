package org.remanence.ui.shapes.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.explain.weights.WeightTensor;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;

/** The Weights page: a tensor of a network as matrices and histograms, a row for each block. */
public final class WeightsView extends VBox {
  private final WeightsViewModel model;
  private final Appearance appearance;
  private final FileDialogs files;
  private final ComboBox<WeightTensor> tensors = new ComboBox<>();
  private final Label about = WrappedLabel.empty();
  private final VBox rows = new VBox();
  private final List<BlockRow> kept = new ArrayList<>();

  public WeightsView(WeightsViewModel model, ViewContext context) {
    this.model = model;
    appearance = context.appearance();
    files = context.files();
    getStyleClass().add("weights-page");
    Label name = new Label(Messages.text("shapes.weights.tensor"));
    name.setMinWidth(USE_PREF_SIZE);
    tensors.setId("tensorBox");
    tensors.setAccessibleText(Messages.text("shapes.weights.tensor"));
    tensors.setConverter(new LabelConverter<>(WeightTexts::tensor));
    tensors.setItems(model.tensors());
    tensors.valueProperty().bindBidirectional(model.tensorProperty());
    HBox choice = new HBox(name, tensors);
    choice.getStyleClass().add("row");
    choice.visibleProperty().bind(tensors.valueProperty().isNotNull());
    about.getStyleClass().add("hint");
    rows.getStyleClass().add("weights-rows");
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(choice, about, rows);
    Subscriptions subscriptions = context.subscriptions();
    subscriptions.onChange(model.shownProperty(), this::show);
    subscriptions.onChange(appearance.themeProperty(), this::show);
    show();
  }

  private void show() {
    Optional<ShownWeights> shown = model.shownProperty().get();
    Visibility.show(rows, shown.isPresent());
    about.setText(
        shown.map(WeightsView::about).orElseGet(() -> Messages.text("shapes.weights.none")));
    shown.ifPresent(this::show);
  }

  private static String about(ShownWeights of) {
    String about = Messages.text("shapes.weights.about", NumberText.compact(of.limit()));
    return of.before().isEmpty() ? about : about + " " + Messages.text("shapes.weights.epochs");
  }

  private void show(ShownWeights of) {
    int blocks = of.tensor().blocks().size();
    while (kept.size() < blocks) {
      kept.add(new BlockRow(files));
    }
    boolean dark = appearance.themeProperty().get().isDark();
    for (int i = 0; i < blocks; i++) {
      kept.get(i).show(of, model.name(of.now().network()), i, dark);
    }
    if (rows.getChildren().size() != blocks) {
      rows.getChildren().setAll(kept.subList(0, blocks));
    }
  }
}
