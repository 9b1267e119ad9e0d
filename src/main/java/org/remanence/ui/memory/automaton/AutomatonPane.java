package org.remanence.ui.memory.automaton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import org.remanence.study.automaton.Automaton;
import org.remanence.study.automaton.Automaton.Edge;
import org.remanence.ui.plot.figure.PlotNodes;

/** Drawing of an automaton: its states on an ellipse, an arrow into the one where strings start. */
final class AutomatonPane extends Region {
  private static final double RADIUS = 1.7;

  /** Room for loops and their symbols beyond the states' centres, in ems. */
  private static final double SIDE = 5.5;

  private static final double ABOVE = 4.8;
  private static final double START = 2.4;
  private static final double THICKEST = 3;

  private final Pane lines = new Pane();
  private final Pane texts = new Pane();
  private final Pane discs = new Pane();
  private final Text em = PlotNodes.text("automaton-name");
  private final Line start = PlotNodes.styled(new Line(), "automaton-arrow");
  private final Polygon startHead = PlotNodes.styled(new Polygon(), "automaton-head");
  private final List<DrawnState> states = new ArrayList<>();
  private final List<DrawnArrow> arrows = new ArrayList<>();
  private List<Integer> order = List.of();

  AutomatonPane() {
    // Its size of type is what the drawing is measured in.
    em.setVisible(false);
    for (Pane each : List.of(lines, texts, discs)) {
      each.setManaged(false);
      each.setPickOnBounds(false);
    }
    getChildren().addAll(em, lines, texts, discs);
  }

  void show(Automaton automaton, List<String> labels) {
    states.clear();
    arrows.clear();
    lines.getChildren().setAll(start, startHead);
    texts.getChildren().clear();
    discs.getChildren().clear();
    order = AutomatonLayout.order(automaton);
    for (int i = 0; i < order.size(); i++) {
      DrawnState state = new DrawnState(i, automaton.states().get(i), labels);
      states.add(state);
      discs.getChildren().addAll(state.nodes());
    }
    // The thickest first: of two that would cover each other it keeps its symbols.
    List<Edge> edges =
        automaton.edges().stream().sorted(Comparator.comparingInt(e -> -e.taken())).toList();
    int most = edges.stream().mapToInt(Edge::taken).max().orElse(1);
    for (Edge edge : edges) {
      double share = Math.sqrt((double) edge.taken() / most);
      DrawnArrow arrow = new DrawnArrow(edge, 1 + (THICKEST - 1) * share);
      arrows.add(arrow);
      lines.getChildren().addAll(arrow.lines());
      texts.getChildren().add(arrow.text());
    }
    requestLayout();
  }

  /**
   * Marks the state that the automaton is in, and the one that the network's cluster belongs to.
   */
  void mark(OptionalInt automaton, OptionalInt network) {
    for (int i = 0; i < states.size(); i++) {
      states.get(i).mark(automaton.equals(OptionalInt.of(i)), network.equals(OptionalInt.of(i)));
    }
  }

  @Override
  protected void layoutChildren() {
    if (states.isEmpty()) {
      return;
    }
    double size = em.getFont().getSize();
    double radius = RADIUS * size;
    Point2D middle = new Point2D(getWidth() / 2, getHeight() / 2);
    double wide = Math.max(radius, getWidth() / 2 - SIDE * size);
    double high = Math.max(radius, getHeight() / 2 - ABOVE * size);
    double[][] places = AutomatonLayout.places(order, wide, high);
    for (int i = 0; i < states.size(); i++) {
      states.get(i).put(middle.add(places[i][0], places[i][1]), radius, size);
    }
    List<Bounds> taken = new ArrayList<>();
    for (DrawnState state : states) {
      Point2D at = state.place();
      taken.add(new BoundingBox(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
    }
    for (DrawnArrow arrow : arrows) {
      put(arrow, middle, radius, size);
      arrow.putSymbols(getLayoutBounds(), taken);
    }
    putStart(states.get(Automaton.START).place(), radius, size);
  }

  private void put(DrawnArrow arrow, Point2D middle, double radius, double size) {
    Point2D from = states.get(arrow.edge().from()).place();
    if (arrow.edge().from() == arrow.edge().to()) {
      Point2D away = from.subtract(middle);
      // At the left stands the arrow of the start.
      boolean up = away.magnitude() < radius || arrow.edge().from() == Automaton.START;
      arrow.putLoop(from, up ? new Point2D(0, -1) : away.normalize(), radius, size);
    } else {
      arrow.put(from, states.get(arrow.edge().to()).place(), radius, size);
    }
  }

  private void putStart(Point2D state, double radius, double size) {
    double tip = state.getX() - radius;
    double y = state.getY();
    PlotNodes.put(start, tip - START * size, y, tip - 0.6 * size, y);
    startHead
        .getPoints()
        .setAll(tip, y, tip - 0.7 * size, y - 0.32 * size, tip - 0.7 * size, y + 0.32 * size);
  }
}
