package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.CellType;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;
import org.remanence.explain.StepValues;
import org.remanence.explain.drawing.CellLayout;
import org.remanence.i18n.NumberText;
import org.remanence.ui.kit.Glide;
import org.remanence.ui.plot.color.Contrast;

/**
 * A cell drawn with shapes, so that it scales sharply. The thickness of every line is the number
 * that flows along it, and so is its colour but for gates, which have one each and are filled as
 * far as they are open; parts of later phases wait in the background, and dots run along the lines
 * of the phase that is on.
 */
final class CellDiagram extends Region {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final PseudoClass BRIGHT = PseudoClass.getPseudoClass("bright");
  private static final PseudoClass DEEP = PseudoClass.getPseudoClass("deep");
  // Rows of what is on its way.
  private static final int WIDTHS = 0;
  private static final int OPENINGS = 1;

  private static final double WAITING = 0.15;
  private static final double DOT = 6;
  private static final double GATE_ARC = 15;

  /** From the edge of a box to what fills it. */
  private static final double GATE_EDGE = 3;

  // Where an LSTM leaves room: illustrations are of that kind.
  private static final double MARK_X = 285;
  private static final double MARK_Y = 62;
  private static final double MARK_WIDTH = 230;
  private static final double ARRIVED = 0.999;

  private final Pane space = new Pane();

  /** All but the dots: painted once a phase instead of once a frame. */
  private final Pane still = new Pane();

  /** Goes with the drawing into pictures. */
  private final Label mark = new Label();

  private final CellLegend legend = new CellLegend();
  private final Scale scale = new Scale(1, 1, 0, 0);
  private final List<DrawnWire> wires = new ArrayList<>();
  private final List<DrawnPart> parts = new ArrayList<>();
  private final Glide glide = new Glide(this, this::drawMarks);
  private CellType cell;
  private boolean backward;
  private StepPhase phase;
  private Quantity pointed;

  private record DrawnWire(
      CellLayout.Wire wire, Polyline pipe, Polyline line, Circle dot, Tooltip number) {}

  private record DrawnPart(
      CellLayout.Part part, Region shape, Rectangle fill, Label value, Tooltip number) {}

  CellDiagram() {
    getStyleClass().add("cell-diagram");
    space.getTransforms().add(scale);
    space.setManaged(false);
    still.setCache(true);
    mark.getStyleClass().add("mark");
    mark.setWrapText(true);
    mark.setPrefWidth(MARK_WIDTH);
    mark.relocate(MARK_X, MARK_Y);
    space.getChildren().add(still);
    getChildren().add(space);
  }

  /**
   * Draws that kind of cell, without numbers yet.
   *
   * @param back whether the backward pass runs through it: the dots run the other way, and the
   *     phases from the last to the first
   */
  void draw(CellType type, boolean back) {
    if (type == cell && back == backward) {
      return;
    }
    cell = type;
    backward = back;
    phase = null;
    pointed = null;
    glide.forget();
    wires.clear();
    parts.clear();
    still.getChildren().clear();
    CellLayout layout = CellLayout.of(type);
    layout.wires().forEach(this::add);
    layout.parts().forEach(this::add);
    legend.draw(type, back);
    legend.relocate(0, CellLayout.HEIGHT - CellLayout.LEGEND);
    still.getChildren().addAll(legend, mark);
    space.getChildren().setAll(still);
    wires.forEach(drawn -> space.getChildren().add(drawn.dot));
  }

  /** The number that the pointer is on: that of a wire, gate or port. */
  Optional<Quantity> pointed() {
    return Optional.ofNullable(pointed);
  }

  private void followPointer(Node node, Quantity quantity) {
    node.setOnMouseEntered(event -> pointed = quantity);
    node.setOnMouseExited(event -> pointed = null);
  }

  /** Writes on the drawing what it is not; nothing on a trained network's. */
  void mark(String text) {
    mark.setText(text);
  }

