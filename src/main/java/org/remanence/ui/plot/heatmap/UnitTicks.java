package org.remanence.ui.plot.heatmap;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Sparse numbers beside the units of a heatmap; widths of layers are powers of 2, so are steps. */
final class UnitTicks extends Region {
  private static final int MOST = 9;

  private final List<Label> labels = new ArrayList<>();
  private int[] units = {};

  UnitTicks() {
    getStyleClass().add("unit-ticks");
    for (int i = 0; i < MOST; i++) {
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

  @Override
  protected void layoutChildren() {
    double lineHeight = labels.get(0).prefHeight(-1);
    int step = step(getHeight(), 2 * lineHeight);
    for (int i = 0; i < MOST; i++) {
      Label label = labels.get(i);
      int unit = i * step;
      label.setVisible(unit < units.length);
      if (unit < units.length) {
        label.setText(Integer.toString(units[unit]));
        double center = (unit + 0.5) * getHeight() / units.length;
        double top = Math.max(0, Math.min(center - lineHeight / 2, getHeight() - lineHeight));
        label.resizeRelocate(0, snapPositionY(top), getWidth(), lineHeight);
      }
    }
  }

  /** The smallest power of 2 that leaves {@code spacing} pixels between numbers. */
  private int step(double height, double spacing) {
    int step = 1;
    while (step < units.length
        && (step * height / units.length < spacing || (units.length - 1) / step >= MOST)) {
      step *= 2;
    }
    return step;
  }
}
