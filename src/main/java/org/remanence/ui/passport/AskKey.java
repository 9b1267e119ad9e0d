package org.remanence.ui.passport;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Ctrl+I wherever the focus is: what has the focus answers if it can; else what was clicked last,
 * if it is still to be seen; else the main figure of what is in front, which is the first one
 * there.
 */
public final class AskKey {

  /** Nodes that show numbers, in the order in which they answer for what has none. */
  public enum Shows {
    CLICKED,
    FIGURE,
    TABLE,
    SENTENCE
  }

  private record Answering(Shows shows, BooleanSupplier ask) {}

  /** Node that was clicked last in a scene; views that are gone are not kept. */
  private record Clicked(WeakReference<Node> node) {
    static boolean is(Node node) {
      return node.getScene() != null
          && node.getScene().getProperties().get(AskKey.class) instanceof Clicked clicked
          && clicked.node.get() == node;
    }
  }

  private AskKey() {}

  /**
   * Lets {@code node} answer.
   *
   * @param ask opens the answer, if there is one, and says whether there was
   */
  public static void on(Node node, Shows shows, BooleanSupplier ask) {
    node.getProperties().put(AskKey.class, new Answering(shows, ask));
    node.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event ->
            node.getScene()
                .getProperties()
                .put(AskKey.class, new Clicked(new WeakReference<>(node))));
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (HowDoWeKnow.KEY.match(event) && ask.getAsBoolean()) {
            event.consume();
          }
        });
  }

  /** Lets what is in {@code content} answer for whatever could not itself. */
  public static void answer(KeyEvent event, Parent content) {
    if (HowDoWeKnow.KEY.match(event)) {
      List<Answering> found = new ArrayList<>();
      collect(content, found);
      Optional<Answering> answered =
          found.stream()
              .sorted(Comparator.comparing(Answering::shows))
              .filter(each -> each.ask.getAsBoolean())
              .findFirst();
      if (answered.isPresent()) {
        event.consume();
      }
    }
  }

  private static void collect(Node node, List<Answering> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node.getProperties().get(AskKey.class) instanceof Answering answering) {
      found.add(Clicked.is(node) ? new Answering(Shows.CLICKED, answering.ask) : answering);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