  /**
   * Puts numbers on it.
   *
   * @param unit its index, or {@link StepValues#ALL_UNITS}
   * @param unknown stands where there is no number
   */
  void show(StepValues step, int unit, CellScale look, String unknown) {
    legend.show(look);
    for (DrawnWire drawn : wires) {
      Quantity quantity = drawn.wire.quantity();
      boolean known = step.has(quantity);
      drawn.number.setText(sentence(step, quantity, unit, unknown));
      if (!isValve(quantity)) {
        drawn.line.setStroke(known ? look.color(quantity, step.get(quantity)) : Color.TRANSPARENT);
      }
    }
    for (DrawnPart drawn : parts) {
      Quantity quantity = drawn.part.quantity();
      boolean known = quantity != null && step.has(quantity);
      drawn.value.setText(
          known ? QuantityText.of(quantity, step, unit).number(step.get(quantity)) : unknown);
      if (quantity != null) {
        drawn.number.setText(sentence(step, quantity, unit, unknown));
      }
      if (drawn.part.kind() == CellLayout.Kind.GATE && !isValve(quantity)) {
        fill(drawn, known ? look.color(quantity, step.get(quantity)) : null);
      }
    }
    glide.to(
        wires.stream().mapToDouble(drawn -> width(drawn.wire.quantity(), step, look)).toArray(),
        parts.stream().mapToDouble(drawn -> opening(drawn.part.quantity(), step)).toArray());
    drawMarks();
    setAccessibleText(description(step, unit));
  }

  private static double width(Quantity quantity, StepValues step, CellScale look) {
    return step.has(quantity) ? look.width(quantity, step.get(quantity)) : 0;
  }

  private double opening(@Nullable Quantity quantity, StepValues step) {
    return isValve(quantity) && step.has(quantity) ? step.get(quantity) : 0;
  }

  /** Gives lines and valves the size that they have on the way to the step's. */
  private void drawMarks() {
    double[] widths = glide.row(WIDTHS);
    for (int i = 0; i < widths.length; i++) {
      wires.get(i).line.setStrokeWidth(widths[i]);
      wires.get(i).pipe.setStrokeWidth(widths[i] + CellScale.RIM);
    }
    double[] openings = glide.row(OPENINGS);
    for (int i = 0; i < openings.length; i++) {
      if (isValve(parts.get(i).part.quantity())) {
        open(parts.get(i), openings[i]);
      }
    }
  }

  private static String sentence(StepValues step, Quantity quantity, int unit, String unknown) {
    String number =
        step.has(quantity)
            ? NumberText.value(step.get(quantity))
            : unknown.isEmpty() ? "–" : unknown;
    return QuantityText.of(quantity, step, unit).sentence(number);
  }

  /**
   * Shows how far the step has got.
   *
   * @param progress of {@code now}, in [0, 1]
   */
  void show(StepPhase now, double progress) {
    if (now != phase) {
      phase = now;
      for (DrawnWire drawn : wires) {
        double opacity = isReached(drawn.wire.phase()) ? 1 : WAITING;
        drawn.line.setOpacity(opacity);
        drawn.pipe.setOpacity(opacity);
      }
      for (DrawnPart drawn : parts) {
        drawn.shape.setOpacity(isReached(drawn.part.phase()) ? 1 : 2 * WAITING);
        drawn.shape.pseudoClassStateChanged(ON, drawn.part.phase() == now);
      }
    }
    for (DrawnWire drawn : wires) {
      boolean moving =
          drawn.wire.phase() == now && progress > 0 && progress < ARRIVED && !Glide.isReduced(this);
      drawn.dot.setVisible(moving);
      if (moving) {
        place(drawn, backward ? 1 - progress : progress);
      }
    }
  }

  private boolean isReached(StepPhase of) {
    return backward ? of.compareTo(phase) >= 0 : of.compareTo(phase) <= 0;
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(getWidth() / CellLayout.WIDTH, getHeight() / CellLayout.HEIGHT);
    scale.setX(factor);
    scale.setY(factor);
    // On whole pixels, or the cached picture would blur.
    space.resizeRelocate(
        Math.rint((getWidth() - factor * CellLayout.WIDTH) / 2),
        Math.rint((getHeight() - factor * CellLayout.HEIGHT) / 2),
        CellLayout.WIDTH,
        CellLayout.HEIGHT);
  }

