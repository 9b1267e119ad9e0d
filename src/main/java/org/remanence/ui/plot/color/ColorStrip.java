package org.remanence.ui.plot.color;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** A legend on one line: colours from the lowest value (left) to the highest, between the two. */
public final class ColorStrip extends HBox {
  private static final int SHADES = 255;

  /** Enlarged images of a single row of pixels show rubbish in JavaFX's software renderer. */
  private static final int ROWS = 8;

  private static final double WIDTH_EM = 7;
  private static final double HEIGHT_EM = 0.8;

  private final MatrixImage shades = new MatrixImage(SHADES, ROWS);
  private final ImageView strip = new ImageView(shades.image());
  private final Region frame = new Region();
  private final Label lowest = new Label();
  private final Label highest = new Label();

  public ColorStrip() {
    getStyleClass().add("color-strip");
    strip.setSmooth(false);
    StackPane framed = new StackPane(strip, frame);
    framed.setMaxHeight(USE_PREF_SIZE);
    frame.getStyleClass().add("frame");
    getChildren().addAll(lowest, framed, highest);
    lowest.setMinWidth(USE_PREF_SIZE);
    highest.setMinWidth(USE_PREF_SIZE);
    lowest
        .fontProperty()
        .addListener(
            (property, old, font) -> {
              strip.setFitWidth(WIDTH_EM * font.getSize());
              strip.setFitHeight(HEIGHT_EM * font.getSize());
            });
  }

  public void show(ColorScale scale) {
    float[][] row = new float[SHADES][1];
    for (int i = 0; i < SHADES; i++) {
      row[i][0] = (float) (scale.min() + (scale.max() - scale.min()) * i / (SHADES - 1));
    }
    shades.paint(row, scale);
    lowest.setText(NumberText.compact(scale.min()));
    highest.setText(NumberText.compact(scale.max()));
    setAccessibleText(
        Messages.text(
            "plot.legend", NumberText.compact(scale.min()), NumberText.compact(scale.max())));
  }
}
