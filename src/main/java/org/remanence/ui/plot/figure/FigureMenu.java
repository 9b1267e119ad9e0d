package org.remanence.ui.plot.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.Glide;
import org.remanence.ui.passport.AskButton;
import org.remanence.ui.passport.AskKey;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportChoice;

/**
 * Copying, saving and reading the numbers behind a figure, asking how one of them came about, and
 * saving its picture.
 */
public final class FigureMenu {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final KeyCombination OPEN = KeyCombination.valueOf("Shift+F10");

  private final Figure figure;
  private final ObjectProperty<PlotFiles> files;

  /** Null until it is first opened, since each is a window with a scene. */
  private @Nullable ContextMenu menu;

  private final MenuItem ask = item("passport.ask", event -> answer());

  /**
   * Passport of the number that was pointed at when the menu opened: the pointer is on the menu
   * since.
   */
  private Optional<Passport> asked = Optional.empty();

  private Optional<PassportChoice> choice = Optional.empty();

  private Node from;

  private final AskButton button;

  /**
   * @param files where to save; without it the menu does not offer to
   */
  public FigureMenu(Figure figure, ObjectProperty<PlotFiles> files) {
    this.figure = figure;
    this.files = files;
    button = new AskButton("passport.ask.tip");
    button.setOnAction(event -> answer(button, figure.passport(), figure.choice()));
    button.setVisible(false);
    ask.setId(HowDoWeKnow.ID);
  }

  /** Opens on {@code node} with the mouse, and with Shift+F10 while it has the focus. */
  public void install(Node node) {
    node.setFocusTraversable(true);
    node.setOnContextMenuRequested(
        event -> {
          if (!figure.isBlank()) {
            show(node, event.getScreenX(), event.getScreenY());
          }
        });
    node.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(node, event));
    AskKey.on(
        node,
        AskKey.Shows.FIGURE,
        () -> !figure.isBlank() && answer(node, figure.passport(), figure.choice()));
  }

  /** The visible way to ask, which {@link #showButton} shows; to be put beside the figure. */
  public AskButton button() {
    return button;
  }

  /** To be called when the figure has changed: shows the button where it has an answer. */
  public void showButton() {
    button.setVisible(figure.isExplained());
  }

  /** The same entries as a part of another menu. */
  public Menu submenu(String title) {
    Menu submenu = new Menu(title);
    submenu.getItems().setAll(items());
    return submenu;
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    items.add(item("plot.copy", event -> copy()));
    items.add(item("plot.table", event -> figure.showTable()));
    if (figure.isEnlargeable()) {
      items.add(item("plot.enlarge", event -> figure.enlarge()));
    }
    items.add(saving("plot.csv", event -> saveCsv()));
    items.add(saving("plot.png", event -> savePng()));
    items.add(saving("plot.svg", event -> saveSvg()));
    return items;
  }

  private void onKey(Node node, KeyEvent event) {
    if (figure.isBlank()) {
      return;
    }
    if (COPY.match(event)) {
      copy();
      event.consume();
    } else if (OPEN.match(event)) {
      Bounds place = node.localToScreen(node.getBoundsInLocal());
      show(node, place.getCenterX(), place.getCenterY());
      event.consume();
    }
  }

  private void show(Node node, double x, double y) {
    from = node;
    asked = figure.passport();
    choice = figure.choice();
    ask.setVisible(asked.isPresent());
    if (menu == null) {
      menu = build();
    }
    menu.show(node, x, y);
  }

  private ContextMenu build() {
    ContextMenu built = new ContextMenu();
    built.getItems().setAll(items());
    built.getItems().add(ask);
    // The menu's first entry; in a menu button it would take the key from the whole window.
    built.getItems().get(0).setAccelerator(COPY);
    return built;
  }

  private void answer() {
    answer(from, asked, choice);
  }

  /** With a choice of the number, where the figure has several. */
  private boolean answer(Node node, Optional<Passport> passport, Optional<PassportChoice> numbers) {
    if (passport.isPresent() && numbers.isPresent()) {
      HowDoWeKnow.choose(node, numbers.get(), files.get());
    } else {
      HowDoWeKnow.open(node, passport, files.get());
    }
    return passport.isPresent();
  }

  private void copy() {
    ClipboardText.put(figure.delimited('\t'));
  }

  private void saveCsv() {
    files.get().saveText(fileName(".csv"), figure.delimited(','));
  }

  private void savePng() {
    Node picture = picture();
    AskButton.without(picture, () -> files.get().saveImage(fileName(".png"), picture));
  }

  private void saveSvg() {
    Node picture = picture();
    AskButton.without(picture, () -> files.get().saveVector(fileName(".svg"), Svg.of(picture)));
  }

  /** The figure's node, with all marks at their values. */
  private Node picture() {
    Glide.settle();
    return figure.picture();
  }

  /** Name of letters and digits of any script only: it must suit every file system. */
  private String fileName(String ending) {
    return figure.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "") + ending;
  }

  private MenuItem saving(String key, EventHandler<ActionEvent> action) {
    MenuItem item = item(key, action);
    item.visibleProperty().bind(files.isNotNull());
    return item;
  }

  private static MenuItem item(String key, EventHandler<ActionEvent> action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setOnAction(action);
    return item;
  }
}
