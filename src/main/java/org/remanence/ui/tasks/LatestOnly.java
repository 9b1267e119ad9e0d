package org.remanence.ui.tasks;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers requests in the background, one at a time. Of requests that come meanwhile only the last
 * waits, so answers never lag behind. For the JavaFX thread.
 */
public final class LatestOnly<Q, A> {
  private final TaskRunner tasks;
  private final Function<Q, A> work;
  private final Consumer<A> onAnswer;
  private final Consumer<Throwable> onFailure;
  private final AtomicReference<Q> waiting = new AtomicReference<>();
  private boolean working;
  private boolean resting;

  /**
   * @param work runs in the background
   * @param onAnswer called on the JavaFX thread, as is {@code onFailure}
   */
  public LatestOnly(
      TaskRunner tasks, Function<Q, A> work, Consumer<A> onAnswer, Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.work = work;
    this.onAnswer = onAnswer;
    this.onFailure = onFailure;
  }

  public void request(Q request) {
    waiting.set(request);
    workIfIdle();
  }

  /** While it rests, the newest request waits; it is worked on once it rests no more. */
  public void setResting(boolean now) {
    resting = now;
    workIfIdle();
  }

  private void workIfIdle() {
    if (working || resting || waiting.get() == null) {
      return;
    }
    working = true;
    tasks.answer(
        // Taken only now: a request made before the background thread got here replaces it.
        () -> work.apply(waiting.getAndSet(null)),
        answer -> {
          working = false;
          try {
            onAnswer.accept(answer);
          } finally {
            workIfIdle();
          }
        },
        failure -> {
          working = false;
          try {
            onFailure.accept(failure);
          } finally {
            workIfIdle();
          }
        });
  }
}
