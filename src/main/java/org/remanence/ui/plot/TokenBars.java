package org.remanence.ui.plot;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** One bar per token, under a heatmap and in line with its columns. */
public final class TokenBars extends Region {
  private final IntegerProperty token = new SimpleIntegerProperty(-1);
  private final double left;
  private double[] values = {};
  private double largest = 1;

  /**
   * @param left where the first column starts
   */
  public TokenBars(double left) {
    this.left = left;
    token.addListener((observable, before, now) -> requestLayout());
    setMinHeight(14);
    setPrefHeight(26);
  }

  public IntegerProperty tokenProperty() {
    return token;
  }

  /** Shows these values, from 0 to {@code top}. */
  public void show(double[] shown, double top) {
    values = shown.clone();
    largest = Math.max(top, 1e-9);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    getChildren().clear();
    double cell = (getWidth() - left) / Math.max(1, values.length);
    for (int i = 0; i < values.length; i++) {
      double height = values[i] / largest * getHeight();
      Rectangle bar =
          new Rectangle(left + i * cell + 1, getHeight() - height, Math.max(1, cell - 2), height);
      bar.getStyleClass().add(i == token.get() ? "norm-bar-marked" : "norm-bar");
      getChildren().add(bar);
    }
  }
}
