package org.remanence.ui.plot.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** One number per token as a line, with a band around it where there are several units. */
public final class TokenCurve extends TokenChart {
  // Rows of what is drawn.
  private static final int VALUES = 0;
  private static final int LOW = 1;
  private static final int HIGH = 2;

  private final Polygon band = new Polygon();
  private final Polyline before = new Polyline();
  private final Polyline curve = new Polyline();
  private final Label name = new Label();
  private Content content =
      new Content("", List.of(), new double[0], new double[0], new double[0], new double[0]);

  /**
   * Values to show.
   *
   * @param name in short; it stands beside the curve
   * @param values one per token; NaN for none
   * @param low lower edge of the band; like {@code values} for none
   * @param high its upper edge
   * @param before what to compare {@code values} with; empty for nothing
   * @param probability whether they are probabilities, to be read in percent
   */
  public record Content(
      String name,
      List<String> tokens,
      double[] values,
      double[] low,
      double[] high,
      double[] before,
      boolean probability) {

    /** Numbers that are no probabilities. */
    public Content(
        String name,
        List<String> tokens,
        double[] values,
        double[] low,
        double[] high,
        double[] before) {
      this(name, tokens, values, low, high, before, false);
    }
  }

  public TokenCurve() {
    super("token-curve");
    band.getStyleClass().add("curve-band");
    before.getStyleClass().add("curve-before");
    curve.getStyleClass().add("curve");
    name.setWrapText(true);
    addShapes(band, before, curve);
    getChildren().add(name);
  }

  /** Shows {@code content} between {@code lowest} and {@code highest} values. */
  public void show(Content shown, double lowestValue, double highestValue) {
    content = shown;
    name.setText(shown.name());
    refresh(
        lowestValue,
        highestValue,
        shown.probability() ? NumberText::probability : NumberText::compact,
        shown.values(),
        shown.low(),
        shown.high());
  }

  /** The numbers of the curve, of its band, and of what it is compared with. */
  @Override
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
  protected int tokens() {
    return content.tokens().size();
  }

  @Override
  String text(int token) {
    return text(
        content.tokens().get(token),
        content.name(),
        content.values()[token],
        content.probability() ? p -> NumberText.classProbability(p, 1) : NumberText::value);
  }

  @Override
  void draw() {
    List<Double> area = new ArrayList<>(points(drawn(HIGH)));
    List<Double> lower = points(drawn(LOW));
    for (int i = lower.size() - 2; i >= 0; i -= 2) {
      area.addAll(lower.subList(i, i + 2));
    }
    band.getPoints().setAll(area);
    curve.getPoints().setAll(points(drawn(VALUES)));
    before.getPoints().setAll(points(content.before()));
    placeName(name);
  }
}
