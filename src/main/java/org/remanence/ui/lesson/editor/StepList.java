package org.remanence.ui.lesson.editor;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Step;

/** The steps of a lesson, a line each, with keys that move, duplicate and delete them. */
final class StepList {
  /** Room beside the text of a line, for its margins and the scroll bar. */
  private static final double BESIDE = 50;

  private final ListView<String> list;
  private final LessonEditor model;
  private final StepNames names;
  private boolean showing;

  /**
   * @param onChosen called when the user has chosen a step
   */
  StepList(ListView<String> list, LessonEditor model, StepNames names, Runnable onChosen) {
    this.list = list;
    this.model = model;
    this.names = names;
    Label empty = new Label(Messages.text("editor.steps.none"));
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(view -> new Line());
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, old, now) -> {
              if (!showing && now.intValue() >= 0) {
                model.choose(now.intValue());
                onChosen.run();
              }
            });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private final class Line extends ListCell<String> {
    Line() {
      setWrapText(true);
      prefWidthProperty().bind(list.widthProperty().subtract(BESIDE));
    }

    @Override
    protected void updateItem(String line, boolean none) {
      super.updateItem(line, none);
      setText(none ? null : line);
    }
  }

  void show(Editing editing) {
    showing = true;
    List<Step> steps = editing.lesson().steps();
    List<String> lines =
        IntStream.range(0, steps.size()).mapToObj(i -> names.line(i, steps.get(i))).toList();
    if (!list.getItems().equals(lines)) {
      replace(lines);
    }
    if (list.getSelectionModel().getSelectedIndex() != editing.index()) {
      list.getSelectionModel().clearAndSelect(editing.index());
      list.getFocusModel().focus(editing.index());
      list.scrollTo(editing.index());
    }
    showing = false;
  }

  /** Lines that stay keep their place, and so does what is scrolled to. */
  private void replace(List<String> lines) {
    if (list.getItems().size() != lines.size()) {
      list.getItems().setAll(lines);
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).equals(list.getItems().get(i))) {
        list.getItems().set(i, lines.get(i));
      }
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      model.delete();
    } else if (event.getCode() == KeyCode.D && event.isShortcutDown()) {
      model.duplicate();
    } else if (event.getCode() == KeyCode.UP && event.isAltDown()) {
      model.move(-1);
    } else if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
      model.move(1);
    } else {
      return;
    }
    event.consume();
  }
}
