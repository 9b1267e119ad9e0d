package org.remanence.ui.app;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.remanence.ui.kit.Scrolling;
import org.remanence.ui.questions.FrequentQuestion;
import org.remanence.ui.tab.WorkbenchTab;

/** The place in the window that shows the answer to a question. */
final class AnswerPlace {
  /** Pulses to wait for it: networks may still be reading. */
  private static final int PATIENCE = 600;

  private AnswerPlace() {}

  /**
   * Takes the question’s action, scrolls to what is to be seen and gives it the focus.
   *
   * @param tab the one in front, with the question’s answer
   * @param content what that tab shows
   */
  static void show(FrequentQuestion question, WorkbenchTab tab, Parent content) {
    question
        .action()
        .flatMap(id -> tab.actions().stream().filter(each -> each.id().equals(id)).findFirst())
        .ifPresent(action -> action.run());
    revealSoon("#" + question.anchor(), content);
  }

  /** Looks for it after each layout: scroll panes have their content once they have a skin. */
  private static void revealSoon(String anchor, Parent content) {
    Scene scene = content.getScene();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private int looks;

          @Override
          public void run() {
            Node place = content.lookup(anchor);
            boolean shown = place != null && isShown(place);
            if (shown || ++looks == PATIENCE) {
              scene.removePostLayoutPulseListener(this);
            }
            if (shown) {
              Platform.runLater(() -> reveal(place));
            }
          }
        });
    Platform.requestNextPulse();
  }

  private static boolean isShown(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
  }

  private static void reveal(Node place) {
    Scrolling.show(place);
    focusable(place).ifPresent(Node::requestFocus);
  }

  /** The place itself, or the first in it that the keys reach. */
  private static Optional<Node> focusable(Node place) {
    return Stream.concat(Stream.of(place), place.lookupAll("*").stream())
        .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node))
        .findFirst();
  }
}
