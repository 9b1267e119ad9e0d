package org.remanence.ui.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.remanence.lesson.Step.Place;
import org.remanence.ui.kit.Scrolling;

/**
 * Frames about what a step of the lesson is about, over the tabs. They follow it wherever the
 * layout puts it, and are cut where it scrolls out of sight.
 */
public final class StepFrames extends Pane {
  private static final double AROUND = 4;

  private final Supplier<LessonPosition> shown;
  private final Supplier<Node> front;
  private final Runnable follow = this::follow;

  /** Place in the lesson that was scrolled to last; null before the first. */
  private LessonPosition scrolledFor;

  /**
   * @param shown the place in a lesson that is shown, if there is one
   * @param front the content of the tab in front, if a step is about that; else null
   */
  public StepFrames(Supplier<LessonPosition> shown, Supplier<Node> front) {
    this.shown = shown;
    this.front = front;
    setMouseTransparent(true);
    setManaged(false);
    sceneProperty().addListener((property, before, now) -> listen(before, now));
  }

  private void listen(Scene before, Scene now) {
    if (before != null) {
      before.removePostLayoutPulseListener(follow);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(follow);
    }
  }

  /** Puts the frames where their nodes are now. */
  private void follow() {
    Node content = front.get();
    List<Node> nodes = content == null ? List.of() : nodes(content);
    scrollOnce(nodes);
    List<Bounds> wanted = nodes.stream().flatMap(node -> visible(node, content).stream()).toList();
    while (getChildren().size() > wanted.size()) {
      getChildren().remove(getChildren().size() - 1);
    }
    while (getChildren().size() < wanted.size()) {
      Rectangle frame = new Rectangle();
      frame.getStyleClass().add("lesson-frame");
      getChildren().add(frame);
    }
    for (int i = 0; i < wanted.size(); i++) {
      place((Rectangle) getChildren().get(i), wanted.get(i));
    }
  }

  /** Nodes that the step is about, as far as they are there. */
  private List<Node> nodes(Node content) {
    return shown.get().step().place().map(Place::show).orElse(List.of()).stream()
        .map(anchor -> content.lookup("#" + anchor))
        .filter(node -> node != null && isShown(node, content))
        .toList();
  }

  /** Brings the first into sight when the step has begun; later the user scrolls. */
  private void scrollOnce(List<Node> nodes) {
    LessonPosition now = shown.get();
    if (nodes.isEmpty() || now.equals(scrolledFor)) {
      return;
    }
    scrolledFor = now;
    Scrolling.show(nodes.get(0));
  }

  private static boolean isShown(Node node, Node content) {
    return Stream.iterate(node, over -> over != content, Node::getParent).allMatch(Node::isVisible);
  }

  /** The part of a node that can be seen, in the scene; empty if nothing of it can. */
  private static Optional<Bounds> visible(Node node, Node content) {
    Bounds seen = intersection(inScene(node), inScene(content));
    for (Node over = node; over != content; over = over.getParent()) {
      if (over instanceof ScrollPane) {
        seen = intersection(seen, inScene(over));
      }
    }
    return seen.getWidth() > 0 && seen.getHeight() > 0 ? Optional.of(seen) : Optional.empty();
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /** Of negative size where they do not meet. */
  private static Bounds intersection(Bounds one, Bounds other) {
    double x = Math.max(one.getMinX(), other.getMinX());
    double y = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        x,
        y,
        Math.min(one.getMaxX(), other.getMaxX()) - x,
        Math.min(one.getMaxY(), other.getMaxY()) - y);
  }

  private void place(Rectangle frame, Bounds inScene) {
    Bounds here = sceneToLocal(inScene);
    frame.setX(here.getMinX() - AROUND);
    frame.setY(here.getMinY() - AROUND);
    frame.setWidth(here.getWidth() + 2 * AROUND);
    frame.setHeight(here.getHeight() + 2 * AROUND);
  }
}
