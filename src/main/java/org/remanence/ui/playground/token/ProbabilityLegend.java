package org.remanence.ui.playground.token;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.remanence.i18n.Messages;
import org.remanence.ui.plot.color.ColorScale;

/** Legend of the probabilities that the colour and thickness of a token's bar stand for. */
public final class ProbabilityLegend extends HBox {
  private static final int SHADES = 10;
  private static final double THINNEST_EM = 0.1;
  private static final double THICKEST_EM = 0.7;

  private final List<Region> shades = new ArrayList<>();

  public ProbabilityLegend() {
    getStyleClass().add("probability-legend");
    Label name = new Label(Messages.text("playground.legend"));
    Label least = new Label(TokenFormats.percent(0));
    Label most = new Label(TokenFormats.percent(1));
    HBox strip = new HBox();
    strip.setAlignment(Pos.BOTTOM_LEFT);
    strip.getStyleClass().add("shades");
    for (int i = 0; i < SHADES; i++) {
      shades.add(new Region());
    }
    strip.getChildren().addAll(shades);
    Label copied = new Label(Messages.text("playground.legend.copied"));
    copied.getStyleClass().add("copied-sample");
    getChildren().addAll(name, least, strip, most, copied);
    for (Label label : List.of(name, least, most, copied)) {
      label.getStyleClass().add("plot-text");
      label.setMinWidth(USE_PREF_SIZE);
    }
  }

  public void show(ColorScale scale) {
    for (int i = 0; i < SHADES; i++) {
      double share = (i + 0.5) / SHADES;
      double height = THINNEST_EM + share * (THICKEST_EM - THINNEST_EM);
      shades
          .get(i)
          .setStyle(
              "-fx-background-color: #%06x; -fx-min-width: 0.8em; -fx-min-height: %sem; -fx-max-height: %sem;"
                  .formatted(scale.argb(share) & 0xffffff, height, height));
    }
  }
}
