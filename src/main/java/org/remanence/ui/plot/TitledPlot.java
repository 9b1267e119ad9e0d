package org.remanence.ui.plot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A figure under a title, with a menu; its least size grows with the text. */
public abstract class TitledPlot extends Region implements Figure {
  private final double leastLines;
  private final Label title = new Label();
  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();

  /**
   * @param leastLines least height and width, in lines of the title
   */
  TitledPlot(String styleClass, double leastLines) {
    this.leastLines = leastLines;
    getStyleClass().add(styleClass);
    title.getStyleClass().add("plot-title");
    getChildren().add(title);
    new FigureMenu(this, files).install(this);
  }

  /** Where pictures and numbers are saved; without it the menu does not offer to. */
  public final ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  final Label titleLabel() {
    return title;
  }

  /** The height of a line of the title. */
  final double line() {
    return title.prefHeight(-1);
  }

  @Override
  public final String title() {
    return title.getText();
  }

  @Override
  protected double computeMinWidth(double height) {
    return leastLines * line();
  }

  @Override
  protected double computeMinHeight(double width) {
    return leastLines * line();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * minWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return minHeight(-1);
  }
}
