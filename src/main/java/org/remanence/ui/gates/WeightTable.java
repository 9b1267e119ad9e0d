package org.remanence.ui.gates;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.remanence.engine.CellType;
import org.remanence.explain.Quantity;
import org.remanence.explain.UnitProducts;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** The weights of one unit of a cell small enough to compute by hand: a column for each gate. */
final class WeightTable extends GridPane {
  WeightTable() {
    getStyleClass().add("weight-table");
  }

  /** Hides itself if there is nothing to compute by hand. */
  void show(CellType cell, int unit, List<UnitProducts> products) {
    getChildren().clear();
    setVisible(!products.isEmpty());
    setManaged(!products.isEmpty());
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
      for (UnitProducts.Product product : gate.inputs()) {
        add(weight(product.weight()), column + 1, row++);
      }
      for (UnitProducts.Product product : gate.states()) {
        add(weight(product.weight()), column + 1, row++);
      }
      add(weight(gate.bias()), column + 1, row);
    }
  }

  private static Label head(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("weight", "head");
    return label;
  }

  private static Label weight(double value) {
    Label label = new Label(NumberText.upTo(value, 3));
    label.getStyleClass().add("weight");
    return label;
  }
}
