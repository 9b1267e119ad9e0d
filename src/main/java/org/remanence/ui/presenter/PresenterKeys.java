package org.remanence.ui.presenter;

import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.presenter.PresenterViewModel.Tool;

/**
 * Keys of the presenter mode: F11 begins and ends it; in it there are some for the tools, and Page
 * Up and Page Down go through the tabs where no lesson takes them.
 */
final class PresenterKeys {
  private final PresenterViewModel model;
  private final DrawingPane drawing;
  private final IntConsumer stepTab;
  private final Map<KeyCombination, Runnable> tools;

  /**
   * @param stepTab brings the next tab to the front (1), or the one before (−1)
   */
  PresenterKeys(
      PresenterViewModel model,
      AnswersViewModel answers,
      DrawingPane drawing,
      IntConsumer stepTab) {
    this.model = model;
    this.drawing = drawing;
    this.stepTab = stepTab;
    tools =
        Map.of(
            shortcut(KeyCode.L),
            () -> model.use(Tool.LASER),
            shortcut(KeyCode.P),
            () -> model.use(Tool.PEN),
            shortcut(KeyCode.R),
            answers::step,
            shortcut(KeyCode.E),
            drawing::clear,
            shortcut(KeyCode.K),
            () -> model.lockedProperty().set(!model.lockedProperty().get()));
  }

  private static KeyCombination shortcut(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }

  void listenTo(Node window) {
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    if (event.getCode() == KeyCode.F11) {
      model.toggle();
      event.consume();
    } else if (model.onProperty().get() && present(event)) {
      event.consume();
    }
  }

  /** Returns whether the key was one of this mode; with a lock, other shortcuts are none. */
  private boolean present(KeyEvent event) {
    for (Map.Entry<KeyCombination, Runnable> tool : tools.entrySet()) {
      if (tool.getKey().match(event)) {
        tool.getValue().run();
        return true;
      }
    }
    if (Undo.KEYS.match(event) && drawing.takeBack()) {
      return true;
    }
    return switch (event.getCode()) {
      case ESCAPE -> putAway();
      case PAGE_DOWN -> step(event, 1);
      case PAGE_UP -> step(event, -1);
      default -> model.lockedProperty().get() && (event.isShortcutDown() || event.isAltDown());
    };
  }

  private boolean step(KeyEvent event, int by) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (plain && !model.lockedProperty().get()) {
      stepTab.accept(by);
    }
    return plain;
  }

  /** Wipes strokes away, and puts the tool down; false if there was nothing to put away. */
  private boolean putAway() {
    boolean some = drawing.isDrawnOn() || model.toolProperty().get() != null;
    drawing.clear();
    model.toolProperty().set(null);
    return some;
  }
}
