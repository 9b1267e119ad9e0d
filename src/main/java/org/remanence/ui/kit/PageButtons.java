package org.remanence.ui.kit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.remanence.i18n.Messages;

/** Buttons side by side, of which one is down: the page of a tab that is shown. */
public final class PageButtons {
  private PageButtons() {}

  /**
   * A button for each page, in their order.
   *
   * @param page the page in front; buttons and nodes follow it
   * @param pages what is visible of each page
   * @param titleKey message key of a page's name
   */
  public static <E extends Enum<E>> SegmentedButton of(
      Property<E> page,
      Map<E, ? extends Node> pages,
      Function<E, String> titleKey,
      Subscriptions subscriptions) {
    SegmentedButton buttons = new SegmentedButton();
    Map<E, ToggleButton> toggles = new LinkedHashMap<>();
    pages.forEach(
        (each, node) -> {
          ToggleButton button = new ToggleButton(Messages.text(titleKey.apply(each)));
          button.setId("page-" + each.name().toLowerCase(Locale.ROOT));
          button.setMinWidth(Region.USE_PREF_SIZE);
          buttons.getButtons().add(button);
          toggles.put(each, button);
          Visibility.follow(node, button.selectedProperty());
        });
    choose(page, toggles, subscriptions);
    return buttons;
  }

  /**
   * Makes buttons that are there choose a page.
   *
   * @param page the page in front; the buttons follow it
   */
  public static <E extends Enum<E>> void choose(
      Property<E> page, Map<E, ToggleButton> buttons, Subscriptions subscriptions) {
    Runnable follow =
        () -> buttons.forEach((each, button) -> button.setSelected(page.getValue() == each));
    buttons.forEach(
        (each, button) ->
            button.setOnAction(
                event -> {
                  page.setValue(each);
                  // A click on the button that is down would let it up.
                  follow.run();
                }));
    subscriptions.onChange(page, follow);
    follow.run();
  }
}
