package org.remanence.ui.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowFixture;

/** Asks “How do we know?” as a user does, and reads the window that opens. */
public final class PassportProbe {
  private PassportProbe() {}

  /** What Ctrl+I on {@code node} opens; empty if nothing does. */
  public static Optional<Passport> byKey(Node node) {
    return WindowFixture.call(
        () -> {
          press(node);
          return closed();
        });
  }

  /** What Ctrl+I opens where nothing that has the focus answers. */
  public static Optional<Passport> byKeyIn(Parent content) {
    return WindowFixture.call(
        () -> {
          AskKey.answer(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.I, false, true, false, false),
              content);
          return closed();
        });
  }

  /**
   * What Ctrl+I on {@code node} opens once another number of its figure is chosen.
   *
   * @param curve its name
   * @param point its index
   */
  public static Optional<Passport> byChoice(Node node, String curve, int point) {
    return WindowFixture.call(
        () -> {
          press(node);
          choice("#passport-curve").getSelectionModel().select(curve);
          choice("#passport-point").getSelectionModel().select(point);
          return closed();
        });
  }

  /** The curves among which Ctrl+I on {@code node} lets one choose. */
  public static List<String> curves(Node node) {
    return WindowFixture.call(
        () -> {
          press(node);
          List<String> names = List.copyOf(choice("#passport-curve").getItems());
          closed();
          return names;
        });
  }

  @SuppressWarnings("unchecked") // The boxes of names have no other items.
  private static ComboBox<String> choice(String selector) {
    return Window.getWindows().stream()
        .filter(each -> each instanceof Stage && page(each) != null)
        .map(each -> (ComboBox<String>) each.getScene().getRoot().lookup(selector))
        .findFirst()
        .orElseThrow();
  }

  /** What the “?” inside or beside {@code node} opens; empty if none is seen there. */
  public static Optional<Passport> byButton(Node node) {
    return WindowFixture.call(
        () -> {
          Node place = node instanceof Label ? node.getParent() : node;
          place.applyCss();
          if (place instanceof Parent parent) {
            parent.layout();
          }
          Optional<Button> button =
              place.lookupAll(".ask").stream()
                  .map(Button.class::cast)
                  .filter(Node::isVisible)
                  .findFirst();
          button.ifPresent(Button::fire);
          return closed();
        });
  }

  /** The entries that the context menu of {@code node} has for it, pointed at {@code picked}. */
  public static List<String> entries(Node node, Node picked) {
    return WindowFixture.call(
        () -> {
          request(node, picked);
          List<String> texts = questions().map(MenuItem::getText).toList();
          menus().forEach(ContextMenu::hide);
          return texts;
        });
  }

  /** What the first of those entries opens; empty if there is none. */
  public static Optional<Passport> byMenu(Node node, Node picked) {
    return WindowFixture.call(
        () -> {
          request(node, picked);
          Optional<MenuItem> first = questions().findFirst();
          first.ifPresent(MenuItem::fire);
          menus().forEach(ContextMenu::hide);
          return closed();
        });
  }

  /** The passports of a table's row, one for each column that has one. */
  public static <R> List<Passport> ofRow(TableView<R> table, int row) {
    return WindowFixture.call(
        () -> {
          table.getSelectionModel().clearAndSelect(row);
          press(table);
          List<MenuItem> items = questions().toList();
          List<Passport> passports = new ArrayList<>();
          for (MenuItem item : items) {
            item.fire();
            closed().ifPresent(passports::add);
          }
          menus().forEach(ContextMenu::hide);
          return passports;
        });
  }

  private static void press(Node node) {
    node.requestFocus();
    node.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.I, false, true, false, false));
  }

  private static void request(Node node, Node picked) {
    node.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            1,
            1,
            1,
            1,
            false,
            new PickResult(picked, 1, 1)));
  }

  private static Stream<MenuItem> questions() {
    return menus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> item.isVisible() && HowDoWeKnow.ID.equals(item.getId()));
  }

  private static List<ContextMenu> menus() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .toList();
  }

  private static Optional<Passport> closed() {
    Optional<Window> window =
        Window.getWindows().stream()
            .filter(each -> each instanceof Stage && page(each) != null)
            .findFirst();
    Optional<Passport> passport = window.map(each -> (Passport) page(each).getUserData());
    window.ifPresent(Window::hide);
    return passport;
  }

  private static Node page(Window window) {
    // A scroll pane has its content as soon as it has a skin.
    window.getScene().getRoot().applyCss();
    return window.getScene().getRoot().lookup("#passport");
  }
}
