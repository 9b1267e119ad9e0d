package org.remanence.ui.kit;

import java.util.Arrays;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** Width at which a heading is read whole, in two lines if it wraps. */
public final class HeadingWidth {
  /** Labels cut a text that fits to the pixel. */
  private static final double SPARE = 3;

  private HeadingWidth() {}

  public static double of(Label heading) {
    String[] words = heading.getText() == null ? new String[0] : heading.getText().split(" ");
    double width = width(heading, words, 0, words.length);
    if (heading.isWrapText()) {
      for (int i = 1; i < words.length; i++) {
        double broken =
            Math.max(width(heading, words, 0, i), width(heading, words, i, words.length));
        width = Math.min(width, broken);
      }
    }
    Insets padding = heading.getPadding();
    return width + padding.getLeft() + padding.getRight() + SPARE;
  }

  private static double width(Label heading, String[] words, int from, int to) {
    Text text = new Text(String.join(" ", Arrays.copyOfRange(words, from, to)));
    text.setFont(heading.getFont());
    return text.getLayoutBounds().getWidth();
  }
}
