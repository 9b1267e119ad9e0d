package org.remanence.training.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a job has told so far, in order; may be read and waited for while the job tells more. */
public final class EventLog<E> implements Consumer<E> {
  private static final long PATIENCE_SECONDS = 30;

  private final List<E> events = new ArrayList<>();

  @Override
  public synchronized void accept(E event) {
    events.add(event);
    notifyAll();
  }

  public synchronized List<E> all() {
    return List.copyOf(events);
  }

  public <T extends E> List<T> only(Class<T> type) {
    return all().stream().filter(type::isInstance).map(type::cast).toList();
  }

  public synchronized E last() {
    return events.get(events.size() - 1);
  }

  /** Waits until something of that kind was told. */
  public void await(Class<? extends E> type) throws InterruptedException {
    await(told -> told.stream().anyMatch(type::isInstance));
  }

  /** Waits until {@code condition} holds of what was told. */
  public synchronized void await(Predicate<List<E>> condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.test(List.copyOf(events))) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("it was not told: " + events);
      }
      wait(left);
    }
  }
}
