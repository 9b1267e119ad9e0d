package org.remanence.ui.memory.automaton;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.remanence.study.automaton.Automaton.AutomatonState;
import org.remanence.study.automaton.AutomatonWords;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.plot.figure.PlotNodes;

/**
 * A state of a drawn automaton: a circle with its output, two if strings ended there, and round it
 * a ring while the network's state is in one of its clusters.
 */
final class DrawnState {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final double RIM = 0.22;
  private static final double RING = 0.55;

  private final Circle disc = PlotNodes.styled(new Circle(), "automaton-state");
  private final Circle inner = PlotNodes.styled(new Circle(), "automaton-inner");
  private final Circle ring = PlotNodes.styled(new Circle(), "automaton-network");
  private final Text name = PlotNodes.text("automaton-name");
  private final Text output = PlotNodes.text("automaton-output");
  private Point2D place = Point2D.ZERO;

  DrawnState(int index, AutomatonState state, List<String> labels) {
    name.setText(AutomatonWords.name(index));
    output.setText(AutomatonWords.output(state, labels));
    inner.setVisible(state.ends() > 0);
    ring.setVisible(false);
    for (Node each : List.of(inner, ring, name, output)) {
      each.setMouseTransparent(true);
    }
    Tooltip.install(disc, Tips.of(AutomatonTexts.state(index, state, labels)));
  }

  List<Node> nodes() {
    return List.of(ring, disc, inner, name, output);
  }

  Point2D place() {
    return place;
  }

  /** Shows who is there. */
  void mark(boolean automaton, boolean network) {
    for (Node each : List.of(disc, inner, name, output)) {
      each.pseudoClassStateChanged(HERE, automaton);
    }
    ring.setVisible(network);
  }

  void put(Point2D centre, double radius, double em) {
    place = centre;
    for (Circle each : List.of(disc, inner, ring)) {
      each.setCenterX(centre.getX());
      each.setCenterY(centre.getY());
    }
    disc.setRadius(radius);
    inner.setRadius(radius - RIM * em);
    ring.setRadius(radius + RING * em);
    double height = output.getText().isEmpty() ? 0 : output.getLayoutBounds().getHeight();
    double top = centre.getY() - (name.getLayoutBounds().getHeight() + height) / 2;
    put(name, centre.getX(), top);
    put(output, centre.getX(), top + name.getLayoutBounds().getHeight());
  }

  private static void put(Text text, double x, double y) {
    text.relocate(x - text.getLayoutBounds().getWidth() / 2, y);
  }
}
