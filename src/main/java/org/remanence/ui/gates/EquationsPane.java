package org.remanence.ui.gates;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.engine.CellType;
import org.remanence.explain.CellRun;
import org.remanence.explain.Formulas;
import org.remanence.explain.GradientFormulas;
import org.remanence.explain.StepPhase;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.PassportFiles;

/**
 * The equations of a step with one unit's numbers put in and, of a cell to be computed by hand, its
 * weights and the choice to hide results until the class has found them.
 */
final class EquationsPane extends HBox {
  private final GatesViewModel model;
  private final PassportFiles files;
  private final VBox lines = new VBox();
  private final WeightTable weights;
  private final CheckBox hide = new CheckBox(Messages.text("gates.hand.hide"));
  private final VBox byHand;

  /**
   * @param files where to save programs; null for nowhere
   */
  EquationsPane(GatesViewModel model, PassportFiles files) {
    this.model = model;
    this.files = files;
    getStyleClass().add("equations");
    weights = new WeightTable(model, files);
    byHand = new VBox(weights, hide);
    byHand.getStyleClass().add("by-hand");
    lines.setId("formulas");
    lines.setMinWidth(0);
    setHgrow(lines, Priority.ALWAYS);
    hide.setId("hideResults");
    hide.selectedProperty().bindBidirectional(model.hidingProperty());
    getChildren().addAll(byHand, lines);
  }

  /** Writes the equations of that step. */
  void show(CellRun run, int layer, int token, int unit) {
    CellType cell = run.layers().get(layer).cell();
    var products = run.products(layer, token, unit);
    weights.show(cell, unit, products);
    Visibility.show(byHand, !products.isEmpty() && !model.goesBackward());
    List<Formulas.Equation> written =
        unit == StepValues.ALL_UNITS
            ? List.of()
            : model.goesBackward()
                ? GradientFormulas.of(
                    run.played(layer).values(token, unit),
                    run.gradients(layer, token, unit),
                    run.sums(layer, token, unit))
                : run.played(layer).equations(token, unit);
    // Lines are kept: new ones would have to be styled at every word.
    while (lines.getChildren().size() < written.size()) {
      lines.getChildren().add(new FormulaLine(model, files));
    }
    lines.getChildren().remove(written.size(), lines.getChildren().size());
    for (int i = 0; i < written.size(); i++) {
      Formulas.Equation line = written.get(i);
      line(i).show(line, model.isHiding() && !model.found().contains(line.result().signal()));
    }
  }

  /** Sets off the equations of a phase. */
  void mark(StepPhase phase) {
    for (int i = 0; i < lines.getChildren().size(); i++) {
      line(i).mark(phase);
    }
  }

  boolean isEmpty() {
    return lines.getChildren().isEmpty();
  }

  private FormulaLine line(int index) {
    return (FormulaLine) lines.getChildren().get(index);
  }
}
