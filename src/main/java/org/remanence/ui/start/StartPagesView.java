package org.remanence.ui.start;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.remanence.ui.kit.Focus;
import org.remanence.ui.kit.PageButtons;
import org.remanence.ui.kit.Subscriptions;

/** The pages of the start tab, of which one is in front. */
final class StartPagesView {
  private final Property<StartPage> page;
  private final Map<StartPage, Node> pages = new EnumMap<>(StartPage.class);
  private final Subscriptions subscriptions;

  StartPagesView(
      Property<StartPage> page, Parent begin, Parent questions, Subscriptions subscriptions) {
    this.page = page;
    this.subscriptions = subscriptions;
    pages.put(StartPage.BEGIN, begin);
    pages.put(StartPage.QUESTIONS, questions);
  }

  Parent build() {
    HBox buttons = new HBox(PageButtons.of(page, pages, StartPage::titleKey, subscriptions));
    buttons.setId("pagesBox");
    buttons.getStyleClass().add("start-pages");
    StackPane shown = new StackPane();
    shown.getChildren().setAll(pages.values());
    BorderPane root = new BorderPane(shown);
    root.setTop(buttons);
    // Whoever comes to the tab, or clicks beside all else, comes to the page.
    Focus.passOn(root, () -> pages.get(page.getValue()));
    return root;
  }
}
