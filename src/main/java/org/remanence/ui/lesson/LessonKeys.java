package org.remanence.ui.lesson;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that step through a lesson. Page Up and Page Down do so wherever the focus is, as remote
 * controls of presenters send them; the arrows do while it is in the bar of the lesson, where
 * Escape brings it.
 */
public final class LessonKeys {
  private final LessonViewModel model;
  private final Parent bar;
  private final BooleanSupplier locked;

  /**
   * @param bar the lesson's, with a button that goes forward
   * @param locked whether nothing else takes the arrows
   */
  public LessonKeys(LessonViewModel model, Parent bar, BooleanSupplier locked) {
    this.model = model;
    this.bar = bar;
    this.locked = locked;
  }

  /** Takes the keys that are pressed in the window. */
  public void listenTo(Node window) {
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    window.addEventHandler(KeyEvent.KEY_PRESSED, this::comeBack);
  }

  private void step(KeyEvent event) {
    if (!model.isOpen() || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    boolean arrows = locked.getAsBoolean() || isInBar(event) && !movesInText(event);
    KeyCode key = event.getCode();
    if (key == KeyCode.PAGE_DOWN || arrows && key == KeyCode.RIGHT) {
      model.forward();
      event.consume();
    } else if (key == KeyCode.PAGE_UP || arrows && key == KeyCode.LEFT) {
      model.back();
      event.consume();
    }
  }

  private void comeBack(KeyEvent event) {
    if (model.isOpen() && event.getCode() == KeyCode.ESCAPE) {
      bar.lookup("#lessonForward").requestFocus();
      event.consume();
    }
  }

  /** Returns whether an arrow has characters to move between: a field still empty has none. */
  private static boolean movesInText(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl field && field.getLength() > 0;
  }

  private boolean isInBar(KeyEvent event) {
    for (Node node = (Node) event.getTarget(); node != null; node = node.getParent()) {
      if (node == bar) {
        return true;
      }
    }
    return false;
  }
}
