package org.remanence.ui.plot.chart;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * Shares of numbers in bins, of several sets of numbers over one another.
 *
 * @param title what the chart shows; file names come from it
 * @param xName what the numbers are
 * @param edges of the bins, from the lowest to the highest: one more than there are bins
 * @param format how an edge reads
 */
public record HistogramData(
    String title, String xName, List<Double> edges, ValueFormat format, List<Outline> outlines) {
  static final HistogramData NONE =
      new HistogramData("", "", List.of(0.0, 1.0), Double::toString, List.of());

  /**
   * One set of numbers.
   *
   * @param dash lengths of dashes and gaps, so that outlines differ without their colour
   * @param shares of each bin
   */
  public record Outline(String name, Color color, List<Double> dash, List<Double> shares) {
    public Outline {
      dash = List.copyOf(dash);
      shares = List.copyOf(shares);
    }
  }

  public HistogramData {
    edges = List.copyOf(edges);
    outlines = List.copyOf(outlines);
    int bins = edges.size() - 1;
    if (outlines.stream().anyMatch(each -> each.shares().size() != bins)) {
      throw new IllegalArgumentException("every outline needs " + bins + " shares");
    }
  }

  int bins() {
    return outlines.isEmpty() ? 0 : edges.size() - 1;
  }

  double lowest() {
    return edges.get(0);
  }

  double highest() {
    return edges.get(edges.size() - 1);
  }

  /** The largest share there is; 0 without any. */
  double largest() {
    return outlines.stream()
        .flatMap(each -> each.shares().stream())
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  String edge(int index) {
    return format.apply(edges.get(index));
  }
}
