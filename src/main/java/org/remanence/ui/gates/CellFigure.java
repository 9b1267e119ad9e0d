package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.remanence.engine.CellType;
import org.remanence.engine.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.CellSource;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.plot.Figure;
import org.remanence.ui.plot.TokenTable;

/** The drawn cell as a figure: its picture is of this step, its table has every step. */
final class CellFigure implements Figure {
  private final GatesViewModel model;
  private final CellDiagram diagram;

  CellFigure(GatesViewModel model, CellDiagram diagram) {
    this.model = model;
    this.diagram = diagram;
  }

  @Override
  public String title() {
    CellRun run = model.runProperty().get();
    String whose =
        run != null && run.source() == CellSource.NETWORK
            ? ArchitectureStyle.name(run.classifier().architecture())
            : Messages.text("gates.illustration");
    int unit = model.unitProperty().get();
    return whose
        + ", "
        + Messages.text(unit == StepValues.ALL_UNITS ? "gates.unit.all" : "gates.unit.one", unit);
  }

  @Override
  public boolean isBlank() {
    CellRun run = model.runProperty().get();
    // A class that is to find the numbers will not get them from here.
    return run == null || run.tokens().isEmpty() || model.isHiding();
  }

  @Override
  public String delimited(char separator) {
    return table().delimited(separator);
  }

  @Override
  public void showTable() {
    table().show(diagram);
  }

  /** Of the state after this step. */
  @Override
  public Optional<Passport> passport() {
    return isBlank()
        ? Optional.empty()
        : model.passports().value(Signal.HIDDEN_STATE, model.playback().token());
  }

  @Override
  public Node picture() {
    return diagram;
  }

  /** A row for each token, a column for each number in the drawing. */
  private TokenTable table() {
    CellRun run = model.runProperty().get();
    int layer = model.layerProperty().get();
    CellType cell = run.layers().get(layer).cell();
    List<StepValues> steps = new ArrayList<>();
    for (int t = 0; t < run.tokens().size(); t++) {
      steps.add(StepValues.of(run, layer, t, model.unitProperty().get()));
    }
    List<Quantity> quantities =
        Arrays.stream(Quantity.values()).filter(q -> steps.get(0).has(q)).toList();
    return new TokenTable(
        title(),
        run.tokens(),
        quantities.stream().map(quantity -> quantity.symbol(cell)).toList(),
        quantities.stream()
            .map(quantity -> steps.stream().mapToDouble(m -> m.get(quantity)).toArray())
            .toList());
  }
}
