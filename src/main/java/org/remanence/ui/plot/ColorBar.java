package org.remanence.ui.plot;

import java.nio.IntBuffer;
import java.text.NumberFormat;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import org.remanence.i18n.Messages;

/** The legend of a colour map: lowest value, colours, highest value. */
public final class ColorBar extends HBox {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 12;

  public ColorBar(ColorMap colors, double lowest, double highest) {
    getStyleClass().add("legend");
    IntBuffer pixels = IntBuffer.allocate(WIDTH);
    for (int x = 0; x < WIDTH; x++) {
      pixels.put(colors.argb(x / (WIDTH - 1.0)));
    }
    pixels.rewind();
    ImageView bar =
        new ImageView(
            new WritableImage(
                new PixelBuffer<>(WIDTH, 1, pixels, PixelFormat.getIntArgbPreInstance())));
    bar.setFitWidth(WIDTH);
    bar.setFitHeight(HEIGHT);
    getChildren().addAll(number(lowest), bar, number(highest));
    setAccessibleText(Messages.text("plot.legend", lowest, highest));
  }

  private static Label number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMaximumFractionDigits(1);
    Label label = new Label(format.format(value));
    label.getStyleClass().add("plot-text");
    return label;
  }
}
