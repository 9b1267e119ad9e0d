package org.remanence.ui.plot.figure;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.remanence.ui.kit.WholeText;

/** A figure under a title, with a menu; its least size grows with the text. */
public abstract class TitledPlot extends Region implements Figure {
  private final double minLines;
  private final Label title = new Label();
  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();
  private double titleHeight;
  private final FigureMenu menu = new FigureMenu(this, files);

  /**
   * @param minLines least height and width, in lines of the title
   */
  public TitledPlot(String styleClass, double minLines) {
    this.minLines = minLines;
    getStyleClass().add(styleClass);
    title.getStyleClass().add("plot-title");
    title.setWrapText(true);
    WholeText.inTooltip(title);
    getChildren().addAll(title, menu.button());
    menu.install(this);
  }

  /** Destination of pictures and numbers; without it the menu does not offer to save them. */
  public final ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  protected final Label titleLabel() {
    return title;
  }

  /**
   * Lays out the title, in several lines if it is long, and beside it the button that asks.
   *
   * @param width what there is for both
   * @return where something else may begin
   */
  protected final double layoutTitle(double x, double y, double width) {
    Region button = menu.button();
    double size = button.prefHeight(-1);
    double gap = 0.4 * line();
    double buttonWidth = button.isVisible() ? size + gap : 0;
    double shown = Math.max(0, Math.min(width - buttonWidth, title.prefWidth(-1)));
    titleHeight = title.prefHeight(shown);
    title.resizeRelocate(x, y, shown, titleHeight);
    button.resizeRelocate(
        snapPositionX(x + shown + gap), snapPositionY(y + (line() - size) / 2), size, size);
    return x + shown + buttonWidth;
  }

  /**
   * Shows the button that asks where there is an answer; to be called when the numbers change, and
   * not while they are laid out, when what they come from may have gone on.
   */
  protected final void showButton() {
    menu.showButton();
    requestLayout();
  }

  /** Height of the title that was laid out. */
  protected final double titleHeight() {
    return Math.max(line(), titleHeight);
  }

  /** The height of a line of the title. */
  protected final double line() {
    return title.prefHeight(-1);
  }

  @Override
  public final String title() {
    return title.getText();
  }

  @Override
  protected double computeMinWidth(double height) {
    return minLines * line();
  }

  @Override
  protected double computeMinHeight(double width) {
    return minLines * line();
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
