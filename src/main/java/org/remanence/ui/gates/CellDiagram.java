package org.remanence.ui.gates;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.remanence.engine.CellType;
import org.remanence.i18n.Messages;
import org.remanence.ui.plot.ColorScale;

/**
 * A cell drawn with shapes, so that it scales sharply. The thickness and colour of every line are
 * the number that flows along it; parts of later stages wait in the background, and dots run along
 * the lines of the stage that is on.
 */
final class CellDiagram extends Region {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final double WAITING = 0.15;
  private static final double RIM = 2;
  private static final double THICKEST = 12;
  private static final double DOT = 6;
  private static final double LIGHT = 0.6;
  private static final double ARRIVED = 0.999;

  private final Pane space = new Pane();
  private final Scale scale = new Scale(1, 1, 0, 0);
  private final List<DrawnWire> wires = new ArrayList<>();
  private final List<DrawnPart> parts = new ArrayList<>();
  private CellType cell;

  private record DrawnWire(CellLayout.Wire wire, Polyline pipe, Polyline line, Circle dot) {}

  private record DrawnPart(CellLayout.Part part, Region shape, Label value) {}

  CellDiagram() {
    getStyleClass().add("cell-diagram");
    space.getTransforms().add(scale);
    space.setManaged(false);
    getChildren().add(space);
  }

  /** Draws that kind of cell, without numbers yet. */
  void draw(CellType type) {
    if (type == cell) {
      return;
    }
    cell = type;
    space.getChildren().clear();
    wires.clear();
    parts.clear();
    CellLayout layout = CellLayout.of(type);
    layout.wires().forEach(this::add);
    layout.parts().forEach(this::add);
    wires.forEach(drawn -> space.getChildren().add(drawn.dot));
  }

  /**
   * Puts numbers on it.
   *
   * @param limit the signed number of the thickest line and strongest colour
   */
  void show(Moment moment, double limit, boolean dark) {
    for (DrawnWire drawn : wires) {
      Quantity quantity = drawn.wire.quantity();
      if (moment.has(quantity)) {
        double value = moment.get(quantity);
        double size = Math.min(1, Math.abs(value) / (quantity.isShare() ? 1 : limit));
        double width = (THICKEST - RIM) * size;
        drawn.line.setStrokeWidth(width);
        drawn.pipe.setStrokeWidth(width + RIM);
        drawn.line.setStroke(color(quantity, value, limit, dark));
      }
    }
    for (DrawnPart drawn : parts) {
      Quantity quantity = drawn.part.quantity();
      boolean known = quantity != null && moment.has(quantity);
      drawn.value.setText(known ? number(moment.get(quantity)) : "");
      if (known && drawn.part.kind() == CellLayout.Kind.GATE) {
        fill(drawn, color(quantity, moment.get(quantity), limit, dark));
      }
    }
    setAccessibleText(description(moment));
  }

  /**
   * Shows how far the step has got.
   *
   * @param progress of {@code stage}, in [0, 1]
   */
  void show(Stage stage, double progress) {
    for (DrawnWire drawn : wires) {
      boolean on = drawn.wire.stage() == stage;
      double opacity = drawn.wire.stage().compareTo(stage) <= 0 ? 1 : WAITING;
      drawn.line.setOpacity(opacity);
      drawn.pipe.setOpacity(opacity);
      drawn.dot.setVisible(on && progress > 0 && progress < ARRIVED);
      if (drawn.dot.isVisible()) {
        place(drawn, progress);
      }
    }
    for (DrawnPart drawn : parts) {
      drawn.shape.setOpacity(drawn.part.stage().compareTo(stage) <= 0 ? 1 : 2 * WAITING);
      drawn.shape.pseudoClassStateChanged(ON, drawn.part.stage() == stage);
    }
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(getWidth() / CellLayout.WIDTH, getHeight() / CellLayout.HEIGHT);
    scale.setX(factor);
    scale.setY(factor);
    space.resizeRelocate(
        (getWidth() - factor * CellLayout.WIDTH) / 2,
        (getHeight() - factor * CellLayout.HEIGHT) / 2,
        CellLayout.WIDTH,
        CellLayout.HEIGHT);
  }

