package org.remanence.ui.plot.heatmap;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.remanence.i18n.Messages;
import org.remanence.ui.plot.chart.BarPane;
import org.remanence.ui.plot.color.ColorMap;
import org.remanence.ui.plot.color.Contrast;
import org.remanence.ui.plot.figure.NodePool;
import org.remanence.ui.plot.figure.PlotNodes;

/** The drawing of a confusion matrix: names, coloured cells, and what is in them. */
final class MatrixPane extends Region {
  private static final double WIDEST_CELL = 22;
  private static final double HIGHEST_CELL = 13;
  private static final double WIDEST_NAMES = 0.35;
  private static final PseudoClass DEEP = PseudoClass.getPseudoClass("deep");

  private final NodePool<Rectangle> cells = layer(MatrixPane::cell);
  private final NodePool<Label> names = layer(MatrixPane::name);
  private final NodePool<Text> numbers = layer(() -> PlotNodes.text("confusion-number"));
  private final Label corner = name();
  private final Label columns = name();
  private List<String> labels = List.of();
  private int[][] counts = {};
  private boolean dark;
  private MatrixCell pointed;
  private double left;
  private double top;
  private double width;
  private double height;

  /** A place in the matrix: indices of classes. */
  record MatrixCell(int actual, int predicted) {}

  MatrixPane() {
    getChildren().addAll(corner, columns);
  }

  void show(List<String> classes, int[][] confusion, boolean inTheDark) {
    labels = classes;
    counts = confusion;
    dark = inTheDark;
    corner.setText(Messages.text("plot.confusion.actual"));
    columns.setText(Messages.text("plot.confusion.predicted"));
    requestLayout();
  }

  void point(MatrixCell cell) {
    pointed = cell;
    requestLayout();
  }

  /** The cell at a point; null for none. */
  MatrixCell cellAt(double x, double y) {
    int actual = (int) Math.floor((y - top) / height);
    int predicted = (int) Math.floor((x - left) / width);
    boolean inside =
        actual >= 0 && actual < labels.size() && predicted >= 0 && predicted < labels.size();
    return inside ? new MatrixCell(actual, predicted) : null;
  }

  @Override
  protected void layoutChildren() {
    List<NodePool<?>> pools = List.of(cells, names, numbers);
    pools.forEach(NodePool::begin);
    if (!labels.isEmpty()) {
      place();
      for (int actual = 0; actual < labels.size(); actual++) {
        Label row = names.next();
        put(row, labels.get(actual), Pos.CENTER_RIGHT, 0, y(actual), left - gap(), height);
        Label column = names.next();
        put(column, labels.get(actual), Pos.BOTTOM_CENTER, x(actual), top / 2, width, top / 2);
        for (int predicted = 0; predicted < labels.size(); predicted++) {
          draw(actual, predicted);
        }
      }
    }
    pools.forEach(NodePool::end);
  }

  private void place() {
    double em = corner.getFont().getSize();
    top = Math.rint(3.2 * em);
    double widest = corner.prefWidth(-1);
    for (String label : labels) {
      Label measured = names.next();
      measured.setText(label);
      widest = Math.max(widest, measured.prefWidth(-1));
    }
    names.begin();
    // A pixel more than asked for: rounding must not cost a name its end.
    left = Math.ceil(Math.min(widest, WIDEST_NAMES * getWidth()) + gap()) + 1;
    width = Math.floor(Math.min(WIDEST_CELL * em, (getWidth() - left) / labels.size()));
    height = Math.floor(Math.min(HIGHEST_CELL * em, (getHeight() - top) / labels.size()));
    corner.resizeRelocate(0, top / 2, left - gap(), top / 2);
    corner.setAlignment(Pos.BOTTOM_RIGHT);
    columns.resizeRelocate(left, 0, width * labels.size(), top / 2);
    columns.setAlignment(Pos.CENTER);
  }

  private double gap() {
    return corner.getFont().getSize() / 2;
  }

  private double x(int predicted) {
    return left + predicted * width;
  }

  private double y(int actual) {
    return top + actual * height;
  }

  private void draw(int actual, int predicted) {
    int row = IntStream.of(counts[actual]).sum();
    double share = row == 0 ? 0 : (double) counts[actual][predicted] / row;
    Color color = color(ColorMap.sequential(dark).argb(share));
    Rectangle cell = cells.next();
    cell.setX(x(predicted) + 1);
    cell.setY(y(actual) + 1);
    cell.setWidth(Math.max(0, width - 2));
    cell.setHeight(Math.max(0, height - 2));
    cell.setFill(color);
    boolean chosen = new MatrixCell(actual, predicted).equals(pointed);
    cell.pseudoClassStateChanged(BarPane.CHOSEN, chosen);
    boolean deep = Contrast.isDark(color);
    Text count = numbers.next();
    count.setText(Integer.toString(counts[actual][predicted]));
    double line = count.getLayoutBounds().getHeight();
    boolean two = height > 2.4 * line;
    write(count, deep, actual, predicted, two ? -line / 2 : 0);
    if (two) {
      Text percent = numbers.next();
      percent.setText(ConfusionMatrix.percent(share));
      write(percent, deep, actual, predicted, line / 2);
    }
  }

  private void write(Text text, boolean deep, int actual, int predicted, double down) {
    // A style: a fill that is set is lost when the theme changes while this is not seen.
    text.pseudoClassStateChanged(DEEP, deep);
    double line = text.getLayoutBounds().getHeight();
    double wide = text.getLayoutBounds().getWidth();
    text.setVisible(wide < width && line < height);
    text.relocate(x(predicted) + (width - wide) / 2, y(actual) + height / 2 + down - line / 2);
  }

  private static Color color(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }

  private static void put(
      Label label, String text, Pos alignment, double x, double y, double width, double height) {
    label.setText(text);
    label.setAlignment(alignment);
    label.resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
  }

  private <N extends Node> NodePool<N> layer(Supplier<N> make) {
    Pane layer = new Pane();
    layer.setMouseTransparent(true);
    getChildren().add(layer);
    return new NodePool<>(layer.getChildren(), make);
  }

  private static Rectangle cell() {
    return PlotNodes.styled(new Rectangle(), "plot-bar");
  }

  private static Label name() {
    Label label = new Label();
    label.getStyleClass().add("plot-text");
    label.setManaged(false);
    label.setMinWidth(0);
    return label;
  }
}
