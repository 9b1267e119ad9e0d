package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.remanence.i18n.Messages;

/** One number per token as a line, with a band around it where there are several units. */
public final class TokenCurve extends TokenPlot implements Figure {
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
   * @param values one per token; NaN for none
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
    offer(this);
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

  /** The numbers of the curve, of its band, and of what it is compared with. */
  public TokenTable table() {
    List<String> names = new ArrayList<>(List.of(content.name()));
    List<double[]> columns = new ArrayList<>(List.of(content.values()));
    if (!Arrays.equals(content.low(), content.high())) {
      names.add(Messages.text("plot.curve.low", content.name()));
      columns.add(content.low());
      names.add(Messages.text("plot.curve.high", content.name()));
      columns.add(content.high());
    }
    if (content.before().length > 0) {
      names.add(Messages.text("plot.curve.before", content.name()));
      columns.add(content.before());
    }
    return new TokenTable(content.name(), content.tokens(), names, columns);
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
    List<Double> area = new ArrayList<>(points(content.high()));
    List<Double> lower = points(content.low());
    for (int i = lower.size() - 2; i >= 0; i -= 2) {
      area.addAll(lower.subList(i, i + 2));
    }
    band.getPoints().setAll(area);
    curve.getPoints().setAll(points(content.values()));
    before.getPoints().setAll(points(content.before()));
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

  /** Points of the tokens that have a value. */
  private List<Double> points(double[] values) {
    List<Double> points = new ArrayList<>();
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        points.add(center(t));
        points.add(y(values[t]));
      }
    }
    return points;
  }

  private double center(int token) {
    return (tokenLeft(token) + tokenLeft(token + 1)) / 2;
  }

  private double y(double value) {
    double share = (Math.max(min, Math.min(max, value)) - min) / (max - min);
    return contentTop() + contentHeight() * (1 - share);
  }

  private String text(int token) {
    String word = content.tokens().get(token);
    double value = content.values()[token];
    return Double.isNaN(value)
        ? Messages.text("plot.notRead", word)
        : Messages.text("plot.bar", word, content.name(), value);
  }

  private String description() {
    StringBuilder text = new StringBuilder();
    for (int t = 0; t < tokens(); t++) {
      text.append(t == 0 ? "" : "; ").append(text(t));
    }
    return text.toString();
  }
}
