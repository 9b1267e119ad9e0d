package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.remanence.i18n.Messages;

/** One number of 0 or more per token, as bars under a heatmap. */
public final class TokenBars extends TokenPlot {
  private static final double WIDEST_GAP = 2;
  private static final double GAP_SHARE = 0.2;

  private final Path bars = new Path();
  private final Label highest = new Label();
  private final Label lowest = new Label();
  private final Label name = new Label();
  private List<String> tokens = List.of();
  private double[] values = {};
  private double max = 1;

  public TokenBars() {
    super("token-bars");
    bars.getStyleClass().add("bars");
    bars.setManaged(false);
    highest.setAlignment(Pos.CENTER_RIGHT);
    lowest.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(bars, highest, lowest, name);
    addOverlays();
  }

  /**
   * Shows {@code values}.
   *
   * @param name what they are, in short; it stands beside the bars
   * @param values one per token; NaN for none
   * @param max the value of a bar of full height
   */
  public void show(String name, List<String> tokens, double[] values, double max) {
    if (tokens.size() != values.length) {
      throw new IllegalArgumentException(tokens.size() + " tokens, " + values.length + " values");
    }
    this.tokens = List.copyOf(tokens);
    this.values = values.clone();
    this.max = max;
    this.name.setText(name);
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMaximumFractionDigits(max < 1 ? 2 : 1);
    highest.setText(format.format(max));
    lowest.setText(format.format(0));
    setAccessibleText(description());
    hideReadout();
    requestLayout();
  }

  @Override
  int tokens() {
    return tokens.size();
  }

  @Override
  void onPoint(int token, double x, double y) {
    showReadout(text(token), x, y);
  }

  @Override
  protected void layoutChildren() {
    bars.getElements().clear();
    double bottom = contentTop() + contentHeight();
    for (int t = 0; t < values.length; t++) {
      double cell = tokenLeft(t + 1) - tokenLeft(t);
      double gap = Math.min(WIDEST_GAP, cell * GAP_SHARE);
      if (values[t] > 0) {
        double top = bottom - contentHeight() * Math.min(1, values[t] / max);
        addBar(tokenLeft(t) + gap / 2, top, tokenLeft(t + 1) - gap / 2, bottom);
      }
    }
    double line = highest.prefHeight(-1);
    double left = snappedLeftInset() - highest.getFont().getSize() / 3;
    highest.resizeRelocate(0, contentTop(), left, line);
    lowest.resizeRelocate(0, bottom - line, left, line);
    lowest.setVisible(contentHeight() > 2 * line - 2);
    double right = contentLeft() + contentWidth() + name.getFont().getSize() / 3;
    name.resizeRelocate(
        right, contentTop() + (contentHeight() - line) / 2, Math.max(0, getWidth() - right), line);
    layoutOverlays();
  }

  private void addBar(double left, double top, double right, double bottom) {
    bars.getElements()
        .addAll(
            new MoveTo(left, bottom),
            new LineTo(left, top),
            new LineTo(right, top),
            new LineTo(right, bottom),
            new ClosePath());
  }

  private String text(int token) {
    return Double.isNaN(values[token])
        ? Messages.text("plot.notRead", tokens.get(token))
        : Messages.text("plot.bar", tokens.get(token), name.getText(), values[token]);
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    for (int t = 0; t < values.length; t++) {
      text.append(t == 0 ? "" : "; ").append(text(t));
    }
    return text.toString();
  }
}
