package org.remanence.ui.tab;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.NetworkKey;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.PooledKey;
import org.remanence.ui.plot.chart.LineData;
import org.remanence.ui.plot.chart.Mark;
import org.remanence.ui.plot.chart.Series;

/**
 * Look of an architecture everywhere: its name, its colour (Okabe and Ito 2008, told apart by the
 * colour-blind too), and its mark and the dashes of its lines, so that colour is never alone.
 */
public enum ArchitectureStyle {
  RNN("#d55e00", Mark.CIRCLE, 1.0, 6.0),
  LSTM("#0072b2", Mark.SQUARE),
  GRU("#009e73", Mark.TRIANGLE, 9.0, 5.0),
  BIDIRECTIONAL_LSTM("#c46a9b", Mark.DIAMOND, 12.0, 4.0, 2.0, 4.0),
  STACKED_LSTM("#b8860b", Mark.CROSS, 4.0, 4.0),
  MIN_GRU("#2f8fa8", Mark.TRIANGLE_DOWN, 18.0, 8.0),
  MIN_LSTM("#7d7f86", Mark.BAR, 1.0, 6.0, 1.0, 6.0, 10.0, 6.0),
  STACKED_MIN_GRU("#96705a", Mark.PENTAGON, 9.0, 4.0, 1.0, 4.0, 1.0, 4.0),
  TRANSFORMER("#a5527f", Mark.STAR, 14.0, 5.0, 4.0, 5.0),
  /** A network that another program trained. */
  OPENED_FILE("#7a6fc4", Mark.HOURGLASS, 2.0, 4.0);

  private final String web;
  private final Mark mark;
  private final List<Double> dash;

  ArchitectureStyle(String web, Mark mark, Double... dash) {
    this.web = web;
    this.mark = mark;
    this.dash = List.of(dash);
  }

  public static ArchitectureStyle of(Architecture architecture) {
    return switch (architecture) {
      case RNN -> RNN;
      case LSTM -> LSTM;
      case GRU -> GRU;
      case BIDIRECTIONAL_LSTM -> BIDIRECTIONAL_LSTM;
      case STACKED_LSTM -> STACKED_LSTM;
      case MIN_GRU -> MIN_GRU;
      case MIN_LSTM -> MIN_LSTM;
      case STACKED_MIN_GRU -> STACKED_MIN_GRU;
      case TRANSFORMER -> TRANSFORMER;
    };
  }

  /** The look of whatever network is looked into. */
  public static ArchitectureStyle of(NetworkKey key) {
    if (key instanceof PooledKey pooled) {
      return of(pooled.architecture());
    }
    return key instanceof Architecture architecture ? of(architecture) : OPENED_FILE;
  }

  /** The name in the language in use. */
  public static String name(Architecture architecture) {
    return ArchitectureNames.of(architecture);
  }

  /** A line of a chart that stands for an architecture. */
  public static LineData.Curve line(Architecture architecture, List<Series.Point> points) {
    ArchitectureStyle style = of(architecture);
    return new LineData.Curve(
        new Series(name(architecture), style.color(), style.dash(), points, -1), style.mark());
  }

  public Color color() {
    return Color.web(web);
  }

  public String web() {
    return web;
  }

  public Mark mark() {
    return mark;
  }

  /** The mark in its colour. */
  public Polygon shape() {
    return mark.shape(color());
  }

  /** The mark of a network: an outline if it is tuned. */
  public static Polygon shape(NetworkName network) {
    ArchitectureStyle style = of(network.architecture());
    return isHollow(network) ? style.mark.outline(style.color()) : style.shape();
  }

  /** Returns whether marks and bars of a network are outlines: those of tuned ones are. */
  public static boolean isHollow(NetworkName network) {
    return network.provenance() == Provenance.TUNED;
  }

  public List<Double> dash() {
    return dash;
  }
}
