package org.remanence.ui.lesson.editor;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.lesson.LessonViewModel;

/** Entries of menus that begin the writing of a lesson. */
public final class LessonMenu {
  private LessonMenu() {}

  /** Adds a new lesson, one from a file, and a copy of the one that is given. */
  public static void add(
      MenuButton button,
      LessonCommands commands,
      LessonViewModel lessons,
      Subscriptions subscriptions) {
    MenuItem copy = item("editor.copy-this", "lesson-copy", () -> copyGiven(commands, lessons));
    subscriptions.onChange(lessons.positionProperty(), () -> copy.setDisable(!lessons.isOpen()));
    copy.setDisable(!lessons.isOpen());
    button
        .getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("editor.new", "lesson-new", commands::create),
            item("editor.open", "lesson-edit", commands::open),
            copy);
  }

  /** Fills a button with a file to go on with, and the lessons to take a copy of. */
  public static void fill(MenuButton button, LessonCommands commands, List<Lesson> shipped) {
    button.getItems().setAll(item("editor.open-file", "lesson-edit-file", commands::open));
    button.getItems().add(new SeparatorMenuItem());
    shipped.forEach(
        lesson -> {
          MenuItem copy = new MenuItem(Messages.text("editor.copy", lesson.title().text()));
          copy.setOnAction(event -> commands.copy(lesson));
          button.getItems().add(copy);
        });
  }

  private static void copyGiven(LessonCommands commands, LessonViewModel lessons) {
    Lesson given = lessons.positionProperty().get().lesson();
    lessons.leave();
    commands.copy(given);
  }

  private static MenuItem item(String key, String id, Runnable action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
