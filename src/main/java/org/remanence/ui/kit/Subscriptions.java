package org.remanence.ui.kit;

import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;

/**
 * Subscriptions of a view to what is outside itself. View models outlive the views on them, so a
 * view that is left ends its subscriptions; else it would stay in memory and go on working unseen.
 * For the JavaFX thread.
 */
public final class Subscriptions {
  private Subscription all = Subscription.EMPTY;

  /** Runs {@code action} whenever the value has changed. */
  public void onChange(ObservableValue<?> value, Runnable action) {
    add(value.subscribe((old, now) -> action.run()));
  }

  /** Hands every new value to {@code action}. */
  public <T> void onValue(ObservableValue<T> value, Consumer<? super T> action) {
    add(value.subscribe((old, now) -> action.accept(now)));
  }

  /** Runs {@code action} whenever elements were added, removed or replaced. */
  public void onChange(ObservableList<?> list, Runnable action) {
    onInvalidation(list, action);
  }

  /** Runs {@code action} whenever elements were added or removed. */
  public void onChange(ObservableSet<?> set, Runnable action) {
    onInvalidation(set, action);
  }

  /** Runs {@code action} whenever entries were added, removed or replaced. */
  public void onChange(ObservableMap<?, ?> map, Runnable action) {
    onInvalidation(map, action);
  }

  /**
   * Runs {@code action} whenever something has become out of date: before a value is asked for
   * again, once.
   */
  public void onInvalidation(Observable observable, Runnable action) {
    add(observable.subscribe(action));
  }

  /** Runs {@code end} when these end, such as to stop a timer. */
  public void add(Subscription end) {
    all = all.and(end);
  }

  /** Ends all of them; what is added later is ended by another call. */
  public void end() {
    Subscription ended = all;
    all = Subscription.EMPTY;
    ended.unsubscribe();
  }
}