  private void add(CellLayout.Wire wire) {
    // Where little flows the line is as pale as the ground; its rim stays.
    Polyline pipe = new Polyline(wire.points());
    pipe.getStyleClass().add("pipe");
    pipe.setStrokeWidth(CellScale.RIM);
    pipe.setStrokeLineJoin(StrokeLineJoin.ROUND);
    Polyline line = new Polyline(wire.points());
    line.getStyleClass().addAll(style(wire.quantity()));
    line.setStroke(Color.TRANSPARENT);
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    Circle dot = new Circle(DOT);
    dot.getStyleClass().add("dot");
    dot.setVisible(false);
    // A dot that moves is no reason to lay anything out.
    dot.setManaged(false);
    still.getChildren().addAll(pipe, line);
    Tooltip number = new Tooltip();
    for (Node drawn : List.of(pipe, line)) {
      followPointer(drawn, wire.quantity());
      Tooltip.install(drawn, number);
    }
    wires.add(new DrawnWire(wire, pipe, line, dot, number));
  }

  private void add(CellLayout.Part part) {
    Label symbol = new Label(part.text());
    symbol.getStyleClass().add("symbol");
    Label value = new Label();
    value.getStyleClass().add("number");
    VBox lines = new VBox(symbol, value);
    lines.setAlignment(Pos.CENTER);
    if (part.kind() == CellLayout.Kind.OPERATION) {
      lines.getChildren().remove(value);
    }
    part.name()
        .map(Label::new)
        .ifPresent(
            name -> {
              name.getStyleClass().add("name");
              lines.getChildren().add(name);
            });
    double[] size =
        switch (part.kind()) {
          case GATE -> new double[] {CellLayout.GATE_WIDTH, CellLayout.GATE_HEIGHT};
          case OPERATION -> new double[] {40, 40};
          case PORT -> new double[] {100, 56};
        };
    Rectangle fill = new Rectangle(size[0] - 2 * GATE_EDGE, size[1] - 2 * GATE_EDGE);
    fill.getStyleClass().add("fill");
    fill.setArcWidth(GATE_ARC);
    fill.setArcHeight(GATE_ARC);
    fill.setVisible(part.kind() == CellLayout.Kind.GATE);
    StackPane shape = new StackPane(fill, lines);
    StackPane.setAlignment(fill, Pos.BOTTOM_CENTER);
    StackPane.setMargin(fill, new Insets(GATE_EDGE));
    shape.getStyleClass().addAll("part", part.kind().name().toLowerCase(Locale.ROOT));
    shape.getStyleClass().addAll(style(part.quantity()));
    shape.setMinSize(size[0], size[1]);
    shape.setMaxSize(size[0], size[1]);
    shape.setPrefSize(size[0], size[1]);
    shape.relocate(part.x() - size[0] / 2, part.y() - size[1] / 2);
    Tooltip number = new Tooltip();
    if (part.quantity() != null) {
      followPointer(shape, part.quantity());
      Tooltip.install(shape, number);
    }
    still.getChildren().add(shape);
    parts.add(new DrawnPart(part, shape, fill, value, number));
  }

  /** Returns whether it is drawn as a valve: a gate, but not the gradient at one. */
  private boolean isValve(@Nullable Quantity quantity) {
    return quantity != null && quantity.isShare() && !backward;
  }

  /** A valve has the colour of its gate, not of its value. */
  private List<String> style(@Nullable Quantity quantity) {
    return isValve(quantity) ? GateStyle.of(cell, quantity) : List.of();
  }

  /** Fills a gate as far as it is open. */
  private static void open(DrawnPart drawn, double share) {
    drawn.fill.setHeight(share * (CellLayout.GATE_HEIGHT - 2 * GATE_EDGE));
  }

  /** Without a colour the box is as empty as the ground. */
  private static void fill(DrawnPart drawn, Color color) {
    boolean light = color != null && !Contrast.isDark(color);
    drawn.fill.setFill(color == null ? Color.TRANSPARENT : color);
    drawn.shape.pseudoClassStateChanged(BRIGHT, light);
    drawn.shape.pseudoClassStateChanged(DEEP, color != null && !light);
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

  private String description(StepValues step, int unit) {
    List<String> words = new ArrayList<>();
    for (DrawnPart drawn : parts) {
      Quantity quantity = drawn.part.quantity();
      if (quantity != null && step.has(quantity)) {
        QuantityText shown = QuantityText.of(quantity, step, unit);
        words.add(drawn.part.text() + " = " + shown.number(step.get(quantity)));
      }
    }
    return String.join(", ", words);
  }
}
