package org.remanence.training.jobs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.remanence.threads.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on a fixed number of threads; further ones wait their turn. A failed one harms none.
 */
public final class JobQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

  private final Set<QueuedJob<?, ?>> jobs = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;

  /**
   * @param threadName what its threads are called
   * @param sideBySide jobs that run at once
   */
  public JobQueue(String threadName, int sideBySide) {
    threads = Executors.newFixedThreadPool(sideBySide, DaemonThreads.named(threadName));
  }

  /**
   * Queues a job and gives it back. One that comes once the queue is closed, as one whose data were
   * still being read, ends here as a cancelled one.
   */
  public <J extends QueuedJob<?, ?>> J submit(J job) {
    jobs.add(job);
    Runnable work =
        () -> {
          try {
            job.run();
          } finally {
            jobs.remove(job);
          }
        };
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      job.cancel();
      work.run();
    }
    return job;
  }

  /** Cancels every job and waits until they have stopped. */
  @Override
  public void close() {
    threads.shutdown();
    jobs.forEach(Job::cancel);
    try {
      while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.debug("waiting for {} jobs to stop", jobs.size());
      }
    } catch (InterruptedException e) {
      // The jobs that have not begun end here, so that whoever waits for one is told.
      threads.shutdownNow().forEach(Runnable::run);
      Thread.currentThread().interrupt();
    }
  }
}