  private void add(CellLayout.Wire wire) {
    // Where little flows the line is as pale as the ground; its rim stays.
    Polyline pipe = new Polyline(wire.points());
    pipe.getStyleClass().add("pipe");
    pipe.setStrokeWidth(RIM);
    pipe.setStrokeLineJoin(StrokeLineJoin.ROUND);
    Polyline line = new Polyline(wire.points());
    line.setStroke(Color.TRANSPARENT);
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    Circle dot = new Circle(DOT);
    dot.getStyleClass().add("dot");
    dot.setVisible(false);
    space.getChildren().addAll(pipe, line);
    wires.add(new DrawnWire(wire, pipe, line, dot));
  }

  private void add(CellLayout.Part part) {
    Label symbol = new Label(part.text());
    symbol.getStyleClass().add("symbol");
    Label value = new Label();
    value.getStyleClass().add("number");
    VBox both = new VBox(symbol, value);
    both.setAlignment(Pos.CENTER);
    if (part.kind() == CellLayout.Kind.OPERATION) {
      both.getChildren().remove(value);
    }
    StackPane shape = new StackPane(both);
    shape.getStyleClass().addAll("part", part.kind().name().toLowerCase(Locale.ROOT));
    double[] size =
        switch (part.kind()) {
          case GATE -> new double[] {110, 60};
          case OPERATION -> new double[] {40, 40};
          case PORT -> new double[] {100, 56};
        };
    shape.setMinSize(size[0], size[1]);
    shape.setMaxSize(size[0], size[1]);
    shape.setPrefSize(size[0], size[1]);
    shape.relocate(part.x() - size[0] / 2, part.y() - size[1] / 2);
    space.getChildren().add(shape);
    parts.add(new DrawnPart(part, shape, value));
  }

  private static void fill(DrawnPart drawn, Color color) {
    double luminance =
        0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
    drawn.shape.setStyle(
        "-fx-background-color: %s; -part-text: %s;"
            .formatted(web(color), luminance > LIGHT * LIGHT ? "black" : "white"));
  }

  private static Color color(Quantity quantity, double value, double limit, boolean dark) {
    ColorScale colors = quantity.isShare() ? ColorScale.gate(dark) : ColorScale.signed(limit, dark);
    int argb = colors.argb(value);
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }

  private static String web(Color color) {
    return "#%02x%02x%02x"
        .formatted(
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255));
  }

  /** Puts the dot at that share of the line's length. */
  private static void place(DrawnWire drawn, double share) {
    double[] points = drawn.wire.points();
    double rest = share * length(points);
    for (int i = 0; i + 3 < points.length; i += 2) {
      double dx = points[i + 2] - points[i];
      double dy = points[i + 3] - points[i + 1];
      double part = Math.hypot(dx, dy);
      if (rest <= part) {
        drawn.dot.setCenterX(points[i] + dx * rest / part);
        drawn.dot.setCenterY(points[i + 1] + dy * rest / part);
        return;
      }
      rest -= part;
    }
  }

  private static double length(double[] points) {
    double sum = 0;
    for (int i = 0; i + 3 < points.length; i += 2) {
      sum += Math.hypot(points[i + 2] - points[i], points[i + 3] - points[i + 1]);
    }
    return sum;
  }

  private String description(Moment moment) {
    List<String> words = new ArrayList<>();
    for (DrawnPart drawn : parts) {
      Quantity quantity = drawn.part.quantity();
      if (quantity != null && moment.has(quantity)) {
        words.add(drawn.part.text() + " = " + number(moment.get(quantity)));
      }
    }
    return String.join(", ", words);
  }

  private static String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value).replace('-', '−');
  }
}
