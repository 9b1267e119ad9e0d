package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.remanence.engine.CellType;
import org.remanence.explain.LayerDescription;
import org.remanence.explain.Quantity;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Legend of the thickness and colour of lines: a wedge for each kind of number. */
final class CellLegend extends Pane {
  private static final int SLICES = 24;
  private static final double WEDGE = 85;
  private static final double GAP = 325;
  private static final double MIDDLE = 20;
  private static final double NAME = 100;
  private static final double END = 72;

  private final List<Wedge> wedges = new ArrayList<>();

  private record Wedge(Quantity like, List<Rectangle> slices, Label lowest, Label highest) {}

  CellLegend() {
    getStyleClass().add("cell-legend");
  }

  /**
   * Draws the scales of that kind of cell.
   *
   * @param gradients whether its numbers are gradients, which have one scale
   */
  void draw(CellType cell, boolean gradients) {
    getChildren().clear();
    wedges.clear();
    if (gradients) {
      add(Messages.text("gates.legend.gradients"), Quantity.HIDDEN_STATE);
    } else {
      LayerDescription.of(cell).scales().forEach(scale -> add(scale.name(), scale.like()));
    }
  }

  void show(CellScale scale) {
    for (Wedge wedge : wedges) {
      double limit = scale.limit(wedge.like);
      double lowest = wedge.like.isShare() ? 0 : -limit;
      wedge.lowest.setText(number(lowest));
      wedge.highest.setText(number(limit));
      for (int i = 0; i < SLICES; i++) {
        double value = lowest + (limit - lowest) * (i + 0.5) / SLICES;
        double height = scale.width(wedge.like, value) + CellScale.RIM;
        Rectangle slice = wedge.slices.get(i);
        slice.setY(MIDDLE - height / 2);
        slice.setHeight(height);
        if (!wedge.like.isShare()) {
          slice.setFill(scale.color(wedge.like, value));
        }
      }
    }
  }

  private void add(String text, Quantity like) {
    double left = 20 + wedges.size() * GAP;
    Label name = new Label(text);
    name.relocate(left, MIDDLE - 12);
    name.setPrefWidth(NAME);
    List<Rectangle> slices = new ArrayList<>();
    double start = left + NAME + END;
    for (int i = 0; i < SLICES; i++) {
      Rectangle slice = new Rectangle(start + WEDGE * i / SLICES, 0, WEDGE / SLICES + 0.3, 0);
      if (like.isShare()) {
        // Each gate has a colour of its own.
        slice.getStyleClass().add("any-gate");
      }
      slices.add(slice);
    }
    Label lowest = new Label();
    lowest.setPrefWidth(END - 6);
    lowest.getStyleClass().add("lowest");
    lowest.relocate(left + NAME, MIDDLE - 12);
    Label highest = new Label();
    highest.relocate(start + WEDGE + 6, MIDDLE - 12);
    getChildren().addAll(slices);
    getChildren().addAll(name, lowest, highest);
    wedges.add(new Wedge(like, slices, lowest, highest));
  }

  private static String number(double value) {
    return NumberText.precise(value, 3);
  }
}
