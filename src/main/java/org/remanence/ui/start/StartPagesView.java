package org.remanence.ui.start;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.remanence.ui.kit.Focus;
import org.remanence.ui.kit.PageButtons;
import org.remanence.ui.kit.Subscriptions;

/** The pages of the start tab, of which one is in front; each is built when it first is. */
final class StartPagesView {
  private final Property<StartPage> page;
  private final Map<StartPage, Supplier<Parent>> contents;
  private final Map<StartPage, StackPane> pages = new EnumMap<>(StartPage.class);
  private final Subscriptions subscriptions;

  /**
   * @param contents builders of all pages; each is asked once at most
   */
  StartPagesView(
      Property<StartPage> page,
      Map<StartPage, Supplier<Parent>> contents,
      Subscriptions subscriptions) {
    this.page = page;
    this.contents = contents;
    this.subscriptions = subscriptions;
  }

  Parent build() {
    for (StartPage each : StartPage.values()) {
      pages.put(each, new StackPane());
    }
    HBox buttons = new HBox(PageButtons.of(page, pages, StartPage::titleKey, subscriptions));
    buttons.setId("pagesBox");
    buttons.getStyleClass().add("start-pages");
    StackPane shown = new StackPane();
    shown.getChildren().setAll(pages.values());
    BorderPane root = new BorderPane(shown);
    root.setTop(buttons);
    // Whoever comes to the tab, or clicks beside all else, comes to the page.
    Focus.passOn(root, this::content);
    subscriptions.onChange(page, this::content);
    content();
    return root;
  }

  /** Content of the page in front. */
  private Node content() {
    StackPane shown = pages.get(page.getValue());
    if (shown.getChildren().isEmpty()) {
      shown.getChildren().add(contents.get(page.getValue()).get());
      // Its scroll pane has its content once it has a skin, and the content is to get the focus.
      shown.applyCss();
    }
    return shown.getChildren().get(0);
  }
}
