package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.remanence.i18n.Messages;

/** One number per token as a line, with a band around it where there are several units. */
public final class TokenCurve extends TokenPlot {
  private final Polygon band = new Polygon();
  private final Polyline before = new Polyline();
  private final Polyline curve = new Polyline();
  private final Line zero = new Line();
  private final Label highest = new Label();
  private final Label lowest = new Label();
  private final Label name = new Label();
  private Content content =
      new Content("", List.of(), new double[0], new double[0], new double[0], new double[0]);
  private double min;
  private double max = 1;

  /**
   * What to show.
   *
   * @param name in short; it stands beside the curve
   * @param values one per token
   * @param low lower edge of the band; like {@code values} for none
   * @param high its upper edge
   * @param before what to compare {@code values} with; empty for nothing
   */
  public record Content(
      String name,
      List<String> tokens,
      double[] values,
      double[] low,
      double[] high,
      double[] before) {}

  public TokenCurve() {
    super("token-curve");
    band.getStyleClass().add("curve-band");
    before.getStyleClass().add("curve-before");
    curve.getStyleClass().add("curve");
    zero.getStyleClass().add("plot-grid");
    for (var shape : List.of(band, before, curve, zero)) {
      shape.setManaged(false);
      shape.setMouseTransparent(true);
    }
    highest.setAlignment(Pos.CENTER_RIGHT);
    lowest.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(zero, band, before, curve, highest, lowest, name);
    addOverlays();
  }

  /** Shows {@code content} between {@code lowest} and {@code highest} values. */
  public void show(Content shown, double lowestValue, double highestValue) {
    content = shown;
    min = lowestValue;
    max = highestValue;
    name.setText(shown.name());
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMaximumFractionDigits(
        Math.max(2, 1 - (int) Math.floor(Math.log10(Math.max(Math.abs(max), Math.abs(min))))));
    highest.setText(format.format(max).replace('-', '−'));
    lowest.setText(format.format(min).replace('-', '−'));
    setAccessibleText(description());
    hideReadout();
    requestLayout();
  }

  @Override
  int tokens() {
    return content.tokens().size();
  }

  @Override
  void onPoint(int token, double x, double y) {
    showReadout(text(token), x, y);
  }

  @Override
  protected void layoutChildren() {
    int count = tokens();
    Double[] area = new Double[4 * count];
    for (int t = 0; t < count; t++) {
      double x = (tokenLeft(t) + tokenLeft(t + 1)) / 2;
      area[2 * t] = x;
      area[2 * t + 1] = y(content.high()[t]);
      area[4 * count - 2 * t - 2] = x;
      area[4 * count - 2 * t - 1] = y(content.low()[t]);
    }
    curve.getPoints().setAll(points(content.values()));
    before.getPoints().setAll(points(content.before()));
    band.getPoints().setAll(area);
    zero.setStartX(contentLeft());
    zero.setEndX(contentLeft() + contentWidth());
    zero.setStartY(y(0));
    zero.setEndY(y(0));
    double lineHeight = highest.prefHeight(-1);
    double left = snappedLeftInset() - highest.getFont().getSize() / 3;
    highest.resizeRelocate(0, contentTop(), left, lineHeight);
    lowest.resizeRelocate(0, contentTop() + contentHeight() - lineHeight, left, lineHeight);
    double right = contentLeft() + contentWidth() + name.getFont().getSize() / 3;
    name.resizeRelocate(
        right,
        contentTop() + (contentHeight() - lineHeight) / 2,
        Math.max(0, getWidth() - right),
        lineHeight);
    layoutOverlays();
  }

  private Double[] points(double[] values) {
    Double[] points = new Double[2 * values.length];
    for (int t = 0; t < values.length; t++) {
      points[2 * t] = (tokenLeft(t) + tokenLeft(t + 1)) / 2;
      points[2 * t + 1] = y(values[t]);
    }
    return points;
  }

  private double y(double value) {
    double share = (Math.max(min, Math.min(max, value)) - min) / (max - min);
    return contentTop() + contentHeight() * (1 - share);
  }

  private String text(int token) {
    return Messages.text(
        "plot.bar", content.tokens().get(token), content.name(), content.values()[token]);
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    for (int t = 0; t < tokens(); t++) {
      text.append(t == 0 ? "" : "; ").append(text(t));
    }
    return text.toString();
  }
}
