package org.remanence.ui.shapes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;

/** The texts of a batch, of which one is chosen: that whose numbers are shown. */
final class RowChoice extends VBox {
  private final ShapesViewModel model;
  private final ToggleGroup group = new ToggleGroup();
  private final List<RadioButton> buttons = new ArrayList<>();

  RowChoice(ShapesViewModel model) {
    this.model = model;
    getStyleClass().add("stage-texts");
  }

  void show(List<String> texts) {
    while (buttons.size() < texts.size()) {
      int row = buttons.size();
      RadioButton button = new RadioButton();
      button.setId("row-" + (row + 1));
      button.setToggleGroup(group);
      button.setWrapText(true);
      button.setMinHeight(USE_PREF_SIZE);
      button.setOnAction(event -> model.rowProperty().set(row));
      buttons.add(button);
      getChildren().add(button);
    }
    for (int row = 0; row < texts.size(); row++) {
      buttons.get(row).setText(Messages.text("shapes.text.row", row + 1, texts.get(row)));
      buttons.get(row).setSelected(row == model.rowProperty().get());
    }
  }
}
