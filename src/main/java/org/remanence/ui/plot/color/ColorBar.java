package org.remanence.ui.plot.color;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/**
 * The legend of a heatmap: its colours from the highest value (top) to the lowest. Its numbers
 * stand at the height of their colours, so half a line of the first and last is beyond its edges.
 */
public final class ColorBar extends Region {
  private static final int SHADES = 255;
  private static final double STRIP_WIDTH_EM = 0.8;

  private final MatrixImage shades = new MatrixImage(1, SHADES);
  private final ImageView strip = new ImageView(shades.image());
  private final Region frame = new Region();
  private final List<Label> labels = List.of(new Label(), new Label(), new Label());

  public ColorBar() {
    getStyleClass().add("color-bar");
    strip.setSmooth(false);
    frame.getStyleClass().add("frame");
    getChildren().addAll(strip, frame);
    getChildren().addAll(labels);
    labels.forEach(label -> label.setAlignment(Pos.CENTER_LEFT));
  }

  public void show(ColorScale scale) {
    float[][] column = new float[1][SHADES];
    for (int i = 0; i < SHADES; i++) {
      column[0][i] = (float) (scale.max() - (scale.max() - scale.min()) * i / (SHADES - 1));
    }
    shades.paint(column, scale);
    double[] values = {scale.max(), (scale.min() + scale.max()) / 2, scale.min()};
    for (int i = 0; i < values.length; i++) {
      labels.get(i).setText(NumberText.compact(values[i]));
    }
    setAccessibleText(
        Messages.text(
            "plot.legend", NumberText.compact(scale.min()), NumberText.compact(scale.max())));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double em = labels.get(0).getFont().getSize();
    double gap = em / 3;
    double stripWidth = snapSizeX(STRIP_WIDTH_EM * em);
    strip.setFitWidth(stripWidth);
    strip.setFitHeight(getHeight());
    strip.relocate(0, 0);
    frame.resizeRelocate(0, 0, stripWidth, getHeight());
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      double height = snapSizeY(label.prefHeight(-1));
      label.resize(Math.max(0, getWidth() - stripWidth - gap), height);
      label.relocate(stripWidth + gap, snapPositionY((getHeight() * i - height) / 2));
    }
    // The middle one gives way where the bar is too short for three.
    labels.get(1).setVisible(getHeight() > 2 * labels.get(1).getHeight());
  }
}
