package org.remanence.training.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs wait their turn and end once, whatever becomes of them, their listeners or the queue. */
@Timeout(30)
class JobQueueTest {
  private final EventLog<String> log = new EventLog<>();

  /** What a job of these tests does. */
  private interface Steps {
    String run(RunControl control) throws InterruptedException;
  }

  private static final class TestJob extends QueuedJob<String, String> {
    private final Steps steps;

    TestJob(Consumer<String> listener, Steps steps) {
      super(
          new RunControl(() -> false),
          listener,
          () -> "cancelled",
          cause -> "failed: " + cause.getMessage());
      this.steps = steps;
    }

    @Override
    protected Finished<String, String> work(RunControl control, Consumer<String> listener)
        throws InterruptedException {
      return new Finished<>("finished", steps.run(control));
    }
  }

  @Test
  void aJobThatIsDoneTellsItAndThenHasItsResult() {
    try (JobQueue queue = new JobQueue("test", 1)) {
      assertThat(queue.submit(new TestJob(log, control -> "1")).result().join()).isEqualTo("1");
      assertThat(log.all()).containsExactly("finished");
    }
  }

  @Test
  void anErrorEndsItsOwnJobOnly() {
    try (JobQueue queue = new JobQueue("test", 1)) {
      TestJob broken =
          new TestJob(
              log,
              control -> {
                throw new OutOfMemoryError("full");
              });
      assertThatThrownBy(() -> queue.submit(broken).result().join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(OutOfMemoryError.class);
      assertThat(log.all()).containsExactly("failed: full");
      assertThat(queue.submit(new TestJob(log, control -> "2")).result().join()).isEqualTo("2");
    }
  }

  @Test
  void aListenerThatFailsOnTheLastEventIsToldNoOther() {
    try (JobQueue queue = new JobQueue("test", 1)) {
      Consumer<String> failing =
          event -> {
            log.accept(event);
            throw new AssertionError("listener");
          };
      assertThat(queue.submit(new TestJob(failing, control -> "1")).result().join()).isEqualTo("1");
      assertThat(log.all()).containsExactly("finished");
    }
  }

  @Test
  void closingEndsWhatRunsWhatIsPausedAndWhatWaits() {
    JobQueue queue = new JobQueue("test", 1);
    TestJob running = queue.submit(new TestJob(log, JobQueueTest::stepWithoutEnd));
    running.pause();
    TestJob waiting = queue.submit(new TestJob(log, control -> "never"));
    queue.close();
    assertThatThrownBy(running.result()::join).isInstanceOf(CancellationException.class);
    assertThatThrownBy(waiting.result()::join).isInstanceOf(CancellationException.class);
    assertThat(log.all()).containsExactly("cancelled", "cancelled");
  }

  @Test
  void aCloseThatIsInterruptedEndsWaitingJobsToo() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    JobQueue queue = new JobQueue("test", 1);
    TestJob stubborn =
        queue.submit(
            new TestJob(
                log,
                control -> {
                  begun.countDown();
                  new CountDownLatch(1).await();
                  return "never";
                }));
    begun.await();
    TestJob waiting = queue.submit(new TestJob(log, control -> "never"));
    Thread.currentThread().interrupt();
    queue.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(stubborn.result()::join).isInstanceOf(CancellationException.class);
    assertThatThrownBy(waiting.result()::join).isInstanceOf(CancellationException.class);
    assertThat(log.all()).containsExactly("cancelled", "cancelled");
  }

  @Test
  void aJobAskedToFinishGoesOnOutOfAPauseToDoSo() throws InterruptedException {
    try (JobQueue queue = new JobQueue("test", 1)) {
      TestJob job =
          new TestJob(
              log,
              control -> {
                while (!control.finishRequested()) {
                  control.betweenSteps(() -> log.accept("paused"), () -> log.accept("resumed"));
                }
                return "so far";
              });
      job.pause();
      queue.submit(job);
      log.await(told -> told.contains("paused"));
      job.finishEarly();
      assertThat(job.result().join()).isEqualTo("so far");
      assertThat(log.all()).containsExactly("paused", "resumed", "finished");
    }
  }

  private static String stepWithoutEnd(RunControl control) throws InterruptedException {
    while (true) {
      control.betweenSteps(() -> {}, () -> {});
    }
  }

  @Test
  void whatComesAfterTheEndIsCancelled() {
    JobQueue queue = new JobQueue("test", 1);
    queue.close();
    TestJob late = queue.submit(new TestJob(log, control -> "never"));
    assertThatThrownBy(late.result()::join).isInstanceOf(CancellationException.class);
    assertThat(log.all()).containsExactly("cancelled");
  }
}
