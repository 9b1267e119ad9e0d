package org.remanence.ui.gates;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.remanence.engine.CellType;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.Quantity;
import org.remanence.explain.UnitProducts;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;

/** The weights of one unit of a cell small enough to compute by hand: a column for each gate. */
final class WeightTable extends GridPane {
  private final GatesViewModel model;
  private final PassportFiles files;

  /**
   * @param files where to save the programs of passports; null for nowhere
   */
  WeightTable(GatesViewModel model, PassportFiles files) {
    this.model = model;
    this.files = files;
    getStyleClass().add("weight-table");
  }

  /** Hides itself if there is nothing to compute by hand. */
  void show(CellType cell, int unit, List<UnitProducts> products) {
    getChildren().clear();
    Visibility.show(this, !products.isEmpty());
    if (products.isEmpty()) {
      return;
    }
    add(new Label(Messages.text("gates.unit.one", unit)), 0, 0);
    UnitProducts like = products.get(0);
    int row = 1;
    for (int i = 0; i < like.inputs().size(); i++) {
      add(new Label("x(t)"), 0, row++);
    }
    for (int i = 0; i < like.states().size(); i++) {
      // ₀ and its followers.
      add(new Label("h" + (char) ('₀' + i) + "(t−1)"), 0, row++);
    }
    add(new Label("b"), 0, row);
    for (int column = 0; column < products.size(); column++) {
      UnitProducts gate = products.get(column);
      add(head(Quantity.of(gate.signal()).symbol(cell)), column + 1, 0);
      row = 1;
      for (int i = 0; i < gate.inputs().size(); i++) {
        add(
            weight(gate.inputs().get(i).weight(), TensorNames.KERNEL, column, i),
            column + 1,
            row++);
      }
      for (int i = 0; i < gate.states().size(); i++) {
        add(
            weight(gate.states().get(i).weight(), TensorNames.RECURRENT_KERNEL, column, i),
            column + 1,
            row++);
      }
      add(weight(gate.bias(), TensorNames.BIAS, column, 0), column + 1, row);
    }
  }

  private static Label head(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("weight", "head");
    return label;
  }

  private Label weight(double value, String part, int block, int row) {
    Label label = new Label(NumberText.upTo(value, 3));
    label.getStyleClass().add("weight");
    HowDoWeKnow.on(label, () -> model.passports().weight(part, block, row), files);
    return label;
  }
}
