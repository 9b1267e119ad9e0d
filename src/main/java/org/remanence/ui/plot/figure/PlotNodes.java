package org.remanence.ui.plot.figure;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;

/** The nodes that drawings are made of, as style sheets know them. */
public final class PlotNodes {
  public static final double CURVE_WIDTH = 2;

  private PlotNodes() {}

  public static Line gridLine() {
    return styled(new Line(), "plot-grid");
  }

  public static Line crosshair() {
    Line line = styled(new Line(), "plot-crosshair");
    line.setMouseTransparent(true);
    line.setVisible(false);
    return line;
  }

  /** A label of an axis. */
  public static Text label() {
    return text("plot-text");
  }

  public static Text text(String styleClass) {
    Text text = styled(new Text(), styleClass);
    text.setTextOrigin(VPos.TOP);
    return text;
  }

  public static Polyline curve() {
    Polyline line = new Polyline();
    line.setStrokeWidth(CURVE_WIDTH);
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return line;
  }

  public static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }

  public static void put(Line line, double x1, double y1, double x2, double y2) {
    line.setStartX(x1);
    line.setStartY(y1);
    line.setEndX(x2);
    line.setEndY(y2);
  }
}
