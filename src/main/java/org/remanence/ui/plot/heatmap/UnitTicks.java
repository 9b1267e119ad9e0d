package org.remanence.ui.plot.heatmap;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Sparse numbers beside the units of a heatmap; widths of layers are powers of 2, so are steps. The
 * first and last may reach half a line beyond the edges.
 */
final class UnitTicks extends Region {
  private static final int MAX = 9;

  private final List<Label> labels = new ArrayList<>();
  private int[] units = {};

  UnitTicks() {
    getStyleClass().add("unit-ticks");
    for (int i = 0; i < MAX; i++) {
      Label label = new Label();
      label.setAlignment(Pos.CENTER_RIGHT);
      labels.add(label);
    }
    getChildren().addAll(labels);
  }

  void setUnits(int[] units) {
    this.units = units;
    requestLayout();
  }

  double lineHeight() {
    return labels.get(0).prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double lineHeight = lineHeight();
    int step = step(getHeight(), 2 * lineHeight);
    for (int i = 0; i < MAX; i++) {
      Label label = labels.get(i);
      int unit = i * step;
      label.setVisible(unit < units.length);
      if (unit < units.length) {
        label.setText(Integer.toString(units[unit]));
        double center = (unit + 0.5) * getHeight() / units.length;
        label.resizeRelocate(0, snapPositionY(center - lineHeight / 2), getWidth(), lineHeight);
      }
    }
  }

  /** The smallest power of 2 that leaves {@code spacing} pixels between numbers. */
  private int step(double height, double spacing) {
    int step = 1;
    while (step < units.length
        && (step * height / units.length < spacing || (units.length - 1) / step >= MAX)) {
      step *= 2;
    }
    return step;
  }
}
