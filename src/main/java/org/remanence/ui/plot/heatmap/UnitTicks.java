package org.remanence.ui.plot.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Names beside the rows of a heatmap. Numbers of units are sparse; widths of layers are powers of
 * 2, so are steps. The first and last may reach half a line beyond the edges.
 */
final class UnitTicks extends Region {
  private static final int MAX_NUMBERS = 9;

  private final List<Label> labels = new ArrayList<>();
  private IntFunction<String> name = Integer::toString;
  private int rows;

  /** Lines from one name to the next, at least. */
  private int spacing = 2;

  UnitTicks() {
    getStyleClass().add("unit-ticks");
    reserve(MAX_NUMBERS);
  }

  private void reserve(int count) {
    while (labels.size() < count) {
      Label label = new Label();
      label.setAlignment(Pos.CENTER_RIGHT);
      labels.add(label);
      getChildren().add(label);
    }
  }

  /**
   * Shows names.
   *
   * @param ofPlace the name of a row by its place
   * @param each whether every row is named where there is a line for it
   */
  void show(int count, IntFunction<String> ofPlace, boolean each) {
    rows = count;
    name = ofPlace;
    spacing = each ? 1 : 2;
    reserve(each ? count : MAX_NUMBERS);
    requestLayout();
  }

  double lineHeight() {
    return labels.get(0).prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double lineHeight = lineHeight();
    int step = step(getHeight(), spacing * lineHeight);
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int unit = i * step;
      label.setVisible(unit < rows);
      if (unit < rows) {
        label.setText(name.apply(unit));
        double center = (unit + 0.5) * getHeight() / rows;
        label.resizeRelocate(0, snapPositionY(center - lineHeight / 2), getWidth(), lineHeight);
      }
    }
  }

  /** The smallest power of 2 that leaves {@code least} pixels between names. */
  private int step(double height, double least) {
    int step = 1;
    while (step < rows && (step * height / rows < least || (rows - 1) / step >= labels.size())) {
      step *= 2;
    }
    return step;
  }
}
