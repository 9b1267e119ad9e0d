package org.remanence.ui.tab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.remanence.i18n.Messages;

/**
 * Something a tab can do, by name: done by lessons and keys, and noticed when the user does it with
 * the tab’s own controls. For the JavaFX thread.
 */
public final class TabAction {
  private final String id;
  private final String titleKey;
  private final BooleanSupplier possible;
  private final Runnable effect;
  private final List<Runnable> watchers = new ArrayList<>();
  private final Function<Runnable, Subscription> notice;
  private boolean running;

  /**
   * An action that is noticed when it is run, which the tab’s controls do as well.
   *
   * @param id its name for lessons and keys, unique in the tab
   * @param titleKey message key of its name for people
   * @param possible whether it can be done just now
   * @param effect does it
   */
  public TabAction(String id, String titleKey, BooleanSupplier possible, Runnable effect) {
    this.id = id;
    this.titleKey = titleKey;
    this.possible = possible;
    this.effect = effect;
    notice = this::add;
  }

  private TabAction(TabAction action, Function<Runnable, Subscription> notice) {
    id = action.id;
    titleKey = action.titleKey;
    possible = action.possible;
    effect = action.effect;
    this.notice = notice;
  }

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
        .map(
            each ->
                always("page-" + id(each), titleKey.apply(each), () -> page.setValue(each))
                    .noticedIn(page, (before, now) -> now == each))
        .toList();
  }

  /**
   * The same action, noticed whenever a value changes as it would change it, whichever control of
   * the tab does.
   *
   * @param change tells such a change by the values before and after it
   */
  public <T> TabAction noticedIn(ObservableValue<T> value, BiPredicate<T, T> change) {
    return new TabAction(
        this,
        watcher ->
            value.subscribe(
                (before, now) -> {
                  if (change.test(before, now)) {
                    watcher.run();
                  }
                }));
  }

  /** An enum constant as identifiers spell it. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public String id() {
    return id;
  }

  public BooleanSupplier possible() {
    return possible;
  }

  public String title() {
    return Messages.text(titleKey);
  }

  /** Its name in a language. */
  public String title(Locale language) {
    return Messages.textIn(language, titleKey);
  }

  /** Tells {@code watcher} whenever the action is about to be done, or was noticed. */
  public Subscription watch(Runnable watcher) {
    return notice.apply(watcher);
  }

  private Subscription add(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /** Does it, if it can be done just now. */
  public void run() {
    if (possible.getAsBoolean()) {
      List.copyOf(watchers).forEach(Runnable::run);
      running = true;
      try {
        effect.run();
      } finally {
        running = false;
      }
    }
  }

  /** Returns whether it is being done: what changes meanwhile follows from it. */
  public boolean isRunning() {
    return running;
  }
}
