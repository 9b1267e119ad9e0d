package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.remanence.ui.plot.figure.NodePool;
import org.remanence.ui.plot.figure.PlotNodes;

/** A drawing over two axes, laid out to its size, of nodes that are used again. */
public abstract class AxesPane extends Region {
  private static final double LABEL_GAP = 0.6;

  private final Pane area = new Pane();
  private final List<NodePool<?>> pools = new ArrayList<>();
  private final NodePool<Line> grid = layer(PlotNodes::gridLine);
  private final NodePool<Text> labels = layer(PlotNodes::label);
  private final Text axisName = PlotNodes.label();

  public AxesPane() {
    area.setMouseTransparent(true);
    getChildren().addAll(area, axisName);
  }

  /** Redraws everything with nodes of the layers. */
  protected abstract void draw(double em);

  /** A layer over those before: what is drawn later must not hide what is drawn over it. */
  protected final <N extends Node> NodePool<N> layer(Supplier<N> make) {
    return layer(new Pane(), make);
  }

  protected final <N extends Node> NodePool<N> layer(Pane layer, Supplier<N> make) {
    NodePool<N> pool = new NodePool<>(layer.getChildren(), make);
    area.getChildren().add(layer);
    pools.add(pool);
    return pool;
  }

  /** Names the horizontal axis. */
  public final void nameAxis(String name) {
    axisName.setText(name);
  }

  @Override
  protected final void layoutChildren() {
    pools.forEach(NodePool::begin);
    draw(axisName.getFont().getSize());
    pools.forEach(NodePool::end);
  }

  /** A line across with its value at its left. */
  protected final void drawTick(String value, double y, double left, double right) {
    PlotNodes.put(grid.next(), left, y, right, y);
    Text text = label(value);
    text.relocate(
        left - LABEL_GAP * axisName.getFont().getSize() - text.getLayoutBounds().getWidth(),
        y - text.getLayoutBounds().getHeight() / 2);
  }

  protected final Text label(String text) {
    Text label = labels.next();
    label.setText(text);
    return label;
  }

  /** A label in the middle above or below a place. */
  protected final void drawLabel(Text label, double middle, double top) {
    label.relocate(middle - label.getLayoutBounds().getWidth() / 2, top);
  }

  /** The name of the axis below it. */
  protected final void drawAxisName(double left, double right) {
    drawLabel(axisName, (left + right) / 2, getHeight() - 1.3 * axisName.getFont().getSize());
  }

  /** Returns the width that a label would have. Before any is drawn only. */
  protected final double widthOf(String text) {
    double width = label(text).getLayoutBounds().getWidth();
    labels.begin();
    return width;
  }
}
