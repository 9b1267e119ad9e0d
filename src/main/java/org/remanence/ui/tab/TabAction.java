package org.remanence.ui.tab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.Property;
import org.remanence.i18n.Messages;

/**
 * Something a tab can do, by name. For the JavaFX thread.
 *
 * @param id its name for lessons and keys, unique in the tab
 * @param titleKey message key of its name for people
 * @param possible whether it can be done just now
 * @param effect does it
 */
public record TabAction(String id, String titleKey, BooleanSupplier possible, Runnable effect) {

  /** An action that can always be done. */
  public static TabAction always(String id, String titleKey, Runnable effect) {
    return new TabAction(id, titleKey, () -> true, effect);
  }

  /**
   * An action for each page of a tab, which shows it.
   *
   * @param titleKey message key of a page's name
   */
  public static <E extends Enum<E>> List<TabAction> pages(
      Property<E> page, Class<E> pages, Function<E, String> titleKey) {
    return Arrays.stream(pages.getEnumConstants())
        .map(each -> always("page-" + id(each), titleKey.apply(each), () -> page.setValue(each)))
        .toList();
  }

  /** An enum constant as identifiers spell it. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return Messages.text(titleKey);
  }

  /** Does it, if it can be done just now. */
  public void run() {
    if (possible.getAsBoolean()) {
      effect.run();
    }
  }
}
