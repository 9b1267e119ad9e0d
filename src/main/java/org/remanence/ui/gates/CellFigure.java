package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.remanence.explain.CellRun;
import org.remanence.explain.CellSource;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.plot.token.TokenTable;

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
            ? model.name(run.network().key())
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

  /** Passport of the number pointed at, or of the state after this step. */
  @Override
  public Optional<Passport> passport() {
    return isBlank()
        ? Optional.empty()
        : model.passports().quantity(asked(), model.playback().token());
  }

  private Quantity asked() {
    return diagram.pointed().orElse(Quantity.HIDDEN_STATE);
  }

  @Override
  public Optional<PassportChoice> choice() {
    if (isBlank()) {
      return Optional.empty();
    }
    List<Quantity> quantities = quantities();
    TokenTable table = table();
    return Optional.of(
        new PassportChoice(
            names(quantities),
            table.numberedTokens(),
            (quantity, token) -> model.passports().quantity(quantities.get(quantity), token),
            quantities.indexOf(asked()),
            model.playback().token()));
  }

  private int unit() {
    return model.unitProperty().get();
  }

  private StepValues firstStep() {
    return model.step(0);
  }

  private List<Quantity> quantities() {
    return Arrays.stream(Quantity.values()).filter(firstStep()::has).toList();
  }

  private List<String> names(List<Quantity> quantities) {
    StepValues step = firstStep();
    return quantities.stream().map(each -> QuantityText.of(each, step, unit()).name()).toList();
  }

  @Override
  public Node picture() {
    return diagram;
  }

  /** A row for each token, a column for each number in the drawing. */
  private TokenTable table() {
    CellRun run = model.runProperty().get();
    List<StepValues> steps = new ArrayList<>();
    for (int t = 0; t < run.tokens().size(); t++) {
      steps.add(model.step(t));
    }
    List<Quantity> quantities = quantities();
    return new TokenTable(
        title(),
        run.tokens(),
        names(quantities),
        quantities.stream()
            .map(quantity -> steps.stream().mapToDouble(m -> m.get(quantity)).toArray())
            .toList());
  }
}
