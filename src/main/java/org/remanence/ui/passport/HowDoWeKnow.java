package org.remanence.ui.passport;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.passport.StatementPassport;
import org.remanence.ui.kit.Visibility;

/**
 * “How do we know?” on anything that shows a number: an entry of its context menu, and Ctrl+I while
 * it has the focus, or answers for what has ({@link AskKey}). In a table the number is that of the
 * cell pointed at; by the keyboard, the menu has an entry for each number of the chosen row.
 */
public final class HowDoWeKnow {
  /** Asks for the passport of what is chosen. */
  public static final KeyCombination KEY = KeyCombination.valueOf("Shortcut+I");

  /** The id of its entries in menus. */
  public static final String ID = "how-do-we-know";

  private HowDoWeKnow() {}

  /** An entry for a menu; it asks when it is chosen. */
  public static MenuItem item(
      Node from, Supplier<Optional<Passport>> passport, PassportFiles files) {
    MenuItem item = new MenuItem(Messages.text("passport.ask"));
    item.setId(ID);
    item.setOnAction(event -> open(from, passport.get(), files));
    return item;
  }

  /** Opens the passport, if there is one. */
  public static void open(Node from, Optional<Passport> passport, PassportFiles files) {
    passport.ifPresent(found -> PassportWindow.open(from, found, files));
  }

  /** Opens the passport of a figure's number, with a choice of the number if there are several. */
  public static void choose(Node from, PassportChoice choice, PassportFiles files) {
    if (choice.hasSeveral()) {
      PassportWindow.open(from, choice, files);
    } else {
      open(from, choice.passports().of(choice.curve(), choice.point()), files);
    }
  }

  /**
   * On a text or another node that shows a number or a sentence.
   *
   * @param passport of what is shown when it is asked for
   * @param files where to save programs; null for nowhere
   */
  public static void on(Node node, Supplier<Optional<Passport>> passport, PassportFiles files) {
    node.setFocusTraversable(true);
    if (!node.getStyleClass().contains("has-passport")) {
      node.getStyleClass().add("has-passport");
    }
    node.setOnContextMenuRequested(
        event -> {
          if (passport.get().isPresent()) {
            show(new ContextMenu(item(node, passport, files)), node, event);
          }
        });
    AskKey.on(
        node,
        AskKey.Shows.SENTENCE,
        () -> {
          Optional<Passport> found = passport.get();
          open(node, found, files);
          return found.isPresent();
        });
  }

  /**
   * On a sentence of conclusions: the same, and beside it a button that asks.
   *
   * @return what to show in place of the sentence
   */
  public static HBox sentence(
      Label text, Supplier<Optional<Passport>> passport, PassportFiles files) {
    Supplier<Optional<Passport>> asShown =
        () -> passport.get().map(found -> found.shownAs(text.getText()));
    on(text, asShown, files);
    text.focusTraversableProperty().bind(text.textProperty().isNotEmpty());
    AskButton button = new AskButton(asShown, () -> files, "passport.ask");
    Visibility.follow(button, text.textProperty().isNotEmpty());
    HBox sentence = new HBox(text, button);
    sentence.getStyleClass().add("asked-sentence");
    return sentence;
  }

  /**
   * On a text shown as a fact: what stands behind it.
   *
   * @param messageKey key of the text shown when it is asked for, known to {@link
   *     org.remanence.passport.Sources}; null for none
   */
  public static void source(Labeled text, Supplier<String> messageKey) {
    on(
        text,
        () ->
            Optional.ofNullable(messageKey.get())
                .map(key -> StatementPassport.of(key, text.getText())),
        null);
  }

  /**
   * Sets the passports of what the cells of a column show; to be followed by {@link #on(TableView,
   * PassportFiles)}.
   */
  public static <R> void column(
      TableColumn<R, ?> column, Function<R, Optional<Passport>> passport) {
    column.getProperties().put(HowDoWeKnow.class, passport);
  }

