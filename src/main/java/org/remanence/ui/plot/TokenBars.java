package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.remanence.i18n.Messages;

/** One number per token as bars under a heatmap, up from zero or down. */
public final class TokenBars extends TokenPlot implements Figure {
  private static final double WIDEST_GAP = 2;
  private static final double GAP_SHARE = 0.2;

  private final Path bars = new Path();
  private final Path downwards = new Path();
  private final Label highest = new Label();
  private final Label lowest = new Label();
  private final Label name = new Label();
  private List<String> tokens = List.of();
  private double[] values = {};
  private double min;
  private double max = 1;

  public TokenBars() {
    super("token-bars");
    bars.getStyleClass().add("bars");
    downwards.getStyleClass().addAll("bars", "negative");
    bars.setManaged(false);
    downwards.setManaged(false);
    highest.setAlignment(Pos.CENTER_RIGHT);
    lowest.setAlignment(Pos.CENTER_RIGHT);
    name.setWrapText(true);
    getChildren().addAll(bars, downwards, highest, lowest, name);
    addOverlays();
    offer(this);
  }

  /**
   * Shows {@code values}.
   *
   * @param name what they are, in short; it stands beside the bars
   * @param values one per token; NaN for none
   * @param min the value at the lower edge: 0, or less if there are numbers below
   * @param max the value at the upper edge
   */
  public void show(String name, List<String> tokens, double[] values, double min, double max) {
    if (tokens.size() != values.length) {
      throw new IllegalArgumentException(tokens.size() + " tokens, " + values.length + " values");
    }
    this.tokens = List.copyOf(tokens);
    this.values = values.clone();
    this.min = min;
    this.max = max;
    this.name.setText(name);
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMaximumFractionDigits(max < 1 ? 2 : 1);
    highest.setText(format.format(max));
    lowest.setText(format.format(min).replace('-', '−'));
    setAccessibleText(description());
    hideReadout();
    requestLayout();
  }

  @Override
  public String title() {
    return table().title();
  }

  @Override
  public boolean isBlank() {
    return table().isBlank();
  }

  @Override
  public String delimited(char separator) {
    return table().delimited(separator);
  }

  @Override
  public void showTable() {
    table().show(this);
  }

  @Override
  public Node picture() {
    return this;
  }

  private TokenTable table() {
    return new TokenTable(name.getText(), tokens, List.of(name.getText()), List.of(values));
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
    downwards.getElements().clear();
    double bottom = contentTop() + contentHeight();
    for (int t = 0; t < values.length; t++) {
      double cell = tokenLeft(t + 1) - tokenLeft(t);
      double gap = Math.min(WIDEST_GAP, cell * GAP_SHARE);
      if (values[t] > 0 || values[t] < 0) {
        Path path = values[t] > 0 ? bars : downwards;
        addBar(path, tokenLeft(t) + gap / 2, y(values[t]), tokenLeft(t + 1) - gap / 2, y(0));
      }
    }
    double line = highest.prefHeight(-1);
    double left = snappedLeftInset() - highest.getFont().getSize() / 3;
    highest.resizeRelocate(0, contentTop(), left, line);
    lowest.resizeRelocate(0, bottom - line, left, line);
    lowest.setVisible(contentHeight() > 2 * line - 2);
    double right = contentLeft() + contentWidth() + name.getFont().getSize() / 3;
    double nameWidth = Math.max(0, getWidth() - right);
    double nameHeight = Math.max(line, Math.min(contentHeight(), name.prefHeight(nameWidth)));
    name.resizeRelocate(
        right, contentTop() + (contentHeight() - nameHeight) / 2, nameWidth, nameHeight);
    layoutOverlays();
  }

  private double y(double value) {
    double share = (Math.max(min, Math.min(max, value)) - min) / (max - min);
    return contentTop() + contentHeight() * (1 - share);
  }

  private static void addBar(Path path, double left, double top, double right, double bottom) {
    path.getElements()
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
