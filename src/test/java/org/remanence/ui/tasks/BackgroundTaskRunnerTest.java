package org.remanence.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

/** Outcomes come to the JavaFX thread, and none after the window is gone. */
@Timeout(60)
@ExtendWith(WindowExtension.class)
class BackgroundTaskRunnerTest {
  private final List<Object> delivered = new ArrayList<>();

  @Test
  void outcomesAreToldOnTheJavaFxThread() {
    try (BackgroundTaskRunner tasks = new BackgroundTaskRunner()) {
      AssertionError problem = new AssertionError("work");
      AtomicBoolean elsewhere = new AtomicBoolean();
      WindowFixture.run(
          () -> {
            tasks.run(
                () -> elsewhere.getAndSet(!Platform.isFxApplicationThread()), this::record, null);
            tasks.run(
                () -> {
                  throw problem;
                },
                null,
                this::record);
          });
      WindowFixture.await(() -> delivered.size() == 2);
      assertThat(delivered).containsExactlyInAnyOrder(false, problem);
      assertThat(elsewhere).isTrue();
    }
  }

  @Test
  void whatWasAskedForBeforeTheBeginningWaitsForTheStart() {
    CompletableFuture<Void> start = new CompletableFuture<>();
    try (BackgroundTaskRunner tasks = new BackgroundTaskRunner(start)) {
      AtomicBoolean begun = new AtomicBoolean();
      tasks.run(() -> begun.getAndSet(true), this::record, this::record);
      tasks.begin();
      tasks.run(() -> "later", this::record, this::record);
      WindowFixture.await(() -> !delivered.isEmpty());
      assertThat(delivered).containsExactly("later");
      assertThat(begun).isFalse();
      start.complete(null);
      WindowFixture.await(() -> delivered.size() == 2);
      assertThat(begun).isTrue();
    }
  }

  @Test
  void whoWaitsForAnAnswerIsKnownUntilItIsThere() {
    try (BackgroundTaskRunner tasks = new BackgroundTaskRunner()) {
      CountDownLatch release = new CountDownLatch(1);
      WindowFixture.run(
          () ->
              tasks.answer(
                  () -> {
                    release.await();
                    return 1;
                  },
                  this::record,
                  this::record));
      assertThat(tasks.isAnswering()).isTrue();
      release.countDown();
      WindowFixture.await(() -> !tasks.isAnswering());
      assertThat(delivered).containsExactly(1);
    }
  }

  @Test
  void afterACloseNothingIsBegunOrTold() throws InterruptedException {
    BackgroundTaskRunner tasks = new BackgroundTaskRunner();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    tasks.run(
        () -> {
          begun.countDown();
          try {
            return new CountDownLatch(1).await(1, TimeUnit.DAYS);
          } finally {
            over.countDown();
          }
        },
        this::record,
        this::record);
    begun.await();
    tasks.close();
    over.await();
    WindowFixture.run(() -> tasks.run(() -> 1, this::record, this::record));
    // What could be delivered would come before this.
    WindowFixture.run(() -> {});
    assertThat(delivered).isEmpty();
  }

  @Test
  void whatIsUnderWayAtACloseIsFinished() throws InterruptedException {
    BackgroundTaskRunner tasks = new BackgroundTaskRunner();
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean finished = new AtomicBoolean();
    Thread closing = Thread.currentThread();
    tasks.run(
        () -> {
          begun.countDown();
          // Until the close below waits, for so long.
          while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
          }
          finished.set(!Thread.currentThread().isInterrupted());
          return 1;
        },
        this::record,
        this::record);
    begun.await();
    tasks.close();
    assertThat(finished).isTrue();
  }

  private void record(Object outcome) {
    assertThat(Platform.isFxApplicationThread()).isTrue();
    delivered.add(outcome);
  }
}