  /** Answers on a table whose columns were given their {@link #column passports}. */
  public static <R> void on(TableView<R> table, PassportFiles files) {
    table.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          ContextMenu menu = menu(table, event, files);
          if (!menu.getItems().isEmpty()) {
            show(menu, table, event);
          }
        });
    AskKey.on(table, AskKey.Shows.TABLE, () -> ask(table, files));
  }

  /** Answers the keyboard; a table without a chosen row is asked about its first. */
  private static <R> boolean ask(TableView<R> table, PassportFiles files) {
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().select(0);
    }
    ContextMenu menu = ofRow(table, files);
    if (!menu.getItems().isEmpty()) {
      Bounds place = table.localToScreen(table.getBoundsInLocal());
      menu.show(table, place.getCenterX(), place.getCenterY());
    }
    return !menu.getItems().isEmpty();
  }

  private static <R> ContextMenu menu(
      TableView<R> table, ContextMenuEvent event, PassportFiles files) {
    if (event.isKeyboardTrigger()) {
      return ofRow(table, files);
    }
    ContextMenu menu = new ContextMenu();
    TableCell<R, ?> cell = cell(event);
    if (cell != null && cell.getTableRow() != null && cell.getTableRow().getItem() != null) {
      R row = cell.getTableRow().getItem();
      passport(cell.getTableColumn(), row)
          .map(found -> shownIn(cell, found))
          .ifPresent(found -> menu.getItems().add(item(table, () -> Optional.of(found), files)));
    }
    return menu;
  }

  /** An entry for each number of the chosen row. */
  private static <R> ContextMenu ofRow(TableView<R> table, PassportFiles files) {
    ContextMenu menu = new ContextMenu();
    R row = table.getSelectionModel().getSelectedItem();
    List<TableColumn<R, ?>> columns = row == null ? List.of() : table.getVisibleLeafColumns();
    for (TableColumn<R, ?> column : columns) {
      passport(column, row)
          .map(found -> cell(table, column, row).map(cell -> shownIn(cell, found)).orElse(found))
          .ifPresent(
              found -> {
                MenuItem item = item(table, () -> Optional.of(found), files);
                item.setText(Messages.text("passport.ask.column", column.getText()));
                menu.getItems().add(item);
              });
    }
    return menu;
  }

  /** With the number as the cell writes it; a cell may show a figure in place of a text. */
  private static Passport shownIn(TableCell<?, ?> cell, Passport passport) {
    String text = cell.getText();
    return text == null || text.isBlank() ? passport : passport.shownAs(text);
  }

  /** The cell of a row that is in sight. */
  private static <R> Optional<TableCell<?, ?>> cell(
      TableView<R> table, TableColumn<R, ?> column, R row) {
    for (Node node : table.lookupAll(".table-cell")) {
      if (node instanceof TableCell<?, ?> cell
          && cell.getTableColumn() == column
          && cell.getTableRow() != null
          && cell.getTableRow().getItem() == row) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("unchecked") // Only column(…) puts it there, with the column's own row type.
  private static <R> Optional<Passport> passport(TableColumn<R, ?> column, R row) {
    Object known = column == null ? null : column.getProperties().get(HowDoWeKnow.class);
    return known == null ? Optional.empty() : ((Function<R, Optional<Passport>>) known).apply(row);
  }

  @SuppressWarnings("unchecked") // A table has cells of its own row type only.
  private static <R> TableCell<R, ?> cell(ContextMenuEvent event) {
    Node node = event.getPickResult() == null ? null : event.getPickResult().getIntersectedNode();
    while (node != null && !(node instanceof TableCell)) {
      node = node.getParent();
    }
    return (TableCell<R, ?>) node;
  }

  private static void show(ContextMenu menu, Node node, ContextMenuEvent event) {
    menu.setAutoHide(true);
    menu.show(node, event.getScreenX(), event.getScreenY());
    event.consume();
  }
}
